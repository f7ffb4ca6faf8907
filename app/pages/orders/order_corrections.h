// What a person puts right in an order by hand: which product a platform's code means, what is paid
// back, which goods came back, which harvest it is packed from.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/orders/match_dialog.h"
#include "app/shop/line_harvests.h"
#include "catalog/error.h"
#include "catalog/orders/refund.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class OrdersPage;

enum class Correction { Match, MatchOfMany, Refund, Return, Harvest };

// Main thread; one write is under way at most, on a thread of its own.
class OrderCorrections : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way; what is done for many orders stops
    // behind a few.
    OrderCorrections(catalog::Shop& shop, OrdersPage& page);
    ~OrderCorrections() override;

    void askMatch(const OrderDetail& detail, int line);
    void askRefund(const OrderDetail& detail);
    void askReturn(const OrderDetail& detail);
    void askHarvest(catalog::OrderId order);

 signals:
    void failed(const QString& sentence);
    void corrected(xb::catalog::OrderId order, const QString& sentence,
                   xb::app::Correction correction);

 private:
    struct Matched {
        std::int64_t other_count = 0;
        std::optional<catalog::Error> problem;
        bool is_done = false;  // the line itself
    };

    void openMatch(catalog::OrderId order, const MatchQuestion& question);
    void readGoods();
    void match(catalog::OrderId order, const MatchQuestion& question, const SkuChoice& choice,
               bool is_remembered);
    // On the writing thread.
    Matched matchAll(catalog::OrderId order, const MatchQuestion& question, catalog::SkuId sku,
                     bool is_remembered);
    void refund(catalog::OrderId order, const catalog::RefundDraft& draft);
    void packFrom(catalog::OrderId order, const std::vector<HarvestChoice>& choices);
    void takeBack(catalog::OrderId order, const std::vector<catalog::ReturnedGoods>& goods);
    template <class Ask, class Then>
    void write(Ask ask, Then then);

    catalog::Shop& shop_;
    OrdersPage& page_;
    QPointer<MatchDialog> matching_;
    bool is_searching_ = false;
    bool is_search_old_ = false;  // typed on while the answer was under way
    std::atomic<bool> is_stopping_{false};
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
