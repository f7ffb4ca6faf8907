// A writer that does what a test tells it to.
#pragma once

#include "encoder/outputs/packet_writer.h"
#include "tests/support/wait_until.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::encoder::test {

// Shared by the test and the writer, which its output owns.
struct Script {
    // What open() answers in turn; the last one for ever. Empty: it opens.
    std::vector<std::optional<ErrorCode>> openings;
    // write() fails with ClosedByServer at the n-th packet of a connection; 0: never.
    int fail_at_packet = 0;
    std::atomic<bool> is_stuck{false};   // write() blocks until its deadline
    std::atomic<bool> is_frozen{false};  // write() blocks, whatever the deadline
    std::atomic<int> begun_writes{0};
    std::atomic<std::int64_t> written_bytes{0};
    std::atomic<int> network_changes{0};
    std::atomic<int> open_count{0};
    std::atomic<int> close_count{0};
    std::mutex mutex;
    std::vector<std::vector<PacketMark>> connections;  // what was written; under the mutex
};

class ScriptedWriter final : public PacketWriter {
 public:
    explicit ScriptedWriter(std::shared_ptr<Script> script) : script_(std::move(script)) {}

    Result<void> open(const StreamParameters&, IoDeadline& deadline) override {
        deadline_ = &deadline;
        const auto turn = static_cast<std::size_t>(script_->open_count++);
        const std::lock_guard lock(script_->mutex);
        const auto& openings = script_->openings;
        if (!openings.empty()) {
            const auto code = openings[std::min(turn, openings.size() - 1)];
            if (code) return failure(*code, {"scripted"});
        }
        script_->connections.emplace_back();
        return {};
    }

    Result<void> write(const Packet& packet) override {
        ++script_->begun_writes;
        deadline_->setFor(std::chrono::seconds(10));
        tests::waitUntil(
            [this] {
                return !script_->is_frozen &&
                       (!script_->is_stuck || IoDeadline::interrupt(deadline_) != 0);
            },
            std::chrono::minutes(10));
        if (script_->is_stuck)
            return failure(deadline_->isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout);
        const std::lock_guard lock(script_->mutex);
        auto& written = script_->connections.back();
        if (static_cast<int>(written.size()) + 1 == script_->fail_at_packet)
            return failure(ErrorCode::ClosedByServer, {"scripted"});
        written.push_back(packet.mark());
        script_->written_bytes += packet.mark().size_bytes;
        return {};
    }

    std::optional<LinkSample> sampleLink() override {
        LinkSample sample;
        sample.at = std::chrono::steady_clock::now();
        sample.written_bytes = script_->written_bytes;
        sample.unsent_bytes = 7;
        return sample;
    }

    void networkChanged() noexcept override { ++script_->network_changes; }

    Result<void> close() override {
        ++script_->close_count;
        return {};
    }

 private:
    std::shared_ptr<Script> script_;
    IoDeadline* deadline_ = nullptr;
};

}  // namespace xb::encoder::test
