// Send one, receive all.
#include "encoder/codecs/codec_exchange.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace xb::encoder {

int exchange(AVCodecContext& codec, const AVFrame* frame, AVPacket& packet,
             const std::function<void(AVPacket&)>& emit) {
    const int sent = avcodec_send_frame(&codec, frame);
    if (sent < 0) return sent;
    for (;;) {
        const int received = avcodec_receive_packet(&codec, &packet);
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return 0;
        if (received < 0) return received;
        emit(packet);
        av_packet_unref(&packet);
    }
}

}  // namespace xb::encoder
