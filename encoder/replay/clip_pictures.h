// The pictures of a clip: those that are encoded anew, and those that are copied.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"
#include "encoder/replay/clip_material.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace xb::encoder {

// Packets of the clip, counted from its start at video_clock_hz, stream_index 0.
using ClipPackets = std::vector<AvPtr<AVPacket>>;

struct ClipPictures {
    AvPtr<AVCodecParameters> parameters;  // with the parameter sets of both kinds
    ClipPackets packets;
    std::int64_t title_ticks = 0;  // how long the title stands before the first picture
};

// Pictures before the first keyframe (all with a crop) are decoded and encoded with parameter sets
// of another number, so that both kinds share one description. Any thread.
Result<ClipPictures> makePictures(const ClipMaterial& material, const ClipRequest& request,
                                  MediaJob& job);

}  // namespace xb::encoder
