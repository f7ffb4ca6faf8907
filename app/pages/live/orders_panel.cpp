#include "app/pages/live/orders_panel.h"

#include "app/alerts/alert_words.h"
#include "app/pages/figures.h"
#include "app/shop/order_list_model.h"
#include "app/widgets/order_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

OrdersPanel::OrdersPanel(const Theme& theme, OrderListModel& orders, QWidget* parent)
    : Card(theme, parent),
      orders_(orders),
      title_(new QLabel(this)),
      pace_(new QLabel(this)),
      alerts_(new QPushButton(this)),
      trouble_(new QLabel(this)),
      nothing_(new QLabel(this)),
      list_(new QListView(this)) {
    title_->setProperty("role", "title");
    pace_->setObjectName("orders_pace");
    pace_->setProperty("role", "quiet");
    makeAlerts();
    nothing_->setObjectName("orders_nothing");
    nothing_->setProperty("role", "quiet");
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    list_->setObjectName("live_orders_list");
    list_->setModel(&orders);
    list_->setItemDelegate(new OrderRow(theme, this));
    list_->setUniformItemSizes(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setSelectionMode(QAbstractItemView::NoSelection);

    auto* head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(pace_);
    head->addWidget(alerts_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 8, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(trouble_);
    column->addWidget(nothing_, 1);
    column->addWidget(list_, 2);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&orders_, changed, this, &OrdersPanel::showEmptiness);
    }
    connect(&orders_, &QAbstractItemModel::modelReset, this, &OrdersPanel::showEmptiness);
    retranslate();
    showEmptiness();
}

void OrdersPanel::makeAlerts() {
    alerts_->setObjectName("order_alerts");
    alerts_->setProperty("narrow", true);
    auto* menu = new QMenu(alerts_);
    for (const AlertKind kind : all_alert_kinds) {
        QAction* one = menu->addAction(QString());
        one->setCheckable(true);
        connect(one, &QAction::triggered, this, [this, kind] {
            showAlerts(kind);
            emit alertsChosen(kind);
        });
    }
    alerts_->setMenu(menu);
    trouble_->setObjectName("order_alerts_trouble");
    trouble_->setProperty("role", "wrong");
    trouble_->setWordWrap(true);
    trouble_->hide();
}

void OrdersPanel::showAlerts(AlertKind kind) {
    if (kind != alert_kind_) showAlertTrouble({});
    alert_kind_ = kind;
    nameAlerts();
}

void OrdersPanel::nameAlerts() {
    const QList<QAction*> kinds = alerts_->menu()->actions();
    for (std::size_t i = 0; i < all_alert_kinds.size(); ++i) {
        QAction* one = kinds[static_cast<int>(i)];
        one->setText(alertKindText(all_alert_kinds.at(i)));
        one->setChecked(all_alert_kinds.at(i) == alert_kind_);
    }
    alerts_->setText(alertKindText(alert_kind_));
    alerts_->setToolTip(tr("What you hear of a new order; viewers do not hear it"));
    alerts_->setAccessibleName(
        tr("What you hear of a new order: %1").arg(alertKindText(alert_kind_)));
}

void OrdersPanel::showAlertTrouble(const QString& sentence) {
    trouble_->setText(sentence);
    trouble_->setVisible(!sentence.isEmpty());
}

void OrdersPanel::setPace(qint64 orders_per_minute) {
    if (orders_per_minute == orders_per_minute_) return;
    orders_per_minute_ = orders_per_minute;
    pace_->setText(tr("%1 a minute").arg(countText(orders_per_minute)));
}

void OrdersPanel::showRehearsal(bool is_rehearsal) {
    is_rehearsal_ = is_rehearsal;
    retranslate();
}

void OrdersPanel::showEmptiness() {
    const bool is_empty = orders_.rowCount() == 0;
    nothing_->setVisible(is_empty);
    list_->setVisible(!is_empty);
}

void OrdersPanel::retranslate() {
    title_->setText(is_rehearsal_ ? tr("Pretend orders") : tr("Live orders"));
    pace_->setText(tr("%1 a minute").arg(countText(orders_per_minute_)));
    nothing_->setText(is_rehearsal_
                          ? tr("No pretend buyers yet.\nExplain a product, and they come.")
                          : tr("No orders yet.\nEach one appears here the moment it is stored."));
    list_->setAccessibleName(tr("Live orders, newest first"));
    showAlertTrouble({});
    nameAlerts();
}

void OrdersPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
