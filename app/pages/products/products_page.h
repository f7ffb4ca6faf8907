// The Products page: every SKU of the shop with its photo, price and stock, and a search.
#pragma once

#include "app/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace xb::app {

class ProductListModel;
class WideHead;

class ProductsPage : public QWidget {
    Q_OBJECT

 public:
    // `products` outlives the page.
    ProductsPage(const Theme& theme, ProductListModel& products, QWidget* parent = nullptr);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void showCount();

    QSortFilterProxyModel* found_;
    QLabel* title_;
    QLabel* count_;
    QLabel* nothing_;
    QLineEdit* search_;
    WideHead* head_;
    QListView* list_;
};

}  // namespace xb::app
