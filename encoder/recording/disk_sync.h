// Brings what was written to a file onto its disk, so that a power cut costs no more than seconds.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace xb::encoder {

// Syncs once in every interval in which something was written, on a thread of its own: a disk that
// takes its time holds up neither the writer nor the end of the broadcast. A thread that the system
// never gives back is left behind; it holds what it needs itself. One owner thread.
class DiskSync {
 public:
    using Sync = std::function<int(int descriptor)>;  // 0, or errno

    // Opens the file by its path; nothing to sync where that fails. Tests give a `sync` of their
    // own; the system's is fdatasync.
    explicit DiskSync(const std::filesystem::path& file,
                      std::chrono::milliseconds interval = std::chrono::seconds(1), Sync sync = {});
    // Syncs a last time, and waits for that half a second at most.
    ~DiskSync();
    DiskSync(const DiskSync&) = delete;
    DiskSync& operator=(const DiskSync&) = delete;

    void noteWritten() noexcept;

    // What the system said last when a sync failed; 0 while all is well.
    [[nodiscard]] int error() const noexcept;
    [[nodiscard]] int syncCount() const noexcept;

 private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>& shared);

    std::shared_ptr<Shared> shared_;
};

}  // namespace xb::encoder
