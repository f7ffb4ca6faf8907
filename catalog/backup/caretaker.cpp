// Once a minute: is a backup due, is an offer over, are there lines, buyers or photos too old.
#include "catalog/backup/caretaker.h"

#include "catalog/backup/backup.h"
#include "catalog/backup/retention.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

}  // namespace

Caretaker::Caretaker(Shop& shop, const ShopSettings& settings, const CareSettings& care,
                     LogSink log)
    : shop_(shop),
      folder_(settings.folder),
      clock_(settings.clock),
      log_(std::move(log)),
      care_(care),
      thread_([this] { run(); }) {}

Caretaker::~Caretaker() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    stopped_.notify_one();
    thread_.join();
}

void Caretaker::use(const CareSettings& care) {
    const std::lock_guard lock(mutex_);
    care_ = care;
}

CareSettings Caretaker::careNow() {
    const std::lock_guard lock(mutex_);
    return care_;
}

void Caretaker::run() {
    // A broadcast may be on: whatever else this machine has to do goes first.
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 19));
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        lock.unlock();
        look();
        lock.lock();
        stopped_.wait_for(lock, care_.between_looks, [this] { return is_stopping_; });
    }
}

bool Caretaker::isStopping() {
    const std::lock_guard lock(mutex_);
    return is_stopping_;
}

void Caretaker::look() {
    const UtcMs now = clock_();
    // First: somebody waits for it.
    if (const auto passed_on = shop_.waitlist().expireOffers(); !passed_on) {
        report("passing offers on", passed_on.error());
    }
    const CareSettings care = careNow();
    backUpIfDue(now, care.backups);
    if (isStopping()) return;
    sweepPhotosIfDue(now, care.photos);
    if (const auto compacted = shop_.changes().compact(care.log, now); !compacted) {
        report("compacting the change log", compacted.error());
    }
    // A backup takes a while: whoever wants buyers kept by now is heard.
    const std::int64_t days = careNow().keep_buyers_days;
    if (days <= 0) return;
    const UtcMs oldest{now.value - days * day_ms};
    const auto erased = eraseBuyersStoredBefore(shop_.writer(), folder_ / "studio.db", oldest);
    if (!erased) report("erasing buyers", erased.error());
}

void Caretaker::backUpIfDue(UtcMs now, const BackupPolicy& policy) {
    const auto last = lastBackupUpTo(now, listBackups(backupFolder(folder_)));
    const auto newest = shop_.changes().newest();
    if (!newest) return report("reading the change log", newest.error());
    const auto page = shop_.changes().after(*newest, 1);
    if (!page) return report("reading the change log", page.error());
    const bool has_changed = page->before && (!last || page->before->at > *last);
    if (!isBackupDue(last, has_changed, now, policy)) return;
    BackupRequest request;
    request.shop_folder = folder_;
    request.kind = BackupKind::Scheduled;
    request.now = now;
    request.progress = [this](std::int64_t, std::int64_t) { return !isStopping(); };
    const auto made = makeBackup(request);
    if (!made) return report("the backup", made.error());
    if (log_) log_(LogLevel::Info, "backed up to " + made->file.filename().string());
    dropOldBackups(backupFolder(folder_), now, policy);
}

// At the first look too: a shop that was restored gets its photos back at once.
void Caretaker::sweepPhotosIfDue(UtcMs now, const PhotoCare& photos) {
    const bool is_due = !swept_at_ || now.value - swept_at_->value >= day_ms;
    if (!is_due) return;
    const auto swept =
        shop_.shelfEditor().sweepPhotos(shop_.photos(), photos.unused_for, photos.kept_for);
    if (!swept) return report("sweeping photos", swept.error());
    swept_at_ = now;
    const bool did_anything = swept->set_aside + swept->brought_back + swept->deleted > 0;
    if (!log_ || !did_anything) return;
    log_(LogLevel::Info, "photos: " + std::to_string(swept->set_aside) + " set aside, " +
                             std::to_string(swept->brought_back) + " brought back, " +
                             std::to_string(swept->deleted) + " deleted");
}

void Caretaker::report(const char* what, const Error& error) const {
    if (!log_ || error.code == ErrorCode::Closing) return;
    log_(LogLevel::Warning, std::string(what) + " failed: " + error.text(0) + " " + error.detail);
}

}  // namespace xb::catalog
