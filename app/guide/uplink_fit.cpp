#include "app/guide/uplink_fit.h"

#include <algorithm>
#include <array>

namespace xb::app {

namespace {
constexpr int audio_kbps = 128;
constexpr int least_kbps = 300;  // of the picture
}  // namespace

int videoBitrateFor(const studio::CanvasSettings& canvas, const Uplink& uplink) {
    constexpr int usual_kbps = 2500;  // of 720x1280 at 30 pictures a second
    struct Step {
        double pixels_per_second;
        int kbps;
    };
    // A small picture takes more of each pixel to look well.
    constexpr std::array steps{Step{5e6, 600}, Step{9e6, 900}, Step{19e6, 1600},
                               Step{32e6, usual_kbps}, Step{70e6, 4500}};
    constexpr int highest_kbps = 6000;
    const double rate = static_cast<double>(canvas.frame_rate.numerator) /
                        canvas.frame_rate.denominator * canvas.width_px * canvas.height_px;
    const auto* const step = std::ranges::find_if(
        steps, [rate](const Step& one) { return rate <= one.pixels_per_second; });
    const int wanted_kbps = step == steps.end() ? highest_kbps : step->kbps;
    if (uplink.kbps <= 0) return wanted_kbps;
    // A quarter of it stays free.
    const int share_kbps = uplink.kbps * 3 / 4 / std::max(1, uplink.destination_count) - audio_kbps;
    return std::clamp(share_kbps / 50 * 50, least_kbps, std::max(least_kbps, wanted_kbps));
}

int leastLineKbps(int destination_count) {
    return (least_kbps + audio_kbps) * std::max(1, destination_count);
}

studio::CanvasSettings canvasOver(const Uplink& uplink, const studio::CanvasSettings& held) {
    constexpr std::array short_sides_px{540, 360};
    constexpr int long_for_short = 16;
    constexpr int short_for_long = 9;
    studio::CanvasSettings canvas = held;
    const bool is_wide = held.width_px > held.height_px;
    for (const int short_px : short_sides_px) {
        if (videoBitrateFor(canvas, uplink) * 2 >= videoBitrateFor(canvas)) break;
        if (short_px >= std::min(canvas.width_px, canvas.height_px)) continue;
        const int long_px = short_px * long_for_short / short_for_long;
        canvas.width_px = is_wide ? long_px : short_px;
        canvas.height_px = is_wide ? short_px : long_px;
    }
    return canvas;
}

}  // namespace xb::app
