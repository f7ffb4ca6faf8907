// The picture's side of an encode: one encoder after the other, and what each is given to do.
#pragma once

#include "encoder/codecs/encoder_event.h"
#include "encoder/codecs/overload_governor.h"
#include "encoder/codecs/raw_queue.h"
#include "encoder/codecs/stream_parameters.h"
#include "encoder/codecs/video_encoder.h"
#include "encoder/congestion/steering.h"
#include "encoder/log_sink.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace xb::encoder {

struct VideoStageParts {
    DeliverySettings settings;  // as they were asked for
    CodecOpener opener = openSystemCodec;
    std::unique_ptr<Steering> steering;
    std::shared_ptr<const StreamParameters> streams;  // of the encoder and of its sound
    EncodeRole role = EncodeRole::Program;
    EncoderListener tell;
    LogSink log;
};

// Where an encoder fails, x264 takes over at once with a keyframe, and encodes anew what the other
// had not given back; where pictures take too long, another preset follows at a keyframe. A packet
// of another encoder has other streams() if its parameter sets differ. statistics(), streams() and
// steering() for any thread, the rest for the encode thread.
class VideoStage {
 public:
    using Emit = VideoEncoder::Emit;
    enum class Outcome { Encoded, LeftOut };

    // `emit` is called from take() and flush(); streams() are then those of its packet.
    VideoStage(VideoStageParts parts, VideoEncoder encoder, RawQueue& queue, Emit emit);

    // Gives the item back to the queue, now or later. LeftOut: the steering wanted it so.
    // EncoderFailed: no encoder could go on; the picture is lost.
    Result<Outcome> take(const RawItem& item, std::int64_t pts, bool wants_keyframe,
                         AudioEncoder& audio);
    Result<void> flush();

    [[nodiscard]] std::shared_ptr<const StreamParameters> streams() const;
    [[nodiscard]] EncoderStatistics statistics() const;
    [[nodiscard]] SteeringStatistics steering() const { return parts_.steering->statistics(); }

 private:
    struct InFlight {
        RawItem item;
        std::int64_t pts;
    };
    Result<void> encode(const RawItem& item, std::int64_t pts);
    Result<void> encodeOrReplace(const RawItem& item, std::int64_t pts);
    Result<void> takeOver(const Error& reason);
    void replaceWith(VideoEncoder fresh);
    void measure(std::int64_t pts, std::chrono::steady_clock::time_point began);
    void applyEffort(bool is_keyframe_due);
    void settle(std::int64_t pts);
    void tell(EncoderNews news);
    void noteWhileLocked();

    const VideoStageParts parts_;
    RawQueue& queue_;
    const Emit emit_;
    const Emit emit_and_settle_;
    VideoEncoder encoder_;
    OverloadGovernor governor_;
    EncodeEffort applied_;
    std::vector<InFlight> in_flight_;  // given to the encoder, which has not answered yet
    std::int64_t last_pts_ = -1;
    std::chrono::steady_clock::time_point last_take_over_;

    mutable std::mutex mutex_;
    std::shared_ptr<const StreamParameters> streams_;
    EncoderStatistics statistics_;
};

}  // namespace xb::encoder
