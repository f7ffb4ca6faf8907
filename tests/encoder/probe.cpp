// Demuxes with libavformat, decodes with libavcodec.
#include "tests/encoder/probe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include "encoder/av_handles.h"
#include "encoder/outputs/io_deadline.h"

namespace xb::encoder::test {

namespace {

constexpr int bright_luma = 150;
constexpr float loud = 0.1F;

class Reader {
 public:
    Reader(Probed& result, int timeout_s) : result_(result), timeout_(timeout_s) {}
    ~Reader() { avformat_close_input(&input_); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    bool open(const std::string& url, const std::vector<std::string>& options,
              const std::string& format) {
        AvOptions dictionary;
        for (const std::string& option : options) {
            const auto equals = option.find('=');
            dictionary.set(option.substr(0, equals).c_str(), option.substr(equals + 1).c_str());
        }
        input_ = avformat_alloc_context();
        input_->interrupt_callback = {&IoDeadline::interrupt, &deadline_};
        deadline_.setFor(timeout_);
        const AVInputFormat* demuxer =
            format.empty() ? nullptr : av_find_input_format(format.c_str());
        if (avformat_open_input(&input_, url.c_str(), demuxer, dictionary.address()) < 0)
            return false;
        return avformat_find_stream_info(input_, nullptr) >= 0 && describe();
    }

    void readAll() {
        const AvPtr<AVPacket> packet(av_packet_alloc());
        for (;;) {
            deadline_.setFor(timeout_);
            if (av_read_frame(input_, packet.get()) < 0) break;
            take(*packet);
            av_packet_unref(packet.get());
        }
        for (const unsigned index : {0U, 1U})
            decode(index, nullptr);
    }

 private:
    bool describe() {
        for (unsigned i = 0; i < input_->nb_streams; ++i) {
            const AVCodecParameters& parameters = *input_->streams[i]->codecpar;
            const bool is_video = parameters.codec_type == AVMEDIA_TYPE_VIDEO;
            if (!is_video && parameters.codec_type != AVMEDIA_TYPE_AUDIO) continue;
            describeStream(parameters, is_video ? result_.video : result_.audio);
            stream_index_[is_video ? 0 : 1] = static_cast<int>(i);
            openDecoder(parameters, is_video ? 0 : 1);
        }
        if (input_->duration != AV_NOPTS_VALUE)
            result_.duration_s = static_cast<double>(input_->duration) / AV_TIME_BASE;
        return true;
    }

    static void describeStream(const AVCodecParameters& parameters, ProbedStream& stream) {
        stream.codec = avcodec_get_name(parameters.codec_id);
        stream.width_px = parameters.width;
        stream.height_px = parameters.height;
        stream.sample_rate_hz = parameters.sample_rate;
        stream.profile = parameters.profile;
        stream.is_bt709_limited = parameters.color_range == AVCOL_RANGE_MPEG &&
                                  parameters.color_space == AVCOL_SPC_BT709 &&
                                  parameters.color_primaries == AVCOL_PRI_BT709 &&
                                  parameters.color_trc == AVCOL_TRC_BT709;
    }

    void openDecoder(const AVCodecParameters& parameters, std::size_t index) {
        const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
        decoder_[index].reset(avcodec_alloc_context3(codec));
        decoder_[index]->thread_count = 1;
        avcodec_parameters_to_context(decoder_[index].get(), &parameters);
        if (avcodec_open2(decoder_[index].get(), codec, nullptr) < 0) decoder_[index].reset();
    }

    void take(const AVPacket& packet) {
        for (const unsigned index : {0U, 1U}) {
            if (packet.stream_index != stream_index_[index]) continue;
            const double unit = av_q2d(input_->streams[packet.stream_index]->time_base);
            ProbedStream& stream = index == 0 ? result_.video : result_.audio;
            stream.packets.push_back({static_cast<double>(packet.dts) * unit,
                                      static_cast<double>(packet.pts) * unit,
                                      (packet.flags & AV_PKT_FLAG_KEY) != 0, packet.pos});
            decode(index, &packet);
        }
    }

    void decode(unsigned index, const AVPacket* packet) {
        AVCodecContext* decoder = decoder_[index].get();
        if (decoder == nullptr) return;
        if (avcodec_send_packet(decoder, packet) < 0) ++result_.decode_errors;
        const AvPtr<AVFrame> frame(av_frame_alloc());
        while (avcodec_receive_frame(decoder, frame.get()) >= 0) {
            const double unit = av_q2d(input_->streams[stream_index_[index]]->time_base);
            const double time_s = static_cast<double>(frame->pts) * unit;
            if (index == 0) {
                look(*frame, time_s);
            } else {
                listen(*frame, time_s);
            }
        }
    }

    void look(const AVFrame& frame, double time_s) {
        ++result_.decoded_frames;
        if (frame.decode_error_flags != 0) ++result_.decode_errors;
        if (!result_.flash_s && frame.data[0][0] > bright_luma) result_.flash_s = time_s;
    }

    void listen(const AVFrame& frame, double time_s) {
        const auto* samples = reinterpret_cast<const float*>(frame.data[0]);
        for (int i = 0; i < frame.nb_samples && !result_.beep_s; ++i)
            if (std::fabs(samples[i]) > loud)
                result_.beep_s = time_s + static_cast<double>(i) / frame.sample_rate;
    }

    Probed& result_;
    const std::chrono::seconds timeout_;
    IoDeadline deadline_;
    AVFormatContext* input_ = nullptr;
    std::array<int, 2> stream_index_{-1, -1};
    std::array<AvPtr<AVCodecContext>, 2> decoder_;
};

}  // namespace

Probed probe(const std::string& url, const std::vector<std::string>& options,
             const std::string& format, int timeout_s) {
    Probed result;
    Reader reader(result, timeout_s);
    result.is_readable = reader.open(url, options, format);
    if (result.is_readable) reader.readAll();
    return result;
}

std::vector<double> keyframeDistances(const ProbedStream& stream) {
    std::vector<double> distances;
    std::optional<double> last;
    for (const ProbedPacket& packet : stream.packets) {
        if (!packet.is_keyframe) continue;
        if (last) distances.push_back(packet.pts_s - *last);
        last = packet.pts_s;
    }
    return distances;
}

bool isDtsRising(const ProbedStream& stream) {
    return std::ranges::adjacent_find(stream.packets, [](const auto& a, const auto& b) {
               return b.dts_s <= a.dts_s;
           }) == stream.packets.end();
}

double lastPts(const ProbedStream& stream) {
    return stream.packets.empty() ? 0 : stream.packets.back().pts_s;
}

}  // namespace xb::encoder::test
