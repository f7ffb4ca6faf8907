// The few bytes that FLV puts before H.264 and AAC.
#include "encoder/rtmp/flv_message.h"

#include <array>
#include <string_view>

extern "C" {
#include <libavcodec/codec_par.h>
#include <libavcodec/packet.h>
}

#include "encoder/rtmp/amf0.h"
#include "encoder/rtmp/avc.h"

namespace xb::encoder::rtmp {

namespace {

constexpr std::uint8_t keyframe_of_avc = 0x17;
constexpr std::uint8_t other_frame_of_avc = 0x27;
// AAC; the rate and channels that stand here are those which FLV prescribes for it.
constexpr std::uint8_t aac = 0xAF;
constexpr double avc_codec_id = 7;
constexpr double aac_codec_id = 10;

// The second byte: what follows.
constexpr std::uint8_t configuration = 0;
constexpr std::uint8_t media = 1;

ByteView extradataOf(const AVCodecParameters& parameters) {
    return {parameters.extradata, static_cast<std::size_t>(parameters.extradata_size)};
}

Bytes metadata(const AVCodecParameters& video, const AVCodecParameters& audio) {
    Bytes body;
    appendAmf(body, std::string_view("@setDataFrame"));
    appendAmf(body, std::string_view("onMetaData"));
    beginAmfEcmaArray(body, 9);
    appendAmfMember(body, "width", static_cast<double>(video.width));
    appendAmfMember(body, "height", static_cast<double>(video.height));
    appendAmfMember(body, "videodatarate", static_cast<double>(video.bit_rate) / 1000);
    appendAmfMember(body, "videocodecid", avc_codec_id);
    appendAmfMember(body, "audiodatarate", static_cast<double>(audio.bit_rate) / 1000);
    appendAmfMember(body, "audiosamplerate", static_cast<double>(audio.sample_rate));
    appendAmfMember(body, "audiocodecid", aac_codec_id);
    appendAmfMember(body, "stereo", audio.ch_layout.nb_channels > 1);
    appendAmfMember(body, "encoder", std::string_view("Xiangbo Studio"));
    endAmfObject(body);
    return body;
}

}  // namespace

bool FlvMessages::introduce(const StreamParameters& streams, std::uint32_t timestamp_ms,
                            Bytes& out) {
    const ByteView audio = extradataOf(*streams.audio);
    if (avcConfiguration(extradataOf(*streams.video)).empty() || audio.empty()) return false;
    writeWhole(MessageType::Data, {}, metadata(*streams.video, *streams.audio), timestamp_ms, out);
    (void)changeVideo(streams, timestamp_ms, out);
    writeWhole(MessageType::Audio, std::array<std::uint8_t, 2>{aac, configuration}, audio,
               timestamp_ms, out);
    return true;
}

bool FlvMessages::changeVideo(const StreamParameters& streams, std::uint32_t timestamp_ms,
                              Bytes& out) {
    const Bytes video = avcConfiguration(extradataOf(*streams.video));
    if (video.empty()) return false;
    writeWhole(MessageType::Video,
               std::array<std::uint8_t, 5>{keyframe_of_avc, configuration, 0, 0, 0}, video,
               timestamp_ms, out);
    return true;
}

void FlvMessages::write(const Packet& packet, std::uint32_t timestamp_ms, Bytes& out) {
    const ByteView data(packet.av().data, static_cast<std::size_t>(packet.av().size));
    if (packet.mark().kind == MediaKind::Audio) {
        writeWhole(MessageType::Audio, std::array<std::uint8_t, 2>{aac, media}, data, timestamp_ms,
                   out);
    } else {
        writeVideo(data, packet.mark().is_keyframe, timestamp_ms, out);
    }
}

void FlvMessages::writeWhole(MessageType type, ByteView head, ByteView body,
                             std::uint32_t timestamp_ms, Bytes& out) {
    const unsigned line = type == MessageType::Video ? video_chunks : audio_chunks;
    chunks_.begin({line, type, timestamp_ms, stream_id_, head.size() + body.size()}, out);
    chunks_.append(head, out);
    chunks_.append(body, out);
}

void FlvMessages::writeVideo(ByteView packet, bool is_keyframe, std::uint32_t timestamp_ms,
                             Bytes& out) {
    // Without frames that are shown in another order, composition time is always zero.
    const std::array<std::uint8_t, 5> head{is_keyframe ? keyframe_of_avc : other_frame_of_avc,
                                           media, 0, 0, 0};
    const std::size_t size = head.size() + sizeWithLengths(packet);
    chunks_.begin({video_chunks, MessageType::Video, timestamp_ms, stream_id_, size}, out);
    chunks_.append(head, out);
    NalReader reader(packet);
    for (ByteView unit = reader.next(); !unit.empty(); unit = reader.next()) {
        const auto length = static_cast<std::uint32_t>(unit.size());
        const std::array<std::uint8_t, 4> prefix{
            static_cast<std::uint8_t>(length >> 24), static_cast<std::uint8_t>(length >> 16),
            static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length)};
        chunks_.append(prefix, out);
        chunks_.append(unit, out);
    }
}

}  // namespace xb::encoder::rtmp
