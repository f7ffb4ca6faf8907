// Passive checkpoints only: they wait for nobody, and nobody waits for them.
#include "catalog/database/wal_keeper.h"

#include <sqlite3.h>

#include <string>
#include <utility>

namespace xb::catalog {

Result<std::unique_ptr<WalKeeper>> WalKeeper::start(Connection& writer, LogSink log,
                                                    WalLimits limits) {
    auto own = Connection::open(writer.path(), Connection::Mode::ReadWrite);
    if (!own) return tl::make_unexpected(std::move(own.error()));
    return std::unique_ptr<WalKeeper>(
        new WalKeeper(writer, std::move(*own), std::move(log), limits));
}

WalKeeper::WalKeeper(Connection& writer, std::unique_ptr<Connection> own, LogSink log,
                     WalLimits limits)
    : writer_(writer), own_(std::move(own)), log_(std::move(log)), limits_(limits) {
    // Takes the place of SQLite's own hook, which would copy within the commit.
    sqlite3_wal_hook(
        writer_.handle(),
        [](void* self, sqlite3*, const char*, int page_count) {
            static_cast<WalKeeper*>(self)->page_count_ = page_count;
            return SQLITE_OK;
        },
        this);
    thread_ = std::thread([this] { runUntilStopped(); });
}

WalKeeper::~WalKeeper() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
    sqlite3_wal_hook(writer_.handle(), nullptr, nullptr);
}

void WalKeeper::afterAnswers() {
    if (page_count_ < asked_at_) asked_at_ = tried_at_ = 0;  // the WAL has begun anew
    const bool is_long = page_count_ >= limits_.before_anew;
    if (page_count_ - asked_at_ >= (is_long ? limits_.last_ones / 2 : limits_.copied_at_once)) {
        asked_at_ = page_count_;
        ask();
    }
    if (!is_long || page_count_ - tried_at_ < limits_.last_ones / 4) return;
    int home_count = 0;
    {
        const std::lock_guard lock(mutex_);
        home_count = home_count_;
    }
    // Twice as long: the thread does not keep up, or a reader holds an old state.
    const bool is_too_long = page_count_ >= 2 * limits_.before_anew;
    const bool are_few = home_count <= page_count_ && page_count_ - home_count <= limits_.last_ones;
    if (!are_few && !(is_too_long && page_count_ - tried_at_ >= limits_.copied_at_once)) return;
    tried_at_ = page_count_;
    copy(writer_);
}

void WalKeeper::ask() {
    {
        const std::lock_guard lock(mutex_);
        is_asked_ = true;
    }
    changed_.notify_one();
}

void WalKeeper::runUntilStopped() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return is_asked_ || is_stopping_; });
        if (is_stopping_) return;
        is_asked_ = false;
        lock.unlock();
        const int home_count = copy(*own_);
        lock.lock();
        home_count_ = home_count;
    }
}

int WalKeeper::copy(Connection& connection) {
    int page_count = 0;
    int home_count = 0;
    const int code = sqlite3_wal_checkpoint_v2(connection.handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, &page_count, &home_count);
    // Busy: somebody else is copying. A full disk is told by the next commit too.
    if (code == SQLITE_OK || code == SQLITE_BUSY) return home_count;
    const std::lock_guard lock(mutex_);
    if (log_ && !std::exchange(has_told_, true)) {
        log_(LogLevel::Warning, std::string("the WAL cannot be copied: ") + sqlite3_errstr(code));
    }
    return 0;
}

}  // namespace xb::catalog
