// Listens to an input before anything is done to it: is it there, clipped, humming? Samples that
// are no numbers become silence.
#pragma once

#include "studio/mixer/hum_detector.h"
#include "studio/mixer/sound_health.h"
#include "studio/mixer/sound_processor.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

namespace xb::studio {

class InputEar : public SoundProcessor {
 public:
    InputEar();

    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread. To practise: as if the device gave nothing but silence.
    void pretendSilence(bool is_silent) { is_pretended_silent_ = is_silent; }

    // Any thread.
    SoundMeasure measure() const;
    SoundHealth health() const { return health_; }
    // Runs of full samples since the start.
    std::int64_t clippedCount() const { return clipped_total_; }
    // Blocks that came in; a device that has died gives none.
    std::int64_t blockCount() const { return block_count_; }

 private:
    static constexpr std::size_t memory_windows = 6;
    struct Window {
        float peak = 0;
        std::int64_t clipped_count = 0;
        HumLevel hum;
    };

    void listen(const float* plane, int sample_count, std::size_t channel);
    void mixDown(SoundPlanes planes, int sample_count);
    void closeWindow(const HumLevel& hum);
    SoundMeasure concludeWhileLocked() const;

    HumDetector hum_;
    Window current_;
    std::array<int, sound_channel_count> full_run_{};
    std::vector<float> mixed_;
    std::atomic<std::int64_t> clipped_total_ = 0;
    std::atomic<std::int64_t> block_count_ = 0;
    std::atomic<bool> is_pretended_silent_ = false;
    std::atomic<SoundHealth> health_ = SoundHealth::Silent;
    mutable std::mutex mutex_;
    std::array<Window, memory_windows> windows_;  // guarded by mutex_, as are the next two
    std::size_t window_count_ = 0;
    SoundMeasure measure_;
};

}  // namespace xb::studio
