// How loud one source is.
#pragma once

#include "studio/obs_handles.h"

#include <atomic>

namespace xb::studio {

// Decibels of full scale, the loudest channel; -infinity is silence.
struct AudioLevel {
    float peak_db = -1e9F;
    float magnitude_db = -1e9F;
};

// Owner thread: the show's; `level` may be read from any thread.
class LevelMeter {
 public:
    LevelMeter();
    ~LevelMeter();
    LevelMeter(const LevelMeter&) = delete;
    LevelMeter& operator=(const LevelMeter&) = delete;

    // Listens to `source` from now on, which it does not own; null hears silence.
    void attach(obs_source* source);
    AudioLevel level() const;

 private:
    static void update(void* self, const float* magnitude_db, const float* peak_db,
                       const float* input_peak_db);

    std::atomic<float> peak_db_;
    std::atomic<float> magnitude_db_;
    ObsPtr<obs_volmeter> meter_;
};

}  // namespace xb::studio
