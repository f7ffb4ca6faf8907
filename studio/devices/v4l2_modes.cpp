// What a video device can be set to.
#include "studio/devices/v4l2_device.h"
#include "studio/devices/v4l2_handle.h"

#include <linux/videodev2.h>

#include <algorithm>
#include <cctype>

namespace xb::studio {
namespace {

constexpr int most_listed = 500;  // of a driver that never says that it was the last

std::string fourCcText(std::uint32_t code) {
    std::string text;
    for (unsigned i = 0; i < 4; ++i)
        text += static_cast<char>(code >> (8 * i) & 0x7FU);
    return text;
}

void addRates(const V4l2Handle& handle, std::uint32_t format, const v4l2_frmsize_discrete& size,
              std::vector<CameraMode>& modes) {
    CameraMode mode{fourCcText(format), static_cast<int>(size.width), static_cast<int>(size.height),
                    0};
    v4l2_frmivalenum rate{};
    rate.pixel_format = format;
    rate.width = size.width;
    rate.height = size.height;
    for (; rate.index < most_listed && handle.ask(VIDIOC_ENUM_FRAMEINTERVALS, rate); ++rate.index) {
        if (rate.type != V4L2_FRMIVAL_TYPE_DISCRETE || rate.discrete.numerator == 0) break;
        mode.frames_per_s = static_cast<int>(rate.discrete.denominator / rate.discrete.numerator);
        modes.push_back(mode);
    }
    if (rate.index == 0) modes.push_back(mode);
}

void addSizes(const V4l2Handle& handle, std::uint32_t format, std::vector<CameraMode>& modes) {
    v4l2_frmsizeenum size{};
    size.pixel_format = format;
    for (; size.index < most_listed && handle.ask(VIDIOC_ENUM_FRAMESIZES, size); ++size.index) {
        if (size.type != V4L2_FRMSIZE_TYPE_DISCRETE) break;
        addRates(handle, format, size.discrete, modes);
    }
    if (size.index == 0) modes.push_back({fourCcText(format), 0, 0, 0});
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
    const bool is_number = control.type == V4L2_CTRL_TYPE_INTEGER ||
                           control.type == V4L2_CTRL_TYPE_BOOLEAN ||
                           control.type == V4L2_CTRL_TYPE_MENU;
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

}  // namespace

std::vector<CameraMode> v4l2Modes(const std::string& device) {
    const V4l2Handle handle(device);
    std::vector<CameraMode> modes;
    v4l2_fmtdesc format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    for (; format.index < most_listed && handle.ask(VIDIOC_ENUM_FMT, format); ++format.index)
        addSizes(handle, format.pixelformat, modes);
    return modes;
}

std::vector<CameraControl> v4l2Controls(const std::string& device) {
    const V4l2Handle handle(device);
    std::vector<CameraControl> controls;
    eachControl(handle, [&](const v4l2_queryctrl& control) {
        v4l2_control value{control.id, 0};
        if (!handle.ask(VIDIOC_G_CTRL, value)) return;
        controls.push_back({controlName(control), control.minimum, control.maximum, control.step,
                            control.default_value, value.value});
    });
    return controls;
}

bool setV4l2Control(const std::string& device, const std::string& name, int value) {
    const V4l2Handle handle(device);
    bool is_set = false;
    eachControl(handle, [&](const v4l2_queryctrl& control) {
        if (is_set || controlName(control) != name) return;
        if (value < control.minimum || value > control.maximum) return;
        v4l2_control wanted{control.id, value};
        is_set = handle.ask(VIDIOC_S_CTRL, wanted);
    });
    return is_set;
}

}  // namespace xb::studio
