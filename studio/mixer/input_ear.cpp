// Listens to an input before anything is done to it.
#include "studio/mixer/input_ear.h"

#include "studio/mixer/decibel.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

constexpr float full_scale = 0.998F;
// One full sample may be chance; four in a row are a flat top.
constexpr int flat_top_samples = 4;
constexpr double hum_share = 0.3;
constexpr std::size_t longest_block_samples = 8192;

}  // namespace

InputEar::InputEar() {
    mixed_.reserve(longest_block_samples);
}

void InputEar::process(SoundPlanes planes, int sample_count) noexcept {
    ++block_count_;
    const std::size_t channels = std::min(planes.size(), full_run_.size());
    if (is_pretended_silent_)
        for (float* plane : planes)
            std::fill_n(plane, sample_count, 0.0F);
    // What is no number would stay in every filter after this one.
    for (float* plane : planes)
        std::replace_if(
            plane, plane + sample_count, [](float sample) { return !std::isfinite(sample); }, 0.0F);
    for (std::size_t c = 0; c < channels; ++c)
        listen(planes[c], sample_count, c);
    mixDown(planes.first(channels), sample_count);
    HumLevel hum;
    if (hum_.add(mixed_, hum)) closeWindow(hum);
}

void InputEar::listen(const float* plane, int sample_count, std::size_t channel) {
    int& run = full_run_[channel];
    for (int i = 0; i < sample_count; ++i) {
        const float size = std::abs(plane[i]);
        current_.peak = std::max(current_.peak, size);
        run = size >= full_scale ? run + 1 : 0;
        if (run == flat_top_samples) {
            ++current_.clipped_count;
            ++clipped_total_;
        }
    }
}

void InputEar::mixDown(SoundPlanes planes, int sample_count) {
    const auto count = std::min(static_cast<std::size_t>(sample_count), longest_block_samples);
    mixed_.assign(count, 0.0F);
    for (const float* plane : planes) {
        for (std::size_t i = 0; i < count; ++i)
            mixed_[i] += plane[i] / static_cast<float>(planes.size());
    }
}

void InputEar::closeWindow(const HumLevel& hum) {
    current_.hum = hum;
    const std::scoped_lock lock(mutex_);
    windows_[window_count_++ % memory_windows] = current_;
    current_ = {};
    measure_ = concludeWhileLocked();
    health_ = judgeSound(measure_, health_);
}

SoundMeasure InputEar::concludeWhileLocked() const {
    const std::size_t count = std::min(window_count_, memory_windows);
    SoundMeasure all;
    float peak = 0;
    const Window* quietest = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        const Window& window = windows_[i];
        peak = std::max(peak, window.peak);
        all.clipped_count += window.clipped_count;
        if (!quietest || window.hum.level_db < quietest->hum.level_db) quietest = &window;
    }
    all.peak_db = static_cast<float>(dbOfFactor(peak));
    // Hum never pauses: it is there in every window of the three seconds.
    if (count == memory_windows && quietest->hum.share >= hum_share) {
        all.hum_db = static_cast<float>(quietest->hum.level_db);
        all.mains_hz = quietest->hum.mains_hz;
    }
    return all;
}

SoundMeasure InputEar::measure() const {
    const std::scoped_lock lock(mutex_);
    return measure_;
}

}  // namespace xb::studio
