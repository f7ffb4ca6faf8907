// One order on the Orders page: its tick, when, who (masked), what, where to, where from, how much,
// and how far it is.
#pragma once

#include "app/widgets/wide_row.h"

#include <QStyledItemDelegate>

namespace xb::app {

class OrderLine : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit OrderLine(const Theme& theme, QObject* parent = nullptr);

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

}  // namespace xb::app
