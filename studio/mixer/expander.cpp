// Turns down what lies between the words.
#include "studio/mixer/expander.h"

#include "studio/mixer/decibel.h"

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

constexpr int samples_in_block = sound_rate_hz / 200;
// A block until a word is noticed, and one to open.
static_assert(Expander::delay_samples == 2 * samples_in_block);
constexpr int blocks_in_window = 50;
constexpr int hold_blocks = 20;
// Of the way down, per block: 25 ms to a third.
constexpr double close_share = 0.2;
// The softest 20 ms of noise lie some decibels below its mean, a loud 5 ms some above.
constexpr double above_floor_db = 12;
// Whatever the place is like, this is a word.
constexpr double surely_word_db = -26;
constexpr double surely_pause_db = -42;

}  // namespace

void Expander::process(SoundPlanes planes, int sample_count) noexcept {
    if (is_stale_.exchange(false)) kept_ = {};
    const std::size_t channels = std::min(planes.size(), kept_.size());
    for (int i = 0; i < sample_count; ++i) {
        for (std::size_t c = 0; c < channels; ++c) {
            block_power_ += double{planes[c][i]} * planes[c][i];
            std::swap(planes[c][i], kept_[c][kept_next_]);
            planes[c][i] *= static_cast<float>(factor_);
        }
        kept_next_ = (kept_next_ + 1) % delay_samples;
        factor_ += slope_;
        if (++block_samples_ < samples_in_block) continue;
        block_power_ /= static_cast<double>(samples_in_block) *
                        static_cast<double>(std::max<std::size_t>(channels, 1));
        endBlock();
        block_power_ = 0;
        block_samples_ = 0;
    }
}

void Expander::endBlock() {
    const bool is_word = isWord(block_power_);
    noteFloor(block_power_);
    open_blocks_ = is_word ? hold_blocks : std::max(open_blocks_ - 1, 0);
    const double wanted = open_blocks_ > 0 ? 1.0 : factorOfDb(-depth_db_);
    // It opens within a block and closes over many.
    const double next = wanted > factor_ ? wanted : factor_ + (wanted - factor_) * close_share;
    slope_ = (next - factor_) / samples_in_block;
}

void Expander::noteFloor(double power) {
    glance_[glance_next_] = power;
    glance_next_ = (glance_next_ + 1) % glance_blocks;
    double mean = 0;
    for (const double one : glance_)
        mean += one / glance_blocks;
    window_floor_ = window_blocks_ == 0 ? mean : std::min(window_floor_, mean);
    if (++window_blocks_ < blocks_in_window) return;
    floors_[floor_next_] = window_floor_;
    floor_next_ = (floor_next_ + 1) % floor_windows;
    windows_heard_ = std::min(windows_heard_ + 1, floor_windows);
    window_blocks_ = 0;
}

// Until the place is known everything passes.
bool Expander::isWord(double power) const {
    const double power_db = dbOfPower(power);
    if (power_db >= surely_word_db || windows_heard_ < floor_windows) return true;
    if (power_db < surely_pause_db) return false;
    double floor = floors_[0];
    for (const double one : floors_)
        floor = std::min(floor, one);
    return power_db >= dbOfPower(floor) + above_floor_db;
}

}  // namespace xb::studio
