// Lending and taking back read-only connections.
#include "catalog/database/reader_pool.h"

#include <utility>

namespace xb::catalog {

ReaderPool::ReaderPool(std::filesystem::path database, std::size_t limit)
    : database_(std::move(database)), limit_(limit) {
    idle_.reserve(limit);
}

Result<std::unique_ptr<Connection>> ReaderPool::borrow() {
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, deadline_, [this] { return lent_ < limit_; })) {
        return failure(ErrorCode::Busy, {}, "all readers are lent");
    }
    ++lent_;
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    lock.unlock();
    auto connection = Connection::open(database_, Connection::Mode::ReadOnly);
    if (!connection) giveBack(nullptr);
    return connection;
}

void ReaderPool::giveBack(std::unique_ptr<Connection> connection) noexcept {
    bool is_usable = connection != nullptr;
    try {
        if (is_usable && connection->isInTransaction()) connection->execute("COMMIT");
    } catch (const std::exception&) {
        is_usable = false;  // closed below; the next reader opens a fresh one
    }
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (is_usable) idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

}  // namespace xb::catalog
