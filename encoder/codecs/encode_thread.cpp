// Keeps time and feeds the encoders.
#include "encoder/codecs/encode_thread.h"

#include <array>

extern "C" {
#include <libavcodec/packet.h>
}

namespace xb::encoder {

namespace {

constexpr std::int64_t us_per_s = 1'000'000;
constexpr std::int64_t ns_per_ms = 1'000'000;
constexpr std::int64_t interleave_patience_us = 1'500'000;
constexpr std::size_t early_audio_capacity = RawQueue::audio_capacity / 2;
constexpr int audio_clock_hz = 48'000;

// 90 ticks a millisecond; apart, so that days do not overflow.
constexpr std::int64_t videoTicks(std::int64_t ns) {
    constexpr std::int64_t ticks_per_ms = video_clock_hz / 1000;
    return ns / ns_per_ms * ticks_per_ms +
           (ns % ns_per_ms * ticks_per_ms + ns_per_ms / 2) / ns_per_ms;
}

PacketMark markOf(const AVPacket& packet, MediaKind kind, std::int64_t clock_hz) {
    const bool is_keyframe = kind == MediaKind::Audio || (packet.flags & AV_PKT_FLAG_KEY) != 0;
    return {kind, is_keyframe, packet.dts * us_per_s / clock_hz, packet.size};
}

}  // namespace

EncodeThread::EncodeThread(RawQueue& queue, VideoEncoder video, AudioEncoder audio,
                           VideoStageParts parts, std::shared_ptr<PacketPool> pool, Emit emit)
    : queue_(queue),
      pool_(std::move(pool)),
      log_(parts.log),
      audio_(std::move(audio)),
      interleaver_(interleave_patience_us, std::move(emit)),
      video_(std::move(parts), std::move(video), queue,
             [this](AVPacket& packet) { emitVideo(packet); }),
      emit_audio_([this](AVPacket& packet) { emitAudio(packet); }) {
    early_audio_.reserve(early_audio_capacity);
    thread_ = std::thread([this] { run(); });
}

EncodeThread::~EncodeThread() {
    if (thread_.joinable()) finish(std::chrono::steady_clock::now());
}

void EncodeThread::finish(std::chrono::steady_clock::time_point deadline) {
    close();
    {
        std::unique_lock lock(mutex_);
        if (!done_changed_.wait_until(lock, deadline, [this] { return is_done_; }))
            queue_.abandon();
    }
    // Encoding one frame is all that is left to wait for.
    if (thread_.joinable()) thread_.join();
}

std::optional<Error> EncodeThread::error() const {
    const std::lock_guard lock(mutex_);
    return error_;
}

void EncodeThread::run() {
    while (const auto item = queue_.pop()) {
        if (item->kind == MediaKind::Video) {
            takeVideo(*item);
        } else {
            takeAudio(*item);
        }
    }
    flush();
    const std::lock_guard lock(mutex_);
    is_done_ = true;
    done_changed_.notify_all();
}

void EncodeThread::takeVideo(const RawItem& item) {
    if (!timeline_) begin(item.time);
    const std::int64_t pts = videoTicks(item.time.ns - zero_.ns);
    if (pts > last_video_pts_) {
        last_video_pts_ = pts;
        encodeVideo(item, pts);
    } else {
        ++counters_.video_out_of_time;
        queue_.giveBack(item);
    }
    if (const std::int64_t due = timeline_->silenceDue(item.time); due > 0) {
        note(audio_.appendSilence(due, emit_audio_));
        countAudio();
    }
}

// Links that come and go must not turn every picture into a keyframe: the steering sees to that.
void EncodeThread::encodeVideo(const RawItem& item, std::int64_t pts) {
    const auto taken = video_.take(item, pts, keyframe_request_->isAsked(), audio_);
    if (!taken) return note(tl::unexpected(taken.error()));
    if (*taken == VideoStage::Outcome::LeftOut)
        interleaver_.skipVideo(pts * us_per_s / video_clock_hz);
}

void EncodeThread::begin(MediaTime zero) {
    zero_ = zero;
    timeline_.emplace(zero, audio_clock_hz);
    for (const RawItem& item : early_audio_)
        writeAudio(item);
    early_audio_.clear();
}

// Sound from before the first picture waits, as some of it may belong beside that picture.
void EncodeThread::takeAudio(const RawItem& item) {
    if (timeline_) {
        writeAudio(item);
        return;
    }
    if (early_audio_.size() == early_audio_capacity) {
        queue_.giveBack(early_audio_.front());
        early_audio_.erase(early_audio_.begin());
    }
    early_audio_.push_back(item);
}

void EncodeThread::writeAudio(const RawItem& item) {
    const AudioSlot& slot = queue_.audioSlot(item);
    const AudioPlacement placement = timeline_->place(item.time, slot.sample_count);
    const std::array<const float*, max_channel_count> planes{slot.planes[0].data(),
                                                             slot.planes[1].data()};
    if (placement.silence_count > 0)
        note(audio_.appendSilence(placement.silence_count, emit_audio_));
    if (placement.stretch_count == 0) {
        note(audio_.append(planes.data(), placement.skip_count, placement.keep_count, emit_audio_));
    } else {
        const auto& other = stretch_.stretch(planes, placement.keep_count, placement.stretch_count);
        note(audio_.append(other.data(), 0, placement.keep_count + placement.stretch_count,
                           emit_audio_));
    }
    queue_.giveBack(item);
    countAudio();
}

void EncodeThread::countAudio() {
    counters_.audio_filled = timeline_->filledCount();
    counters_.audio_trimmed = timeline_->trimmedCount();
    counters_.audio_stretched = timeline_->stretchedCount();
    const std::int64_t lost = queue_.audioLost();
    if (lost > lost_audio_told_ && log_)
        log_(LogLevel::Warning, "sound came faster than it could be encoded; silence stands there");
    lost_audio_told_ = lost;
}

void EncodeThread::note(const Result<void>& result) {
    if (result) return;
    const std::lock_guard lock(mutex_);
    if (!error_ && log_) log_(LogLevel::Error, describe(result.error()));
    error_ = result.error();
}

void EncodeThread::flush() {
    for (const RawItem& item : early_audio_)
        queue_.giveBack(item);
    if (timeline_) {
        note(video_.flush());
        note(audio_.flush(emit_audio_));
    }
    interleaver_.flush();
}

void EncodeThread::emitVideo(AVPacket& packet) {
    ++counters_.video_encoded;
    if ((packet.flags & AV_PKT_FLAG_KEY) != 0) keyframe_request_->clear();
    const PacketMark mark = markOf(packet, MediaKind::Video, video_clock_hz);
    interleaver_.push(pool_->adopt(packet, mark, video_.streams()));
}

void EncodeThread::emitAudio(AVPacket& packet) {
    // The first packet only primes the decoder; it would start before the first picture.
    if (packet.dts < 0) return;
    ++counters_.audio_encoded;
    interleaver_.push(pool_->adopt(packet, markOf(packet, MediaKind::Audio, audio_clock_hz)));
}

}  // namespace xb::encoder
