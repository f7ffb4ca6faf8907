// The Sales page: a range of days or one broadcast as charts, and what the producers are owed.
#pragma once

#include "app/shop/sales_views.h"
#include "app/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace xb::app {

class SalesChart;
class SalesRanks;

enum class SalesRange { Today, Week, Month, Year };

// The days of a range that ends today. Pure.
catalog::DayRange daysOf(SalesRange range, catalog::ShopDay today);

class SalesPage : public QWidget {
    Q_OBJECT

 public:
    explicit SalesPage(const Theme& theme, QWidget* parent = nullptr);

    SalesRange range() const;
    void showRange(const RangeView& view);
    void showBroadcasts(const std::vector<catalog::BroadcastRow>& broadcasts);
    void showBroadcast(const BroadcastView& view);
    // The one that is shown, if any.
    std::optional<catalog::BroadcastRow> broadcast() const;
    // As if it had been chosen.
    void openBroadcast(const catalog::BroadcastRow& broadcast);
    void showBalances(const std::vector<catalog::ProducerBalance>& balances);
    void showDone(const QString& sentence);
    void setBusy(bool is_busy);

 signals:
    void rangeChosen();
    void broadcastChosen(const xb::catalog::BroadcastRow& broadcast);
    void settleAsked();
    void paymentAsked();
    void statementsAsked();
    void termsAsked();
    void correctionAsked();
    void platformsAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeParts(const Theme& theme);
    void arrange(const Theme& theme);
    void retranslate();
    void paintTotal(const catalog::Figures& total);
    void paintRange();
    void paintBroadcast();
    void paintBalances();
    void chooseBroadcast(int index);
    int indexOf(catalog::BroadcastId broadcast) const;

    RangeView range_view_;
    BroadcastView broadcast_view_;
    bool shows_broadcast_ = false;
    bool is_busy_ = false;
    std::vector<catalog::BroadcastRow> broadcasts_;
    std::vector<catalog::ProducerBalance> balances_;
    QLabel* title_;
    QLabel* total_;
    QLabel* refunded_;  // of the total, which is before refunds as the charts are
    QButtonGroup* ranges_;
    QComboBox* broadcast_;
    SalesChart* chart_;
    SalesRanks* ranks_;
    QListWidget* segments_;
    QLabel* settling_;
    QListWidget* owed_;
    QLabel* done_;
    QPushButton* settle_;
    QPushButton* pay_;
    QPushButton* statements_;
    QPushButton* terms_;
    QPushButton* correct_;
    QPushButton* platforms_;
};

}  // namespace xb::app
