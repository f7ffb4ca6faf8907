// Lows, mids and highs of a voice.
#include "studio/mixer/equaliser.h"

#include <algorithm>

namespace xb::studio {
namespace {

constexpr double low_hz = 250;
constexpr double mid_hz = 1500;
constexpr double mid_q = 0.7;
constexpr double high_hz = 5000;

}  // namespace

void Equaliser::set(const EqualiserSettings& settings) {
    const std::array<Biquad, band_count> bands{lowShelf(low_hz, settings.low_db),
                                               bell(mid_hz, mid_q, settings.mid_db),
                                               highShelf(high_hz, settings.high_db)};
    const std::scoped_lock lock(mutex_);
    bands_ = bands;
}

void Equaliser::process(SoundPlanes planes, int sample_count) noexcept {
    const std::scoped_lock lock(mutex_);
    for (std::size_t c = 0; c < std::min(planes.size(), memories_.size()); ++c) {
        for (std::size_t band = 0; band < band_count; ++band)
            run(bands_[band], memories_[c][band], planes[c], sample_count);
    }
}

}  // namespace xb::studio
