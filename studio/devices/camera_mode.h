// In which form a camera gives its pictures.
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

}  // namespace xb::studio
