// What a person puts right in an order by hand: which product a platform's code means.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/orders/match_dialog.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <cstdint>
#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class OrdersPage;

// Main thread; one write is under way at most, on a thread of its own.
class OrderCorrections : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way; what is done for many orders stops
    // behind a few.
    OrderCorrections(catalog::Shop& shop, OrdersPage& page);
    ~OrderCorrections() override;

    void askMatch(const OrderDetail& detail, int line);

 signals:
    void failed(const QString& sentence);
    // It has no way back by a step. With others: more orders than this one have changed.
    void corrected(xb::catalog::OrderId order, const QString& sentence, bool has_others);

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
