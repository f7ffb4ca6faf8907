// A raw frame as one run of bytes: pure.
#pragma once

#include "encoder/media_types.h"

#include <cstdint>
#include <vector>

namespace xb::studio {

enum class PictureForm { Nv12, Yuyv };

// Without gaps between rows. `packed` keeps its memory from call to call.
void packPicture(const encoder::RawVideoFrame& frame, int width_px, int height_px, PictureForm form,
                 std::vector<std::uint8_t>& packed);

}  // namespace xb::studio
