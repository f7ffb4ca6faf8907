// A smoothed share of time, the presets' relative costs, and patience.
#include "encoder/codecs/overload_governor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace xb::encoder {

namespace {

using namespace std::chrono_literals;

// What x264's presets cost beside each other without look-ahead, fastest first.
constexpr std::array preset_costs{1.0, 1.6, 2.2, 3.2, 4.0, 5.0, 8.0, 14.0, 25.0, 80.0};

// superfast: ultrafast leaves out what stands in the parameter sets, so that a recording would have
// to be split for it.
constexpr int fastest_preset = 1;

constexpr double smoothing_s = 0.35;
// A picture that took longer than this many intervals was held up by something else.
constexpr double largest_share = 4;
constexpr double too_busy = 0.92;
constexpr int too_many_waiting = 3;
// A step is chosen so that it leaves this, and taken back where that would leave this.
constexpr double comfortable = 0.75;
constexpr double roomy = 0.65;
constexpr std::chrono::milliseconds settling{600};
constexpr OverloadGovernor::Time::duration first_patience = 20s;
constexpr OverloadGovernor::Time::duration longest_patience = 10min;
constexpr std::chrono::seconds rash{60};

double costOf(int preset) {
    return preset_costs[static_cast<std::size_t>(
        std::clamp(preset, 0, static_cast<int>(preset_costs.size()) - 1))];
}

}  // namespace

OverloadGovernor::OverloadGovernor(int full_preset) noexcept
    : full_preset_(full_preset), effort_{full_preset, 1}, patience_(first_patience) {}

void OverloadGovernor::restart(int full_preset) noexcept {
    full_preset_ = full_preset;
    busy_ = 0;
    effort_ = {full_preset_, 1};
}

double OverloadGovernor::predicted(const EncodeEffort& other) const noexcept {
    return std::max(busy_, newest_share_) * costOf(other.preset) / costOf(effort_.preset);
}

bool OverloadGovernor::isOverloaded(const EncodeLoad& load) const noexcept {
    return busy_ >= too_busy && load.waiting >= too_many_waiting;
}

EncodeEffort OverloadGovernor::less() const noexcept {
    for (int preset = effort_.preset - 1; preset >= fastest_preset; --preset)
        if (preset == fastest_preset || predicted({preset, 1}) <= comfortable)
            return {preset, effort_.detail_divisor};
    return {std::min(effort_.preset, fastest_preset), std::min(4, effort_.detail_divisor * 2)};
}

EncodeEffort OverloadGovernor::more() const noexcept {
    if (effort_.detail_divisor > 1) return {effort_.preset, effort_.detail_divisor / 2};
    return {std::min(effort_.preset + 1, full_preset_), 1};
}

const EncodeEffort& OverloadGovernor::update(const EncodeLoad& load) noexcept {
    const double elapsed_s =
        last_ == Time() ? 0.03 : std::chrono::duration<double>(load.now - last_).count();
    last_ = load.now;
    newest_share_ = std::min(load.busy_share, largest_share);
    busy_ += (newest_share_ - busy_) * (1 - std::exp(-std::min(elapsed_s, 0.1) / smoothing_s));
    if (load.now - changed_at_ < settling) {
        tight_at_ = load.now;
        return effort_;
    }
    if (isOverloaded(load)) {
        if (climbed_at_ != Time()) {
            const bool was_rash = load.now - climbed_at_ < rash;
            patience_ = was_rash ? std::min(patience_ * 2, longest_patience) : first_patience;
            climbed_at_ = Time();
        }
        change(less(), load.now);
        return effort_;
    }
    if (isFull()) return effort_;
    if (predicted(more()) > roomy || load.waiting >= too_many_waiting) tight_at_ = load.now;
    if (load.now - tight_at_ < patience_) return effort_;
    climbed_at_ = load.now;
    change(more(), load.now);
    return effort_;
}

void OverloadGovernor::change(const EncodeEffort& next, Time now) noexcept {
    tight_at_ = now;
    if (next == effort_) return;
    busy_ = predicted(next);
    effort_ = next;
    changed_at_ = now;
}

}  // namespace xb::encoder
