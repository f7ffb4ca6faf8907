// Raw pictures and sound that both measurements encode.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/delivery_settings.h"

#include <array>
#include <string>
#include <vector>

namespace xb::encoder::bench {

struct ClipSource {
    VideoFormat format;
    std::string nv12_file;   // frames one after the other; empty: a drawn pattern
    std::string sound_file;  // stereo, interleaved float, 48 kHz; empty: a tone
    int most_frames = 300;
};

struct EncodeClip {
    VideoFormat format;
    std::vector<AvPtr<AVFrame>> frames;
    std::array<std::vector<float>, 2> sound;  // as long as the frames last
};

// Throws std::runtime_error when a file cannot be read or holds no whole frame.
[[nodiscard]] EncodeClip loadClip(const ClipSource& source);

}  // namespace xb::encoder::bench
