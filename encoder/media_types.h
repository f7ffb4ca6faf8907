// Raw pictures and sound as they enter the encoder.
#pragma once

#include <cstdint>

namespace xb::encoder {

// Frames in a second, as a fraction: 30000/1001 is exact.
struct FrameRate {
    int numerator = 30;
    int denominator = 1;
};

// A reading of the engine's steady clock; only differences mean anything.
struct MediaTime {
    std::int64_t ns = 0;
};

// Pictures are NV12, BT.709, limited range. Width and height are even.
struct VideoFormat {
    int width_px = 720;
    int height_px = 1280;
    FrameRate frame_rate;
};

// Sound is float, planar.
struct AudioFormat {
    int sample_rate_hz = 48000;
    int channel_count = 2;
};

inline constexpr int max_channel_count = 2;

// Borrowed for the call.
struct RawVideoFrame {
    const std::uint8_t* planes[2] = {nullptr, nullptr};  // Y, then UV interleaved
    int stride_bytes[2] = {0, 0};
    MediaTime time;
};

// Borrowed for the call. `time` is that of the first sample.
struct RawAudioBlock {
    const float* planes[max_channel_count] = {nullptr, nullptr};
    int sample_count = 0;
    MediaTime time;
};

// Takes frames and sound as the engine hands them over. Called from the engine's video and audio
// threads, at the same time; never blocks, keeps nothing it was lent.
class RawFrameSink {
 public:
    virtual ~RawFrameSink() = default;
    virtual void pushVideo(const RawVideoFrame& frame) noexcept = 0;
    virtual void pushAudio(const RawAudioBlock& block) noexcept = 0;
};

}  // namespace xb::encoder
