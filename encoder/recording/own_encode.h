// A recording's own encode: fed with the same frames as the other, touched by no link.
#pragma once

#include "encoder/codecs/encode_thread.h"
#include "encoder/outputs/fan_out.h"

#include <chrono>
#include <functional>
#include <memory>

namespace xb::encoder {

// What two encodes would cost, and whether that leaves enough for everything else. Pure.
struct EncodeCost {
    double ms_per_frame = 0;  // of one processor
    double frames_per_s = 30;
    int processor_count = 1;
};
[[nodiscard]] constexpr bool affordsTwo(const EncodeCost& cost) noexcept {
    // Composing the picture takes more than encoding it where there is no graphics card.
    constexpr double share = 0.35;
    return cost.ms_per_frame > 0 &&
           2 * cost.ms_per_frame * cost.frames_per_s < share * 1000 * cost.processor_count;
}

// Encodes a few pictures on the calling thread, and reads its processor time.
[[nodiscard]] EncodeCost measureEncodeCost(const DeliverySettings& settings,
                                           const CodecOpener& opener = openSystemCodec);

// Constant quality, with twice the broadcast's rate as its ceiling, in the coding that recordings
// are to have. Has its own queue of raw frames and its own encode thread, so that a network that
// steers the other encode, and an encoder that comes late, leave it alone. Any thread.
class OwnEncode {
 public:
    using Emit = std::function<void(const PacketRef&)>;  // called on its encode thread

    // What it needs of its surroundings.
    struct Plan {
        DeliverySettings settings;  // the broadcast's
        CodecOpener opener;
        RawPool* pool = nullptr;  // outlives it
        Emit emit;
        EncoderListener tell;
        LogSink log;
    };

    // EncoderUnavailable or EncoderFailed.
    static Result<std::unique_ptr<OwnEncode>> open(const Plan& plan);
    OwnEncode(const Plan& plan, VideoEncoder video, AudioEncoder audio);

    // Fed by whoever keeps frames in the pool.
    [[nodiscard]] RawQueue& rawQueue() noexcept { return raw_queue_; }

    // Gives the plan this encode's streams and packets, and starts it.
    void start(OutputPlan plan);
    [[nodiscard]] FanOut& outputs() noexcept { return fan_out_; }
    // Of the packets that `emit` is given.
    [[nodiscard]] const std::shared_ptr<PacketPool>& pool() const noexcept { return pool_; }
    [[nodiscard]] std::shared_ptr<const StreamParameters> streams() const {
        return encode_thread_.streams();
    }
    [[nodiscard]] EncoderStatistics encoder() const { return encode_thread_.encoder(); }
    [[nodiscard]] int videoWaiting() const noexcept { return raw_queue_.videoWaiting(); }
    [[nodiscard]] std::int64_t videoSkipped() const noexcept { return raw_queue_.videoSkipped(); }

    // As EncodeThread's; its outputs are ended by themselves.
    void close() noexcept { encode_thread_.close(); }
    void finishEncoding(FanOut::Clock::time_point deadline) { encode_thread_.finish(deadline); }

 private:
    const std::shared_ptr<PacketPool> pool_ = std::make_shared<PacketPool>();
    RawQueue raw_queue_;
    FanOut fan_out_;
    VideoStageParts parts_;       // until the thread has them
    EncodeThread encode_thread_;  // last: it uses the others
};

}  // namespace xb::encoder
