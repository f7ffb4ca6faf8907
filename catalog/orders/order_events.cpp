// Listeners under a lock each, so that ending a subscription waits for its own call only.
#include "catalog/orders/order_events.h"

#include <algorithm>
#include <utility>

namespace xb::catalog {

struct Subscription::Listener {
    std::recursive_mutex mutex;  // recursive: a callback may end its own subscription
    std::function<void(const OrderRow&)> callback;  // guarded by mutex; empty once ended
};

Subscription::Subscription() = default;
Subscription::Subscription(std::shared_ptr<Listener> listener) : listener_(std::move(listener)) {}
Subscription::Subscription(Subscription&& other) noexcept = default;

Subscription& Subscription::operator=(Subscription&& other) noexcept {
    if (this != &other) {
        cancel();
        listener_ = std::move(other.listener_);
    }
    return *this;
}

Subscription::~Subscription() {
    cancel();
}

void Subscription::cancel() {
    if (!listener_) return;
    std::function<void(const OrderRow&)> ended;  // let go of outside of the lock
    {
        const std::lock_guard lock(listener_->mutex);
        ended.swap(listener_->callback);
    }
    listener_.reset();
}

Subscription OrderEvents::subscribe(std::function<void(const OrderRow&)> callback) {
    auto listener = std::make_shared<Subscription::Listener>();
    listener->callback = std::move(callback);
    {
        const std::lock_guard lock(mutex_);
        listeners_.emplace_back(listener);
    }
    return Subscription(std::move(listener));
}

void OrderEvents::publish(const OrderRow& order) {
    std::vector<std::shared_ptr<Subscription::Listener>> listeners;
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(listeners_, [](const auto& listener) { return listener.expired(); });
        for (const auto& listener : listeners_) {
            if (auto alive = listener.lock()) listeners.push_back(std::move(alive));
        }
    }
    for (const auto& listener : listeners) {
        const std::lock_guard lock(listener->mutex);
        // A copy, so that a callback which ends its own subscription does not pull the floor away.
        if (const auto callback = listener->callback) callback(order);
    }
}

}  // namespace xb::catalog
