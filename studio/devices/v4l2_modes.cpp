// In which forms a video device gives its pictures.
#include "studio/devices/v4l2_device.h"
#include "studio/devices/v4l2_handle.h"

#include <linux/videodev2.h>

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

}  // namespace xb::studio
