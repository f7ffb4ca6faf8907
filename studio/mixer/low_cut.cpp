// Takes away what lies below a voice.
#include "studio/mixer/low_cut.h"

#include <algorithm>

namespace xb::studio {
namespace {

// Of the two halves of a fourth-order Butterworth filter.
constexpr double first_q = 0.541196100146197;
constexpr double second_q = 1.306562964876377;

}  // namespace

void LowCut::process(SoundPlanes planes, int sample_count) noexcept {
    const double corner_hz = corner_hz_;
    if (corner_hz <= 0) return;
    if (corner_hz != designed_hz_) {
        designed_hz_ = corner_hz;
        stages_ = {highPass(corner_hz, first_q), highPass(corner_hz, second_q)};
    }
    for (std::size_t c = 0; c < std::min(planes.size(), memories_.size()); ++c) {
        for (std::size_t stage = 0; stage < stages_.size(); ++stage)
            run(stages_[stage], memories_[c][stage], planes[c], sample_count);
    }
}

}  // namespace xb::studio
