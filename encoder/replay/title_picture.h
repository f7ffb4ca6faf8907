// A painted title as a picture that can be encoded.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/replay/make_clip.h"

namespace xb::encoder {

// RGBA to planar BT.709 in the limited range; null if there is no memory. Width and height are
// even, and there are as many bytes as they ask for.
[[nodiscard]] AvPtr<AVFrame> titlePicture(const TitleCard& title);

}  // namespace xb::encoder
