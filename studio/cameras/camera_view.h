// How a camera is looked at: mirrored, turned, cut.
#pragma once

namespace xb::studio {

// Each a share of the frame's side in thousandths, before it is turned; two opposite ones leave at
// least a tenth of the frame.
struct CropMargins {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool operator==(const CropMargins&) const = default;
};

struct CameraView {
    bool is_mirrored = false;
    int turn_degrees = 0;  // clockwise: 0, 90, 180 or 270
    CropMargins margins;

    bool operator==(const CameraView&) const = default;
};

constexpr bool isUpright(const CameraView& view) {
    return view.turn_degrees % 180 == 0;
}

constexpr bool isUsable(const CropMargins& m) {
    const bool has_none_below = m.left >= 0 && m.top >= 0 && m.right >= 0 && m.bottom >= 0;
    return has_none_below && m.left + m.right <= 900 && m.top + m.bottom <= 900;
}

constexpr bool isUsable(const CameraView& view) {
    const int turn = view.turn_degrees;
    return (turn == 0 || turn == 90 || turn == 180 || turn == 270) && isUsable(view.margins);
}

}  // namespace xb::studio
