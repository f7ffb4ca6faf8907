// One product in the table: its tick, photo and title with what it comes in and who made it below,
// price, stock, and whether it is on sale.
#pragma once

#include "app/widgets/wide_row.h"

#include <QStyledItemDelegate>

namespace xb::app {

class ProductLine : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit ProductLine(const Theme& theme, QObject* parent = nullptr);

    static QVector<WideColumn> columns();
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    // A press on the tick, or the space bar, ticks the row.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    // Where the tick of a row lies, in the view's coordinates.
    static QRect tickPlace(const QRect& row);

 private:
    const Theme& theme_;
};

// "¥39.90", or "from ¥39.90" where a product has several prices.
QString priceSpanText(qint64 lowest_fen, qint64 highest_fen);

}  // namespace xb::app
