// What can be set on a video device.
#include "studio/devices/v4l2_device.h"
#include "studio/devices/v4l2_handle.h"

#include <linux/videodev2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <utility>

namespace xb::studio {
namespace {

constexpr int most_listed = 500;  // of a driver that never says that it was the last

constexpr std::array<std::pair<std::uint32_t, CameraSetting>, 19> settings{
    {{V4L2_CID_BRIGHTNESS, CameraSetting::Brightness},
     {V4L2_CID_CONTRAST, CameraSetting::Contrast},
     {V4L2_CID_SATURATION, CameraSetting::Saturation},
     {V4L2_CID_HUE, CameraSetting::Hue},
     {V4L2_CID_GAMMA, CameraSetting::Gamma},
     {V4L2_CID_SHARPNESS, CameraSetting::Sharpness},
     {V4L2_CID_GAIN, CameraSetting::Gain},
     {V4L2_CID_BACKLIGHT_COMPENSATION, CameraSetting::Backlight},
     {V4L2_CID_POWER_LINE_FREQUENCY, CameraSetting::MainsFrequency},
     {V4L2_CID_AUTO_WHITE_BALANCE, CameraSetting::WhiteBalanceAutomatic},
     {V4L2_CID_WHITE_BALANCE_TEMPERATURE, CameraSetting::WhiteBalance},
     {V4L2_CID_EXPOSURE_AUTO, CameraSetting::ExposureAutomatic},
     {V4L2_CID_EXPOSURE_ABSOLUTE, CameraSetting::Exposure},
     {V4L2_CID_EXPOSURE_AUTO_PRIORITY, CameraSetting::ExposureMayLowerRate},
     {V4L2_CID_FOCUS_AUTO, CameraSetting::FocusAutomatic},
     {V4L2_CID_FOCUS_ABSOLUTE, CameraSetting::Focus},
     {V4L2_CID_ZOOM_ABSOLUTE, CameraSetting::Zoom},
     {V4L2_CID_PAN_ABSOLUTE, CameraSetting::Pan},
     {V4L2_CID_TILT_ABSOLUTE, CameraSetting::Tilt}}};

CameraSetting settingOf(std::uint32_t id) {
    for (const auto& [known, setting] : settings)
        if (known == id) return setting;
    return CameraSetting::Other;
}

template <std::size_t size>
std::string textOf(const unsigned char (&field)[size]) {
    const auto* text = reinterpret_cast<const char*>(field);
    return {text, strnlen(text, size)};
}

std::string controlName(const v4l2_queryctrl& control) {
    std::string name;
    for (const unsigned char* letter = control.name; *letter != 0 && name.size() < 31; ++letter) {
        if (std::isalnum(*letter) != 0)
            name += static_cast<char>(std::tolower(*letter));
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    return name;
}

bool isSettable(const v4l2_queryctrl& control) {
    constexpr std::uint32_t hindrances = V4L2_CTRL_FLAG_DISABLED | V4L2_CTRL_FLAG_READ_ONLY;
    const bool is_number =
        control.type == V4L2_CTRL_TYPE_INTEGER || control.type == V4L2_CTRL_TYPE_BOOLEAN ||
        control.type == V4L2_CTRL_TYPE_MENU || control.type == V4L2_CTRL_TYPE_INTEGER_MENU;
    return is_number && (control.flags & hindrances) == 0;
}

template <class Visit>
void eachControl(const V4l2Handle& handle, const Visit& visit) {
    v4l2_queryctrl control{};
    for (int listed = 0; listed < most_listed; ++listed) {
        control.id |= static_cast<std::uint32_t>(V4L2_CTRL_FLAG_NEXT_CTRL);
        if (!handle.ask(VIDIOC_QUERYCTRL, control)) return;
        if (isSettable(control)) visit(control);
    }
}

CameraControl::Kind kindOf(const v4l2_queryctrl& control) {
    if (control.type == V4L2_CTRL_TYPE_BOOLEAN) return CameraControl::Kind::Switch;
    return control.type == V4L2_CTRL_TYPE_INTEGER ? CameraControl::Kind::Number
                                                  : CameraControl::Kind::Choice;
}

// A menu may have gaps.
std::vector<CameraChoice> choicesOf(const V4l2Handle& handle, const v4l2_queryctrl& control) {
    std::vector<CameraChoice> choices;
    const int last = std::min(control.maximum, control.minimum + most_listed);
    for (int value = control.minimum; value <= last; ++value) {
        v4l2_querymenu item{};
        item.id = control.id;
        item.index = static_cast<std::uint32_t>(value);
        if (!handle.ask(VIDIOC_QUERYMENU, item)) continue;
        const bool is_number = control.type == V4L2_CTRL_TYPE_INTEGER_MENU;
        choices.push_back({value, is_number ? std::to_string(item.value) : textOf(item.name)});
    }
    return choices;
}

// False where there is no such control, or it takes no such value.
bool set(const V4l2Handle& handle, const v4l2_queryctrl& control, int value) {
    if (value < control.minimum || value > control.maximum) return false;
    v4l2_control wanted{control.id, value};
    return handle.ask(VIDIOC_S_CTRL, wanted);
}

}  // namespace

std::vector<CameraControl> v4l2Controls(const std::string& device) {
    const V4l2Handle handle(device);
    std::vector<CameraControl> controls;
    eachControl(handle, [&](const v4l2_queryctrl& asked) {
        v4l2_control value{asked.id, 0};
        if (!handle.ask(VIDIOC_G_CTRL, value)) return;
        CameraControl control{controlName(asked), asked.minimum,       asked.maximum,
                              asked.step,         asked.default_value, value.value,
                              kindOf(asked),      settingOf(asked.id), textOf(asked.name)};
        control.is_idle = (asked.flags & (V4L2_CTRL_FLAG_INACTIVE | V4L2_CTRL_FLAG_GRABBED)) != 0;
        if (control.kind == CameraControl::Kind::Choice) control.choices = choicesOf(handle, asked);
        controls.push_back(std::move(control));
    });
    return controls;
}

bool setV4l2Control(const std::string& device, const std::string& name, int value) {
    const V4l2Handle handle(device);
    bool is_set = false;
    eachControl(handle, [&](const v4l2_queryctrl& control) {
        if (!is_set && controlName(control) == name) is_set = set(handle, control, value);
    });
    return is_set;
}

void setV4l2Controls(const std::string& device, const std::map<std::string, int>& values) {
    const V4l2Handle handle(device);
    for (const bool are_numbers : {false, true}) {
        eachControl(handle, [&](const v4l2_queryctrl& control) {
            const bool is_number = kindOf(control) == CameraControl::Kind::Number;
            const auto value = values.find(controlName(control));
            if (is_number == are_numbers && value != values.end())
                (void)set(handle, control, value->second);
        });
    }
}

}  // namespace xb::studio
