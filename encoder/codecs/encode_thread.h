// The thread that turns raw frames into packets.
#pragma once

#include "encoder/codecs/audio_encoder.h"
#include "encoder/codecs/audio_stretch.h"
#include "encoder/codecs/audio_timeline.h"
#include "encoder/codecs/interleaver.h"
#include "encoder/codecs/keyframe_request.h"
#include "encoder/codecs/raw_queue.h"
#include "encoder/codecs/video_stage.h"
#include "encoder/log_sink.h"
#include "encoder/packet.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace xb::encoder {

struct EncodeCounters {
    std::atomic<std::int64_t> video_encoded{0};
    std::atomic<std::int64_t> video_out_of_time{0};
    std::atomic<std::int64_t> audio_encoded{0};
    std::atomic<std::int64_t> audio_filled{0};
    std::atomic<std::int64_t> audio_trimmed{0};
    std::atomic<std::int64_t> audio_stretched{0};
};

// Pops the raw queue, keeps time, runs both encoders, and emits packets in order of DTS, all on its
// own thread. When the raw queue is closed it flushes, and isDone() becomes true.
class EncodeThread {
 public:
    using Emit = std::function<void(const PacketRef&)>;  // called on the encode thread

    EncodeThread(RawQueue& queue, VideoEncoder video, AudioEncoder audio, VideoStageParts parts,
                 std::shared_ptr<PacketPool> pool, Emit emit);
    ~EncodeThread();  // abandons what still waits
    EncodeThread(const EncodeThread&) = delete;
    EncodeThread& operator=(const EncodeThread&) = delete;

    // Nothing more comes; returns at once.
    void close() noexcept { queue_.close(); }
    // close(), and waits; gives up what is not encoded by the deadline. Any thread but its own.
    void finish(std::chrono::steady_clock::time_point deadline);

    // Asked for, the next picture is a keyframe; at most two a second are.
    [[nodiscard]] std::shared_ptr<KeyframeRequest> keyframeRequest() const noexcept {
        return keyframe_request_;
    }

    [[nodiscard]] const EncodeCounters& counters() const noexcept { return counters_; }
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] SteeringStatistics steering() const { return video_.steering(); }
    [[nodiscard]] EncoderStatistics encoder() const { return video_.statistics(); }
    // Of the packets that come now.
    [[nodiscard]] std::shared_ptr<const StreamParameters> streams() const {
        return video_.streams();
    }

 private:
    void run();
    void takeVideo(const RawItem& item);
    void encodeVideo(const RawItem& item, std::int64_t pts);
    void takeAudio(const RawItem& item);
    void begin(MediaTime zero);
    void writeAudio(const RawItem& item);
    void note(const Result<void>& result);
    void countAudio();
    void flush();
    void emitVideo(AVPacket& packet);
    void emitAudio(AVPacket& packet);

    RawQueue& queue_;
    const std::shared_ptr<PacketPool> pool_;
    const std::shared_ptr<KeyframeRequest> keyframe_request_ = std::make_shared<KeyframeRequest>();
    const LogSink log_;
    EncodeCounters counters_;

    // The encode thread's own.
    AudioEncoder audio_;
    Interleaver interleaver_;
    VideoStage video_;
    AudioEncoder::Emit emit_audio_;
    std::optional<AudioTimeline> timeline_;
    AudioStretch stretch_;
    std::vector<RawItem> early_audio_;
    MediaTime zero_;
    std::int64_t last_video_pts_ = -1;
    std::int64_t lost_audio_told_ = 0;

    mutable std::mutex mutex_;
    std::condition_variable done_changed_;
    bool is_done_ = false;
    std::optional<Error> error_;

    std::thread thread_;
};

}  // namespace xb::encoder
