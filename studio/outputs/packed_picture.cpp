// NV12 is copied row by row; YUYV uses each row of colours twice.
#include "studio/outputs/packed_picture.h"

#include <algorithm>
#include <cstddef>

namespace xb::studio {
namespace {

const std::uint8_t* rowOf(const encoder::RawVideoFrame& frame, std::size_t plane, std::size_t y) {
    return frame.planes[plane] + y * static_cast<std::size_t>(frame.stride_bytes[plane]);
}

void packNv12(const encoder::RawVideoFrame& frame, std::size_t width, std::size_t height,
              std::uint8_t* place) {
    for (std::size_t y = 0; y < height; ++y)
        place = std::copy_n(rowOf(frame, 0, y), width, place);
    for (std::size_t y = 0; y < height / 2; ++y)
        place = std::copy_n(rowOf(frame, 1, y), width, place);
}

void packYuyv(const encoder::RawVideoFrame& frame, std::size_t width, std::size_t height,
              std::uint8_t* place) {
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* luma = rowOf(frame, 0, y);
        const std::uint8_t* colour = rowOf(frame, 1, y / 2);
        for (std::size_t x = 0; x < width; ++x) {
            *place++ = luma[x];
            *place++ = colour[x];
        }
    }
}

}  // namespace

void packPicture(const encoder::RawVideoFrame& frame, int width_px, int height_px, PictureForm form,
                 std::vector<std::uint8_t>& packed) {
    const auto width = static_cast<std::size_t>(width_px);
    const auto height = static_cast<std::size_t>(height_px);
    packed.resize(width * height * (form == PictureForm::Nv12 ? 3 : 4) / 2);
    if (form == PictureForm::Nv12)
        packNv12(frame, width, height, packed.data());
    else
        packYuyv(frame, width, height, packed.data());
}

}  // namespace xb::studio
