// In which form a camera gives its pictures, and what can be set on it.
#pragma once

#include <string>

namespace xb::studio {

// What is empty or zero stays as the camera has it.
struct CameraMode {
    std::string format;  // FourCC in capitals: YUYV, MJPG, NV12
    int width_px = 0;
    int height_px = 0;
    int frames_per_s = 0;

    bool operator==(const CameraMode&) const = default;
};

struct CameraControl {
    std::string name;  // in small letters, words joined by _: brightness, white_balance_automatic
    int least = 0;
    int most = 0;
    int step = 1;
    int usual = 0;
    int value = 0;
};

}  // namespace xb::studio
