// Catmull-Rom between four samples.
#include "encoder/codecs/audio_stretch.h"

#include <algorithm>
#include <cstddef>

namespace xb::encoder {

namespace {

// At `share` of the way from the second sample to the third.
float between(const std::array<float, 4>& at, float share) {
    const float bend = 3 * (at[1] - at[2]) + at[3] - at[0];
    const float turn = 2 * at[0] - 5 * at[1] + 4 * at[2] - at[3];
    const float slope = at[2] - at[0];
    return at[1] + 0.5F * share * (slope + share * (turn + share * bend));
}

}  // namespace

const AudioStretch::Planes& AudioStretch::stretch(const Planes& planes, int count, int by) {
    const int target_count = count + by;
    for (std::size_t channel = 0; channel < planes.size(); ++channel) {
        const float* source = planes[channel];
        std::vector<float>& target = buffers_[channel];
        target.resize(static_cast<std::size_t>(target_count));
        stretched_[channel] = target.data();
        const auto sample = [&](int index) { return source[std::clamp(index, 0, count - 1)]; };
        for (int i = 0; source != nullptr && i < target_count; ++i) {
            const std::int64_t scaled = std::int64_t{i} * count;
            const int whole = static_cast<int>(scaled / target_count);
            const float share =
                static_cast<float>(scaled % target_count) / static_cast<float>(target_count);
            target[static_cast<std::size_t>(i)] = between(
                {sample(whole - 1), sample(whole), sample(whole + 1), sample(whole + 2)}, share);
        }
    }
    return stretched_;
}

}  // namespace xb::encoder
