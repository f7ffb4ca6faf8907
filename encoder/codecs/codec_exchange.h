// libavcodec's send and receive, in the one order in which both encoders use them.
#pragma once

#include "encoder/av_handles.h"

#include <functional>

namespace xb::encoder {

// Sends one frame (none: flush) and emits every packet that is ready. Returns libav's error, or 0.
int exchange(AVCodecContext& codec, const AVFrame* frame, AVPacket& packet,
             const std::function<void(AVPacket&)>& emit);

}  // namespace xb::encoder
