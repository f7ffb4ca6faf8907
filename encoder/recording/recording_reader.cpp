// libavformat's demuxers, for our own files.
#include "encoder/recording/recording_reader.h"

#include "encoder/media_job.h"
#include "encoder/recording/mp4_boxes.h"

#include <algorithm>
#include <array>
#include <vector>

extern "C" {
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

constexpr std::int64_t bytes_of_rest = 64 * 1024;  // headers, chapters, tags
constexpr std::int64_t bytes_of_run = 8;           // one length of frames in a row
constexpr std::int64_t bytes_of_chunk = 8 + 12;    // where it lies, and how many it holds
constexpr std::int64_t bytes_of_packet = 4;
constexpr std::int64_t bytes_of_keyframe = 4;

constexpr std::int64_t past_any_end_us = 1'000LL * 3'600 * 1'000'000;

std::string wordsOf(int av_error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(av_error, text.data(), text.size());
    return text.data();
}

// A demuxer gives up a whole file whose last fragment's head is cut: it is shown all before that.
// Other containers, and files that are whole, are shown as they are.
std::string urlOfWhole(const std::filesystem::path& path) {
    const std::int64_t end = endOfWholeBoxes(path);
    if (end == 0) return "file:" + path.string();
    return "subfile,,start,0,end," + std::to_string(end) + ",,:file:" + path.string();
}

int isCancelled(void* job) {
    return static_cast<MediaJob*>(job)->isCancelled() ? 1 : 0;
}

struct Place {
    std::int64_t position;
    unsigned stream;
};

// What one stream's packets cost in a table; notes where they lie.
std::int64_t tableOf(AVStream& stream, unsigned index, std::vector<Place>& places) {
    const int count = avformat_index_get_entries_count(&stream);
    std::int64_t bytes = count * bytes_of_packet;
    std::int64_t last_time = 0;
    std::int64_t last_length = -1;
    for (int i = 0; i < count; ++i) {
        const AVIndexEntry& entry = *avformat_index_get_entry(&stream, i);
        places.push_back({entry.pos, index});
        if ((entry.flags & AVINDEX_KEYFRAME) != 0 && index == 0) bytes += bytes_of_keyframe;
        const std::int64_t length = entry.timestamp - last_time;
        if (length != last_length) bytes += bytes_of_run;
        last_length = length;
        last_time = entry.timestamp;
    }
    return bytes;
}

}  // namespace

Result<RecordingReader> RecordingReader::open(const std::filesystem::path& path, MediaJob* job) {
    AVFormatContext* input = avformat_alloc_context();
    if (input != nullptr && job != nullptr) input->interrupt_callback = {&isCancelled, job};
    const std::string url = urlOfWhole(path);
    const int opened = avformat_open_input(&input, url.c_str(), nullptr, nullptr);
    if (opened < 0) return failure(ErrorCode::CannotRead, {path.string(), wordsOf(opened)});
    RecordingReader reader(path, AvInput(input));
    // Without it packets do not tell how long they last.
    const int known = avformat_find_stream_info(input, nullptr);
    if (known < 0) return failure(ErrorCode::CannotRead, {path.string(), wordsOf(known)});
    if (!reader.findStreams())
        return failure(ErrorCode::CannotRead, {path.string(), wordsOf(AVERROR_INVALIDDATA)});
    return reader;
}

bool RecordingReader::findStreams() {
    for (unsigned i = 0; i < input_->nb_streams; ++i) {
        AVStream& stream = *input_->streams[i];
        const AVCodecParameters& codec = *stream.codecpar;
        if (codec.codec_type == AVMEDIA_TYPE_VIDEO && codec.width > 0 && video_index_ < 0) {
            video_index_ = static_cast<int>(i);
        } else if (codec.codec_type == AVMEDIA_TYPE_AUDIO && codec.sample_rate > 0 &&
                   audio_index_ < 0) {
            audio_index_ = static_cast<int>(i);
        } else {
            stream.discard = AVDISCARD_ALL;
        }
    }
    return video_index_ >= 0;
}

const AVStream& RecordingReader::video() const noexcept {
    return *input_->streams[video_index_];
}

const AVStream* RecordingReader::audio() const noexcept {
    return audio_index_ < 0 ? nullptr : input_->streams[audio_index_];
}

std::int64_t RecordingReader::duration_us() const noexcept {
    return input_->duration == AV_NOPTS_VALUE ? 0 : input_->duration;
}

bool RecordingReader::read(AVPacket& packet) {
    while (av_read_frame(input_.get(), &packet) >= 0) {
        // Cut off within a packet: nothing after it is whole either.
        if ((packet.flags & AV_PKT_FLAG_CORRUPT) != 0) return false;
        last_position_ = std::max(last_position_, packet.pos);
        const bool is_video = packet.stream_index == video_index_;
        if (is_video || packet.stream_index == audio_index_) {
            packet.stream_index = is_video ? 0 : 1;
            // The last packet of a file in fragments does not tell how long it is.
            std::int64_t& usual = usual_duration_[is_video ? 0 : 1];
            if (packet.duration <= 0) packet.duration = usual;
            usual = packet.duration;
            return true;
        }
        av_packet_unref(&packet);
    }
    return false;
}

bool RecordingReader::hasReadAll() const {
    const bool is_disk_well = input_->pb == nullptr || input_->pb->error >= 0;
    return is_disk_well && !hasWholeFragmentBehind(path_, last_position_);
}

void RecordingReader::seek(std::int64_t to_us) {
    const std::int64_t target =
        av_rescale_q_rnd(to_us, {1, 1'000'000}, video().time_base, AV_ROUND_UP);
    // Before the first keyframe there is nothing to go back to: stay at the start then.
    if (av_seek_frame(input_.get(), video_index_, target, AVSEEK_FLAG_BACKWARD) < 0)
        (void)av_seek_frame(input_.get(), video_index_, 0, AVSEEK_FLAG_BACKWARD);
}

std::int64_t RecordingReader::measureLength() {
    seek(past_any_end_us);
    std::int64_t end = 0;
    const AvPtr<AVPacket> packet(av_packet_alloc());
    while (read(*packet)) {
        if (packet->stream_index == 0) end = std::max(end, packet->pts + packet->duration);
        av_packet_unref(packet.get());
    }
    seek(0);
    return av_rescale_q(end, video().time_base, {1, 1'000'000});
}

std::int64_t RecordingReader::measureTable() {
    std::array<AVStream*, 2> streams{input_->streams[video_index_],
                                     audio_index_ < 0 ? nullptr : input_->streams[audio_index_]};
    const auto setDiscard = [&streams](AVDiscard discard) {
        for (AVStream* stream : streams)
            if (stream != nullptr) stream->discard = discard;
    };
    // The demuxer goes through all fragments, and leaves out what is in them.
    setDiscard(AVDISCARD_ALL);
    const AvPtr<AVPacket> packet(av_packet_alloc());
    while (av_read_frame(input_.get(), packet.get()) >= 0)
        av_packet_unref(packet.get());  // a cancelled job ends it within one fragment
    setDiscard(AVDISCARD_DEFAULT);
    std::vector<Place> places;
    std::int64_t bytes = bytes_of_rest;
    for (unsigned i = 0; i < streams.size(); ++i)
        if (streams[i] != nullptr) bytes += tableOf(*streams[i], i, places);
    std::ranges::sort(places, {}, &Place::position);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (i == 0 || places[i].stream != places[i - 1].stream) bytes += bytes_of_chunk;
    seek(0);
    return bytes;
}

}  // namespace xb::encoder
