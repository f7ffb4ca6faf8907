// Turns down what lies between the words: the noise that is left when nobody speaks.
#pragma once

#include "studio/mixer/sound_processor.h"

#include <array>
#include <atomic>
#include <cstddef>

namespace xb::studio {

// A gate that finds its own threshold. What stays the softest for seconds is the place's noise;
// what rises clear of it, or is as loud as a voice at -16 LUFS, passes as it is, but nothing far
// below such a voice: what suppression leaves comes and goes. The rest is turned down by the depth,
// 150 ms after the last word. It looks ahead as long as it takes to open: no word loses its
// beginning.
class Expander : public SoundProcessor {
 public:
    static constexpr int delay_samples = 480;

    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread. 0: everything passes.
    void setDepth(double depth_db) {
        // While off it hears nothing: what it kept is long over.
        if (depth_db_.exchange(depth_db) == 0) is_stale_ = true;
    }

 private:
    static constexpr std::size_t glance_blocks = 4;  // of 5 ms: what the noise is measured over
    static constexpr std::size_t floor_windows =
        12;  // of 250 ms: what the softest is looked for in

    void endBlock();
    void noteFloor(double power);
    bool isWord(double power) const;

    std::atomic<double> depth_db_ = 0;
    std::atomic<bool> is_stale_ = false;
    std::array<std::array<float, delay_samples>, sound_channel_count> kept_{};
    std::size_t kept_next_ = 0;
    double block_power_ = 0;  // summed over the samples of the block that runs
    int block_samples_ = 0;
    std::array<double, glance_blocks> glance_{};
    std::size_t glance_next_ = 0;
    std::array<double, floor_windows> floors_{};  // the softest glance of each window
    std::size_t floor_next_ = 0;
    double window_floor_ = 0;
    int window_blocks_ = 0;
    std::size_t windows_heard_ = 0;
    int open_blocks_ = 0;  // it stays open so much longer
    double factor_ = 1;
    double slope_ = 0;  // per sample, until the next block ends
};

}  // namespace xb::studio
