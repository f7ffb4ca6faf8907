// An encoder on a thread of its own, so that a driver that hangs holds up nobody for long.
#pragma once

#include "encoder/codecs/video_codec.h"

#include <chrono>
#include <memory>

namespace xb::encoder {

// Calls that are not done by the deadline answer EncoderFailed {name}; so does every later one. A
// thread that never comes back from its driver is left behind, with the codec and a share of the
// picture's buffer.
class GuardedCodec final : public VideoCodec {
 public:
    GuardedCodec(EncoderChoice choice, std::unique_ptr<VideoCodec> codec,
                 std::chrono::milliseconds patience);
    ~GuardedCodec() override;
    GuardedCodec(const GuardedCodec&) = delete;
    GuardedCodec& operator=(const GuardedCodec&) = delete;

    Result<void> encode(AVFrame& picture, const Emit& emit) override;
    Result<void> flush(const Emit& emit) override;
    void setRate(int bitrate_kbps, int frame_interval) noexcept override;
    [[nodiscard]] AvPtr<AVCodecParameters> parameters() const override;

 private:
    struct Shared;
    Result<void> call(AVFrame* picture, const Emit& emit);

    const EncoderChoice choice_;
    const std::chrono::milliseconds patience_;
    std::shared_ptr<Shared> shared_;  // with the thread
    int bitrate_kbps_ = 0;            // 0: as it was opened
    int frame_interval_ = 1;
};

}  // namespace xb::encoder
