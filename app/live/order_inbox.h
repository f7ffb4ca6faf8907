// Placed orders on their way from catalog's writer thread to the live session: newest kept, all
// counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace xb::app {

// Any thread puts, one thread takes. Policy when `capacity` rows wait: the oldest row leaves, the
// count stays, since lists show the newest and totals come from the database.
template <class Row>
class OrderInbox {
 public:
    struct Batch {
        std::vector<Row> newest;  // oldest first
        std::int64_t order_count = 0;
    };

    // `wake` is called on the putting thread when the inbox stops being empty; it must only post.
    OrderInbox(std::size_t capacity, std::function<void()> wake)
        : capacity_(capacity), wake_(std::move(wake)) {}

    void put(Row row) {
        bool was_empty = false;
        {
            const std::lock_guard lock(mutex_);
            was_empty = order_count_ == 0;
            ++order_count_;
            rows_.push_back(std::move(row));
            if (rows_.size() > capacity_) rows_.pop_front();
        }
        if (was_empty) wake_();
    }

    Batch take() {
        const std::lock_guard lock(mutex_);
        Batch batch;
        batch.newest.assign(std::make_move_iterator(rows_.begin()),
                            std::make_move_iterator(rows_.end()));
        batch.order_count = std::exchange(order_count_, 0);
        rows_.clear();
        return batch;
    }

 private:
    const std::size_t capacity_;
    const std::function<void()> wake_;
    std::mutex mutex_;
    std::deque<Row> rows_;          // guarded by mutex_
    std::int64_t order_count_ = 0;  // guarded by mutex_
};

}  // namespace xb::app
