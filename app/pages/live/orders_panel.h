// Orders as they come in, newest on top, and how many a minute.
#pragma once

#include "app/alerts/alert_settings.h"
#include "app/widgets/card.h"

class QLabel;
class QListView;
class QPushButton;

namespace xb::app {

class OrderListModel;

class OrdersPanel : public Card {
    Q_OBJECT

 public:
    // `orders` outlives the panel.
    OrdersPanel(const Theme& theme, OrderListModel& orders, QWidget* parent = nullptr);

    void setPace(qint64 orders_per_minute);
    // What comes in is pretend.
    void showRehearsal(bool is_rehearsal);
    // What is heard of a new order.
    void showAlerts(AlertKind kind);
    // Why nothing, or something else, is heard; empty: all is well.
    void showAlertTrouble(const QString& sentence);

 signals:
    void alertsChosen(xb::app::AlertKind kind);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeAlerts();
    void nameAlerts();
    void retranslate();
    void showEmptiness();

    OrderListModel& orders_;
    qint64 orders_per_minute_ = 0;
    bool is_rehearsal_ = false;
    QLabel* title_;
    AlertKind alert_kind_ = AlertKind::Silent;
    QLabel* pace_;
    QPushButton* alerts_;
    QLabel* trouble_;
    QLabel* nothing_;
    QListView* list_;
};

}  // namespace xb::app
