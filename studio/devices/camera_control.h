// What can be set on a camera itself.
#pragma once

#include <string>
#include <vector>

namespace xb::studio {

// What a control is for, where it is one that many cameras have.
enum class CameraSetting {
    Other,
    Brightness,
    Contrast,
    Saturation,
    Hue,
    Gamma,
    Sharpness,
    Gain,
    Backlight,
    MainsFrequency,  // of the lamps, against flicker
    WhiteBalanceAutomatic,
    WhiteBalance,
    ExposureAutomatic,
    Exposure,
    ExposureMayLowerRate,
    FocusAutomatic,
    Focus,
    Zoom,
    Pan,
    Tilt,
};

struct CameraChoice {
    int value = 0;
    std::string name;  // the driver's
};

struct CameraControl {
    enum class Kind { Number, Switch, Choice };

    std::string name;  // in small letters, words joined by _: brightness, white_balance_automatic
    int least = 0;
    int most = 0;
    int step = 1;
    int usual = 0;
    int value = 0;
    Kind kind = Kind::Number;
    CameraSetting setting = CameraSetting::Other;
    std::string label{};   // the driver's
    bool is_idle = false;  // cannot be set now: the camera itself sees to it, for one
    std::vector<CameraChoice> choices{};
};

}  // namespace xb::studio
