// How libav's objects are released.
#include "encoder/av_handles.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
}

namespace xb::encoder {

void AvFree::operator()(AVBSFContext* filter) const noexcept {
    av_bsf_free(&filter);
}

void AvFree::operator()(AVCodecContext* codec) const noexcept {
    avcodec_free_context(&codec);
}

void AvFree::operator()(AVCodecParameters* parameters) const noexcept {
    avcodec_parameters_free(&parameters);
}

void AvFree::operator()(AVFormatContext* muxer) const noexcept {
    if (muxer->pb != nullptr) avio_closep(&muxer->pb);
    avformat_free_context(muxer);
}

void AvFree::operator()(AVFrame* frame) const noexcept {
    av_frame_free(&frame);
}

void AvFree::operator()(AVPacket* packet) const noexcept {
    av_packet_free(&packet);
}

void AvCloseInput::operator()(AVFormatContext* demuxer) const noexcept {
    avformat_close_input(&demuxer);
}

AvOptions::~AvOptions() {
    av_dict_free(&dictionary_);
}

void AvOptions::set(const char* key, const char* value) {
    av_dict_set(&dictionary_, key, value, 0);
}

}  // namespace xb::encoder
