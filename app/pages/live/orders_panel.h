// Orders as they come in, newest on top, and how many a minute.
#pragma once

#include "app/widgets/card.h"

class QLabel;
class QListView;

namespace xb::app {

class OrderListModel;

class OrdersPanel : public Card {
    Q_OBJECT

 public:
    // `orders` outlives the panel.
    OrdersPanel(const Theme& theme, OrderListModel& orders, QWidget* parent = nullptr);

    void setPace(qint64 orders_per_minute);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void showEmptiness();

    OrderListModel& orders_;
    qint64 orders_per_minute_ = 0;
    QLabel* title_;
    QLabel* pace_;
    QLabel* nothing_;
    QListView* list_;
};

}  // namespace xb::app
