// The Orders page: every order, newest first, narrowed by choices and words, one of them beside the
// list, and what is done with those that are ticked.
#pragma once

#include "app/pages/orders/order_choice.h"
#include "app/shop/shop_rows.h"
#include "app/theme.h"
#include "catalog/sales/broadcast_log.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class ListCard;
class OrderDetailPanel;
class OrderListModel;
class PhotoShelf;
class Pill;

class OrdersPage : public QWidget {
    Q_OBJECT

 public:
    // `orders` and `photos` outlive the page.
    OrdersPage(const Theme& theme, OrderListModel& orders, PhotoShelf& photos,
               QWidget* parent = nullptr);

    OrderDetailPanel& detail() { return *detail_; }
    OrderChoice choice() const;
    QString search() const;
    // The one that the list is narrowed to, if any.
    std::optional<catalog::BroadcastId> broadcast() const;
    // It does not show every order of the shop.
    bool isNarrowed() const;
    // Says nothing: whoever opens the page next reads it.
    void narrowTo(const catalog::BroadcastRow& broadcast, OrderChoice choice);

    // Orders of the whole shop, or of the broadcast.
    void showCount(qint64 order_count);
    void showTallies(const std::vector<catalog::OrderTally>& tallies);
    // Newer ones have come since the list was read.
    void showNewer(qint64 order_count);
    // What was done last, with the way back; an empty sentence takes it away.
    void showDone(const QString& sentence, bool can_undo);
    // Nothing was found yet, and older ones are still to be looked through.
    void showLooking(bool is_looking);
    // While a write or a file is under way, no second one is asked for.
    void setBusy(bool is_busy);

 signals:
    void refreshPressed();
    // The orders of all broadcasts are wanted again.
    void widened();
    void filterChanged();
    void orderOpened(xb::catalog::OrderId order);
    void stepAsked(const QVector<xb::app::OrderListRow>& rows, xb::catalog::OrderStatus step);
    void undoAsked();
    void slipsAsked(const QVector<xb::app::OrderListRow>& rows);
    void pickListAsked(const QVector<xb::app::OrderListRow>& rows);
    void importAsked();
    void exportAsked();

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void makeParts(const Theme& theme);
    void arrange(const Theme& theme);
    void connectParts();
    void retranslate();
    void showEmptiness();
    void showChecks();
    void showChoices();
    void showBroadcast();
    void openDetail(bool is_open);
    void placeDetail();
    std::optional<catalog::OrderStatus> sharedStep() const;
    void takeStep();

    OrderListModel& orders_;
    qint64 order_count_ = 0;
    qint64 newer_count_ = 0;
    bool is_busy_ = false;
    bool is_looking_ = false;
    bool is_detail_open_ = false;  // where there is no room for both
    bool is_ticking_ = false;      // by the press that is under way
    std::vector<catalog::OrderTally> tallies_;
    std::optional<catalog::BroadcastRow> broadcast_;
    QLabel* title_;
    QPushButton* all_broadcasts_;
    Pill* to_pack_;
    Pill* short_;
    QLabel* count_;
    QPushButton* refresh_;
    QPushButton* import_;
    QPushButton* export_;
    QPushButton* tick_all_;
    QPushButton* step_;
    QPushButton* slips_;
    QPushButton* pick_list_;
    QLineEdit* search_;
    QButtonGroup* choices_;
    ListCard* list_;
    OrderDetailPanel* detail_;
    QTimer step_pause_;
};

}  // namespace xb::app
