#include "studio/sources/sound_placement.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace xb::studio {

namespace {

constexpr int pictures_watched = 30;
// Three fifths of a frame: sound is not taken out of its flow for what nobody sees.
constexpr std::int64_t allowance_ns = 20'000'000;
constexpr std::int64_t unknown_ns = std::numeric_limits<std::int64_t>::min();

}  // namespace

bool SoundPlacement::onPicture(std::chrono::nanoseconds behind) {
    const std::int64_t behind_ns = behind.count();
    before_ns_ = shown_ns_.exchange(behind_ns);
    range_.least_ns = std::min(range_.least_ns, behind_ns);
    range_.most_ns = std::max(range_.most_ns, behind_ns);
    if (++range_.count < pictures_watched) return false;
    const Range range = std::exchange(range_, Range{});
    if (!is_placed_) return false;
    const std::int64_t placed_ns = placed_ns_;
    if (placed_ns == unknown_ns) return range.most_ns - range.least_ns < allowance_ns;
    return placed_ns < range.least_ns - allowance_ns || placed_ns > range.most_ns + allowance_ns;
}

void SoundPlacement::onSound() {
    if (is_placed_) return;
    const std::int64_t shown_ns = shown_ns_;
    const bool is_known = std::llabs(shown_ns - before_ns_) < allowance_ns;
    placed_ns_ = is_known ? shown_ns : unknown_ns;
    is_placed_ = true;
}

}  // namespace xb::studio
