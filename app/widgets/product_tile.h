// One SKU on the shelf: photo, title, price and stock, and the button that features it.
#pragma once

#include "app/theme.h"

#include <QStyledItemDelegate>

namespace xb::app {

// For lists over a ProductListModel. Enter or Space on the row is the view's `activated`; the page
// treats both alike.
class ProductTile : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit ProductTile(const Theme& theme, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    // Where the Feature button of a row lies, in the view's coordinates.
    QRect buttonPlace(const QRect& row) const;

 signals:
    void featurePressed(const QModelIndex& index);

 private:
    QRect wordsPlace(const QRect& row) const;
    // `taken_px` of the second line belong to the badge.
    void paintWords(QPainter& painter, const QRect& place, const QModelIndex& index,
                    int taken_px) const;
    void paintFeatured(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintButton(QPainter& painter, const QRect& row) const;

    const Theme& theme_;
};

}  // namespace xb::app
