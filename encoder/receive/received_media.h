// Pictures and sound that came over the network, decoded.
#pragma once

#include "encoder/media_types.h"

#include <cstdint>

namespace xb::encoder {

enum class PictureLayout { I420, Nv12 };

// Borrowed for the call.
struct ReceivedPicture {
    PictureLayout layout = PictureLayout::I420;
    int width_px = 0;
    int height_px = 0;
    const std::uint8_t* planes[3] = {nullptr, nullptr, nullptr};
    int stride_bytes[3] = {0, 0, 0};
    bool is_full_range = false;
    bool is_bt709 = true;  // else BT.601
    MediaTime time;        // when it is to be seen, by the steady clock: now, or a little ago
};

// Borrowed for the call: float, planar, 48 kHz stereo.
struct ReceivedSound {
    const float* planes[2] = {nullptr, nullptr};
    int sample_count = 0;
    MediaTime time;  // when its first sample is to be heard
};

// Pictures come on one thread, sound on another.
class ReceivedMediaSink {
 public:
    virtual ~ReceivedMediaSink() = default;
    virtual void pushPicture(const ReceivedPicture& picture) noexcept = 0;
    virtual void pushSound(const ReceivedSound& sound) noexcept = 0;
};

}  // namespace xb::encoder
