// Hands each packet to every output.
#pragma once

#include "encoder/outputs/output.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::encoder {

// When outputs that are told to end have to be done: a link is given less time than a file, which
// is of little use without its trailer.
struct EndTimes {
    std::chrono::steady_clock::time_point links;
    std::chrono::steady_clock::time_point files;
    std::chrono::milliseconds grace{0};  // more, for those that were cut off

    [[nodiscard]] std::chrono::steady_clock::time_point of(OutputKind kind) const noexcept {
        return kind == OutputKind::Network ? links : files;
    }
};

// push() is the encode thread's; the rest may come from any thread.
class FanOut {
 public:
    using Clock = std::chrono::steady_clock;

    void push(const PacketRef& packet);

    void add(std::shared_ptr<Output> output);
    // Nothing if there is none of that id.
    void remove(OutputId id, Clock::time_point deadline);
    void pause(OutputId id);
    void resume(OutputId id);
    void retry(OutputId id);
    void networkChanged();
    // Tells all of them to end; returns at once.
    void close(const EndTimes& times);
    // After close(): waits for them. How many were left behind.
    int join(const EndTimes& times);

    [[nodiscard]] std::vector<OutputStatistics> statistics() const;
    // How the links of all outputs stand, for whoever steers the encode; replaces what is in `all`,
    // whose memory it keeps.
    void collectLinks(std::vector<LinkView>& all) const;
    [[nodiscard]] std::optional<Clock::time_point> firstPacket() const noexcept;

 private:
    [[nodiscard]] std::vector<std::shared_ptr<Output>> outputs() const;
    [[nodiscard]] std::shared_ptr<Output> find(OutputId id) const;

    std::atomic<Clock::rep> first_packet_{0};
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Output>> outputs_;
};

}  // namespace xb::encoder
