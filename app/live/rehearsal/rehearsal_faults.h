// The pretend troubles of a rehearsal: which one there is, how long it stays, and who answered it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace xb::app {

enum class FaultKind { UplinkGone, CameraGone, MicrophoneSilent };
inline constexpr std::array all_fault_kinds{FaultKind::UplinkGone, FaultKind::CameraGone,
                                            FaultKind::MicrophoneSilent};

struct FaultTimes {
    std::chrono::milliseconds first{40'000};     // after the begin
    std::chrono::milliseconds pause{35'000};     // from the end of one to the next
    std::chrono::milliseconds longest{25'000};   // it goes by itself
    std::chrono::milliseconds answered{4'000};   // it stays for this long once it was answered
    std::chrono::milliseconds recovery{10'000};  // an uplink comes back slowly
};

// The trouble that there is now.
struct FaultNow {
    FaultKind kind{};
    // Of what the uplink usually carries: 0 while it is gone, then more and more of it.
    double link_share = 1;

    bool operator==(const FaultNow&) const = default;
};

struct FaultRecord {
    using Moment = std::chrono::steady_clock::time_point;
    FaultKind kind{};
    Moment began;
    std::optional<Moment> answered;  // the first thing that was done about it
};

// Plain rules, no thread and no clock of its own: moments are told and never go back. Each kind
// comes once before one comes again, in an order that the seed decides.
class RehearsalFaults {
 public:
    using Moment = FaultRecord::Moment;

    RehearsalFaults(std::uint64_t seed, const FaultTimes& times, Moment begin);

    // `is_possible` asks for each kind whether there is anything that it could befall.
    template <class IsPossible>
    std::optional<FaultNow> advance(Moment now, const IsPossible& is_possible) {
        if (current_ || now < next_at_) return stay(now);
        for (std::size_t tried = 0; tried < order_.size(); ++tried) {
            const FaultKind kind = order_.at(turn_++ % order_.size());
            if (is_possible(kind)) return begin(kind, now);
        }
        return std::nullopt;
    }
    // What helps against this kind was done; ignored while there is another one, or none.
    void answer(FaultKind kind, Moment now);

    // Oldest first, with the one that there is now.
    const std::vector<FaultRecord>& records() const { return records_; }

 private:
    std::optional<FaultNow> begin(FaultKind kind, Moment now);
    std::optional<FaultNow> stay(Moment now);

    const FaultTimes times_;
    std::array<FaultKind, all_fault_kinds.size()> order_ = all_fault_kinds;
    std::size_t turn_ = 0;
    Moment next_at_;
    std::optional<FaultKind> current_;
    Moment over_at_;  // of the current one, without its recovery
    std::vector<FaultRecord> records_;
};

}  // namespace xb::app
