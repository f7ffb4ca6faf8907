// Collects a GOP before the clip and everything within.
#include "encoder/replay/clip_material.h"

#include "encoder/recording/recording_reader.h"

#include <algorithm>
#include <utility>

extern "C" {
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

constexpr AVRational video_base{1, video_clock_hz};
constexpr AVRational us_base{1, 1'000'000};
// The decoder of sound needs a packet before the first one that is heard.
constexpr std::int64_t sound_margin_us = 100'000;

bool isKeyframe(const AVPacket& packet) {
    return (packet.flags & AV_PKT_FLAG_KEY) != 0;
}

// Takes packets in the order of the source, and knows when it has enough.
class Collector {
 public:
    Collector(ClipMaterial& material, const ClipRequest& request)
        : material_(material),
          from_pts_(av_rescale_q(request.from.count(), us_base, video_base)),
          to_pts_(av_rescale_q(request.to.count(), us_base, video_base)) {}

    void takeVideo(AvPtr<AVPacket> packet) {
        if (packet->pts >= to_pts_) {
            end_pts_ = std::min(end_pts_, packet->pts);
            is_video_done_ = true;
            return;
        }
        // What is before the last keyframe that is not too late is of no use.
        if (isKeyframe(*packet) && packet->pts <= from_pts_) material_.video_packets.clear();
        if (material_.video_packets.empty() && !isKeyframe(*packet)) return;
        material_.video_packets.push_back(std::move(packet));
    }

    void takeAudio(AvPtr<AVPacket> packet, int rate_hz) {
        const std::int64_t at_us = av_rescale_q(packet->pts, {1, rate_hz}, us_base);
        const std::int64_t to_us = av_rescale_q(to_pts_, video_base, us_base);
        const std::int64_t from_us = av_rescale_q(from_pts_, video_base, us_base);
        is_audio_done_ = at_us > to_us;
        if (is_audio_done_ || at_us < from_us - sound_margin_us) return;
        material_.audio_packets.push_back(std::move(packet));
    }

    [[nodiscard]] bool hasAll() const {
        return is_video_done_ && (is_audio_done_ || material_.audio == nullptr);
    }

    // False: none of the pictures is there.
    bool finish() {
        const auto& packets = material_.video_packets;
        const auto first = std::ranges::find_if(
            packets, [this](const auto& packet) { return packet->pts >= from_pts_; });
        material_.first = static_cast<std::size_t>(first - packets.begin());
        material_.end = packets.size();
        if (first == packets.end()) return false;
        const AVPacket& last = *packets.back();
        const std::int64_t length = last.duration > 0 ? last.duration : video_clock_hz / 30;
        material_.end_pts = std::min(end_pts_, last.pts + length);
        return true;
    }

 private:
    ClipMaterial& material_;
    const std::int64_t from_pts_;
    const std::int64_t to_pts_;
    std::int64_t end_pts_ = INT64_MAX;
    bool is_video_done_ = false;
    bool is_audio_done_ = false;
};

Error unreadable(const std::filesystem::path& path, const char* why) {
    return {ErrorCode::CannotRead, {path.string(), why}};
}

// The containers keep lengths before each piece of H.264; encoders and their packets do not. What
// is in another coding is only decoded, and stays as it is.
class AnnexB {
 public:
    Result<void> open(const AVStream& stream, const std::filesystem::path& path) {
        AVBSFContext* filter = nullptr;
        const bool is_h264 = stream.codecpar->codec_id == AV_CODEC_ID_H264;
        const AVBitStreamFilter* kind = av_bsf_get_by_name(is_h264 ? "h264_mp4toannexb" : "null");
        if (kind == nullptr || av_bsf_alloc(kind, &filter) < 0)
            return tl::unexpected(unreadable(path, "h264"));
        filter_.reset(filter);
        avcodec_parameters_copy(filter_->par_in, stream.codecpar);
        filter_->time_base_in = stream.time_base;
        if (av_bsf_init(filter_.get()) < 0) return tl::unexpected(unreadable(path, "h264"));
        return {};
    }

    bool pass(AVPacket& packet) {
        return av_bsf_send_packet(filter_.get(), &packet) >= 0 &&
               av_bsf_receive_packet(filter_.get(), &packet) >= 0;
    }

    [[nodiscard]] const AVCodecParameters& parameters() const { return *filter_->par_out; }

 private:
    AvPtr<AVBSFContext> filter_;
};

AvPtr<AVCodecParameters> copyOf(const AVCodecParameters& parameters) {
    AvPtr<AVCodecParameters> copy(avcodec_parameters_alloc());
    avcodec_parameters_copy(copy.get(), &parameters);
    copy->codec_tag = 0;
    return copy;
}

void readInto(Collector& collector, RecordingReader& reader, AnnexB& annex_b) {
    const AVRational from_video = reader.video().time_base;
    const AVStream* audio = reader.audio();
    while (!collector.hasAll()) {
        AvPtr<AVPacket> packet(av_packet_alloc());
        if (!reader.read(*packet)) return;
        if (packet->stream_index == 0) {
            if (!annex_b.pass(*packet)) return;
            av_packet_rescale_ts(packet.get(), from_video, video_base);
            collector.takeVideo(std::move(packet));
        } else {
            const int rate_hz = audio->codecpar->sample_rate;
            av_packet_rescale_ts(packet.get(), audio->time_base, {1, rate_hz});
            collector.takeAudio(std::move(packet), rate_hz);
        }
    }
}

}  // namespace

std::int64_t ClipMaterial::firstPts() const {
    return video_packets[first]->pts;
}

std::size_t ClipMaterial::firstKeyframe() const {
    const auto from = video_packets.begin() + static_cast<std::ptrdiff_t>(first);
    const auto found = std::find_if(from, video_packets.end(),
                                    [](const auto& packet) { return isKeyframe(*packet); });
    return static_cast<std::size_t>(found - video_packets.begin());
}

Result<ClipMaterial> materialFrom(const std::filesystem::path& recording,
                                  const ClipRequest& request) {
    Result<RecordingReader> reader = RecordingReader::open(recording);
    if (!reader) return tl::unexpected(reader.error());
    AnnexB annex_b;
    if (const auto opened = annex_b.open(reader->video(), recording); !opened)
        return tl::unexpected(opened.error());
    ClipMaterial material;
    material.video = copyOf(annex_b.parameters());
    if (reader->audio() != nullptr) material.audio = copyOf(*reader->audio()->codecpar);
    ClipRequest placed = request;
    if (request.last) {
        const std::chrono::microseconds length(reader->measureLength());
        placed.from = std::max(std::chrono::microseconds(0), length - *request.last);
        placed.to = length;
    }
    Collector collector(material, placed);
    // A little earlier, for the sound; what that brings of pictures is left out again.
    reader->seek(std::max<std::int64_t>(0, placed.from.count() - sound_margin_us));
    readInto(collector, *reader, annex_b);
    if (!collector.finish()) return failure(ErrorCode::NothingThere, {request.target.string()});
    return material;
}

Result<ClipMaterial> materialFrom(const Replay& replay, const ClipRequest& request) {
    ClipMaterial material;
    if (replay.packets.empty()) return failure(ErrorCode::NothingThere, {request.target.string()});
    material.video = copyOf(*replay.streams->video);
    material.audio = copyOf(*replay.streams->audio);
    Collector collector(material, request);
    for (const PacketRef& packet : replay.packets) {
        AvPtr<AVPacket> share(av_packet_clone(&packet->av()));
        if (packet->mark().kind == MediaKind::Video) {
            collector.takeVideo(std::move(share));
        } else {
            collector.takeAudio(std::move(share), material.audio->sample_rate);
        }
    }
    if (!collector.finish()) return failure(ErrorCode::NothingThere, {request.target.string()});
    return material;
}

}  // namespace xb::encoder
