// What a container has to know about the two streams before the first packet.
#pragma once

#include "encoder/av_handles.h"

namespace xb::encoder {

// Constant once made; read by any thread. Timestamps of video count at video_clock_hz, those of
// audio count samples.
struct StreamParameters {
    AvPtr<AVCodecParameters> video;
    AvPtr<AVCodecParameters> audio;
};

}  // namespace xb::encoder
