// Where a cropped picture begins in each plane of a raw frame.
#pragma once

#include "studio/sources/frame_crop.h"

#include <array>
#include <cstdint>

struct obs_source_frame;

namespace xb::studio {

using PlanePointers = std::array<const std::uint8_t*, 8>;

// The formats that cameras and decoders of ordinary clips give: 8 bits, no transparency.
bool canCrop(const obs_source_frame& frame);
// Only for frames that `canCrop`.
PlanePointers croppedPlanes(const obs_source_frame& frame, const FrameCrop& crop);

}  // namespace xb::studio
