// Sound in, AAC-LC packets out.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/delivery_settings.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace xb::encoder {

// Collects samples into AAC frames and counts them; a packet's timestamp is the number of its first
// sample since zero. Opened by any thread, then used by one.
class AudioEncoder {
 public:
    using Emit = std::function<void(AVPacket&)>;

    // EncoderFailed {"aac"}.
    static Result<AudioEncoder> open(const DeliverySettings& settings);

    // From the next frame on, with an encoder that is opened anew and continues without a seam; the
    // stream's parameters stay as they are. False: it goes on as it was.
    bool setBitrate(int bitrate_kbps);
    [[nodiscard]] int bitrateKbps() const noexcept { return settings_.audio_bitrate_kbps; }

    // `planes` has one pointer per channel; samples [skip, skip + count) are taken.
    Result<void> append(const float* const* planes, int skip, int count, const Emit& emit);
    Result<void> appendSilence(std::int64_t count, const Emit& emit);
    // Encodes what is left of the last frame.
    Result<void> flush(const Emit& emit);

    [[nodiscard]] AvPtr<AVCodecParameters> parameters() const;

 private:
    AudioEncoder(const DeliverySettings& settings, AvPtr<AVCodecContext> codec,
                 AvPtr<AVFrame> frame, AvPtr<AVPacket> packet) noexcept;
    void remember();
    // Takes up to `count` samples into the frame; null planes mean silence. Returns how many.
    Result<int> fill(const float* const* planes, int skip, int count, const Emit& emit);
    Result<void> send(AVFrame* frame, const Emit& emit);

    // The last frames, oldest first: a new encoder looks back into them.
    struct PastFrame {
        std::array<std::vector<float>, max_channel_count> planes;
        std::int64_t pts = 0;
    };

    DeliverySettings settings_;
    AvPtr<AVCodecContext> codec_;
    AvPtr<AVFrame> frame_;
    AvPtr<AVPacket> packet_;
    int filled_ = 0;
    std::int64_t next_pts_ = 0;
    std::array<PastFrame, 2> past_;
};

}  // namespace xb::encoder
