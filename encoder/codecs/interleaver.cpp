// Merges two ordered lines by DTS.
#include "encoder/codecs/interleaver.h"

#include <utility>

namespace xb::encoder {

Interleaver::Interleaver(std::int64_t patience_us, Emit emit)
    : patience_us_(patience_us), emit_(std::move(emit)) {}

Interleaver::Line& Interleaver::lineOf(MediaKind kind) noexcept {
    return lines_[kind == MediaKind::Video ? 0 : 1];
}

void Interleaver::push(PacketRef packet) {
    has_video_come_ = has_video_come_ || packet->mark().kind == MediaKind::Video;
    Line& line = lineOf(packet->mark().kind);
    line.push_back(std::move(packet));
    emitReady();
}

void Interleaver::skipVideo(std::int64_t dts_us) {
    video_skipped_to_us_ = dts_us;
    emitReady();
}

void Interleaver::emitReady() {
    while (Line* ready = readyLine())
        emitFront(*ready);
}

Interleaver::Line* Interleaver::readyLine() noexcept {
    Line& video = lines_[0];
    Line& audio = lines_[1];
    if (!video.empty() && !audio.empty())
        return audio.front()->mark().dts_us < video.front()->mark().dts_us ? &audio : &video;
    Line& waiting = video.empty() ? audio : video;
    if (waiting.empty() || !has_video_come_) return nullptr;
    const bool is_overtaken =
        video.empty() && waiting.front()->mark().dts_us <= video_skipped_to_us_;
    if (is_overtaken) return &waiting;
    const std::int64_t span_us = waiting.back()->mark().dts_us - waiting.front()->mark().dts_us;
    return span_us > patience_us_ ? &waiting : nullptr;
}

void Interleaver::emitFront(Line& line) {
    emit_(line.front());
    line.erase(line.begin());
}

void Interleaver::flush() {
    for (;;) {
        Line& video = lines_[0];
        Line& audio = lines_[1];
        if (video.empty() && audio.empty()) return;
        const bool audio_first =
            video.empty() ||
            (!audio.empty() && audio.front()->mark().dts_us < video.front()->mark().dts_us);
        emitFront(audio_first ? audio : video);
    }
}

}  // namespace xb::encoder
