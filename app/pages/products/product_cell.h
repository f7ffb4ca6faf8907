// One product in the grid: a large photo, its title, price and stock.
#pragma once

#include "app/theme.h"

#include <QStyledItemDelegate>

namespace xb::app {

class ProductCell : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit ProductCell(const Theme& theme, QObject* parent = nullptr);

    static QSize cellSize();
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    // A press on the tick, or the space bar, ticks the cell.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    // Under the pointer, all that the cell says: titles are cut.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    // Where the tick of a cell lies, in the view's coordinates.
    static QRect tickPlace(const QRect& cell);

 private:
    const Theme& theme_;
};

}  // namespace xb::app
