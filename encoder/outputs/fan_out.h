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

// push() is the encode thread's; the rest may come from any thread.
class FanOut {
 public:
    using Clock = std::chrono::steady_clock;

    void push(const PacketRef& packet);

    void add(std::shared_ptr<Output> output);
    // Nothing if there is none of that id.
    void close(OutputId id, Clock::time_point deadline);
    void pause(OutputId id);
    void resume(OutputId id);
    void retry(OutputId id);
    void networkChanged();
    // Ends all of them; `grace` more for those that the deadline cut off. Returns how many were
    // left behind.
    int finish(Clock::time_point deadline, std::chrono::milliseconds grace);

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
