// Goods of an order that were refunded and have come back: how many, and whether they can be sold.
#pragma once

#include "app/shop/order_details.h"
#include "catalog/orders/refund.h"

#include <QDialog>

#include <vector>

class QPushButton;

namespace xb::app {

class ReturnRow;

class ReturnDialog : public QDialog {
    Q_OBJECT

 public:
    explicit ReturnDialog(const OrderDetail& order, QWidget* parent = nullptr);

 signals:
    void chosen(const std::vector<xb::catalog::ReturnedGoods>& goods);

 private:
    std::vector<catalog::ReturnedGoods> goods() const;

    std::vector<ReturnRow*> rows_;
    QPushButton* confirm_;
};

}  // namespace xb::app
