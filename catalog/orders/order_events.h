// Tells whoever asked about orders that are on disk.
#pragma once

#include "catalog/orders/order.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace xb::catalog {

// Ends on destruction, which waits for a call under way in another thread; it may also be destroyed
// from within its own callback.
class Subscription {
 public:
    struct Listener;

    Subscription();
    explicit Subscription(std::shared_ptr<Listener> listener);
    Subscription(Subscription&&) noexcept;
    Subscription& operator=(Subscription&&) noexcept;
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription();

    void cancel();

 private:
    std::shared_ptr<Listener> listener_;
};

// Any thread; publish() is called by the writer thread only.
class OrderEvents {
 public:
    Subscription subscribe(std::function<void(const OrderRow&)> callback);
    void publish(const OrderRow& order);

 private:
    std::mutex mutex_;
    std::vector<std::weak_ptr<Subscription::Listener>> listeners_;  // guarded by mutex_
};

}  // namespace xb::catalog
