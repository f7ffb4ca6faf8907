// The sound of a clip, from its first sample to its last.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"
#include "encoder/replay/clip_pictures.h"

#include <cstdint>

namespace xb::encoder {

struct ClipSound {
    AvPtr<AVCodecParameters> parameters;
    ClipPackets packets;  // counted in samples from the clip's start, stream_index 1
};

// Decoded and encoded anew, as AAC can only be cut every 21 ms: silence for the title, then exactly
// what was heard with the pictures. Any thread.
Result<ClipSound> makeSound(const ClipMaterial& material, std::int64_t title_ticks);

}  // namespace xb::encoder
