// The shelf: every SKU with its photo, a search field, and a Feature button on each.
#pragma once

#include "app/widgets/card.h"
#include "catalog/ids.h"

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QSortFilterProxyModel;

namespace xb::app {

class ProductListModel;
class ProductTile;

class ShelfPanel : public Card {
    Q_OBJECT

 public:
    // `products` outlives the panel.
    ShelfPanel(const Theme& theme, ProductListModel& products, QWidget* parent = nullptr);

 signals:
    void featurePressed(xb::catalog::SkuId sku);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void showCount();
    void press(const QModelIndex& index);

    QSortFilterProxyModel* found_;
    QLabel* title_;
    QLabel* count_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* nothing_;
};

}  // namespace xb::app
