// Looks after an open shop by the clock: backups, old change lines, old personal data, offers that
// are over, and photos that nothing shows.
#pragma once

#include "catalog/backup/backup_policy.h"
#include "catalog/follow/change_log.h"
#include "catalog/log_sink.h"
#include "catalog/shop.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace xb::catalog {

// See PhotoStore::sweep. What is aside is kept for longer than any backup that may want it back.
struct PhotoCare {
    std::chrono::hours unused_for{7 * 24};
    std::chrono::hours kept_for{400 * 24};
};

struct CareSettings {
    BackupPolicy backups;
    Compaction log;
    PhotoCare photos;
    std::int64_t keep_buyers_days = 0;  // 0: for good
    std::chrono::milliseconds between_looks = std::chrono::minutes(1);
};

// Made by whoever owns the shop, and destroyed before it. A thread of its own looks every minute;
// destruction stops a backup that is under way and leaves nothing half done. What goes wrong is
// logged and tried again at the next look.
class Caretaker {
 public:
    // `settings` are those that the shop was opened with.
    Caretaker(Shop& shop, const ShopSettings& settings, const CareSettings& care, LogSink log);
    ~Caretaker();
    Caretaker(const Caretaker&) = delete;
    Caretaker& operator=(const Caretaker&) = delete;

    // From the next look on. Any thread.
    void use(const CareSettings& care);

 private:
    void run();
    void look();
    void backUpIfDue(UtcMs now, const BackupPolicy& policy);
    void sweepPhotosIfDue(UtcMs now, const PhotoCare& photos);
    void report(const char* what, const Error& error) const;
    CareSettings careNow();
    bool isStopping();

    Shop& shop_;
    const std::filesystem::path folder_;
    const Clock clock_;
    const LogSink log_;
    std::optional<UtcMs> swept_at_;  // of the care thread alone
    std::mutex mutex_;               // guards care_ and is_stopping_
    std::condition_variable stopped_;
    CareSettings care_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace xb::catalog
