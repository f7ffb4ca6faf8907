// The picture's size and pace.
#pragma once

#include "encoder/media_types.h"
#include "studio/error.h"

namespace xb::studio {

// Width a multiple of 4, height of 2 (libobs rounds down otherwise); both 64 to 4096.
struct CanvasSettings {
    int width_px = 720;
    int height_px = 1280;
    encoder::FrameRate frame_rate{30, 1};

    friend constexpr bool operator==(const CanvasSettings& one, const CanvasSettings& other) {
        return one.width_px == other.width_px && one.height_px == other.height_px &&
               one.frame_rate.numerator == other.frame_rate.numerator &&
               one.frame_rate.denominator == other.frame_rate.denominator;
    }
};

constexpr bool isUsable(const CanvasSettings& canvas) {
    const auto fits = [](int size_px) { return size_px >= 64 && size_px <= 4096; };
    const encoder::FrameRate rate = canvas.frame_rate;
    return fits(canvas.width_px) && fits(canvas.height_px) && canvas.width_px % 4 == 0 &&
           canvas.height_px % 2 == 0 && rate.numerator > 0 && rate.denominator > 0;
}

// BadCanvas with what it is.
tl::unexpected<Error> badCanvas(const CanvasSettings& canvas);

}  // namespace xb::studio
