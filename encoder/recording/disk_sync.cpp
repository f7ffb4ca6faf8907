// A thread that syncs, waits, and syncs again.
#include "encoder/recording/disk_sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds last_wait{500};

int syncData(int descriptor) {
    return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

// The name of a new file has to reach the disk as well.
void syncFolder(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

struct DiskSync::Shared {
    ~Shared() {
        if (descriptor >= 0) ::close(descriptor);
    }

    std::filesystem::path file;
    std::chrono::milliseconds interval;
    Sync sync;
    int descriptor = -1;
    std::atomic<bool> has_new{false};
    std::atomic<int> error{0};
    std::atomic<int> sync_count{0};

    std::mutex mutex;
    std::condition_variable changed;
    bool is_closing = false;
    bool is_done = false;
};

DiskSync::DiskSync(const std::filesystem::path& file, std::chrono::milliseconds interval, Sync sync)
    : shared_(std::make_shared<Shared>()) {
    shared_->file = file;
    shared_->interval = interval;
    shared_->sync = sync ? std::move(sync) : syncData;
    shared_->descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::thread([shared = shared_] { run(shared); }).detach();
}

DiskSync::~DiskSync() {
    std::unique_lock lock(shared_->mutex);
    shared_->is_closing = true;
    shared_->changed.notify_all();
    shared_->changed.wait_for(lock, last_wait, [this] { return shared_->is_done; });
}

void DiskSync::run(const std::shared_ptr<Shared>& shared) {
    syncFolder(shared->file);
    for (bool is_last = false; !is_last;) {
        {
            std::unique_lock lock(shared->mutex);
            is_last = shared->changed.wait_for(lock, shared->interval,
                                               [&shared] { return shared->is_closing; });
        }
        if (shared->descriptor < 0 || !shared->has_new.exchange(false)) continue;
        shared->error = shared->sync(shared->descriptor);
        ++shared->sync_count;
    }
    const std::lock_guard lock(shared->mutex);
    shared->is_done = true;
    shared->changed.notify_all();
}

void DiskSync::noteWritten() noexcept {
    shared_->has_new = true;
}

int DiskSync::error() const noexcept {
    return shared_->error;
}

int DiskSync::syncCount() const noexcept {
    return shared_->sync_count;
}

}  // namespace xb::encoder
