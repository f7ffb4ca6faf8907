#include "app/live/rehearsal/rehearsal_faults.h"

#include <algorithm>
#include <random>
#include <utility>

namespace xb::app {

namespace {
constexpr double least_share = 0.15;
}

RehearsalFaults::RehearsalFaults(std::uint64_t seed, const FaultTimes& times, Moment begin)
    : times_(times), next_at_(begin + times.first) {
    std::mt19937_64 random(seed);
    for (std::size_t i = order_.size() - 1; i > 0; --i)
        std::swap(order_.at(i), order_.at(random() % (i + 1)));
}

std::optional<FaultNow> RehearsalFaults::begin(FaultKind kind, Moment now) {
    current_ = kind;
    over_at_ = now + times_.longest;
    records_.push_back({kind, now, std::nullopt});
    return stay(now);
}

std::optional<FaultNow> RehearsalFaults::stay(Moment now) {
    if (!current_) return std::nullopt;
    const bool is_link = *current_ == FaultKind::UplinkGone;
    if (now < over_at_) return FaultNow{*current_, is_link ? 0.0 : 1.0};
    const auto recovering = now - over_at_;
    if (is_link && recovering < times_.recovery) {
        const double done = std::chrono::duration<double>(recovering) /
                            std::chrono::duration<double>(times_.recovery);
        return FaultNow{*current_, least_share + (1 - least_share) * done};
    }
    current_.reset();
    next_at_ = now + times_.pause;
    return std::nullopt;
}

void RehearsalFaults::answer(FaultKind kind, Moment now) {
    if (current_ != kind || records_.back().answered) return;
    records_.back().answered = now;
    over_at_ = std::min(over_at_, now + times_.answered);
}

}  // namespace xb::app
