// Hands the program, as raw frames, to whoever encodes it.
#include "studio/program_tap.h"

#include "studio/engine.h"
#include "studio/mixer/program_sound.h"
#include "studio/picture_tap.h"
#include "studio/second_canvas.h"

#include <obs.h>

#include <cstddef>

namespace xb::studio {
namespace {

void pushVideo(void* sink, video_data* frame) {
    encoder::RawVideoFrame raw{};
    for (std::size_t plane = 0; plane < 2; ++plane) {
        raw.planes[plane] = frame->data[plane];
        raw.stride_bytes[plane] = static_cast<int>(frame->linesize[plane]);
    }
    raw.time = encoder::MediaTime{static_cast<std::int64_t>(frame->timestamp)};
    static_cast<encoder::RawFrameSink*>(sink)->pushVideo(raw);
}

// Longer than libobs holds sound back, when sources come late: the machine may be busy as well.
constexpr std::chrono::milliseconds sound_deadline{1000};

}  // namespace

ProgramTap::ProgramTap(Engine& engine, encoder::RawFrameSink& sink) : engine_(engine), sink_(sink) {
    video_scale_info picture{};
    picture.format = VIDEO_FORMAT_NV12;
    picture.width = static_cast<std::uint32_t>(engine.canvas().width_px);
    picture.height = static_cast<std::uint32_t>(engine.canvas().height_px);
    picture.range = VIDEO_RANGE_PARTIAL;
    picture.colorspace = VIDEO_CS_709;
    engine_.programSound().add(sink_);
    if (engine.isSoftwareRenderer()) {
        drawn_ = std::make_unique<PictureTap>(engine.canvas(), PictureTap::Device::Processor,
                                              &obs_get_main_texture, sink_);
    } else {
        obs_add_raw_video_callback(&picture, &pushVideo, &sink_);
    }
}

// libobs hands out the program alone.
ProgramTap::ProgramTap(Engine& engine, const SecondCanvas& canvas, encoder::RawFrameSink& sink)
    : engine_(engine), sink_(sink) {
    engine_.programSound().add(sink_);
    const auto device =
        engine.isSoftwareRenderer() ? PictureTap::Device::Processor : PictureTap::Device::Card;
    drawn_ = std::make_unique<PictureTap>(
        canvas.canvas(), device, [&canvas] { return canvas.drawn(); }, sink_);
}

ProgramTap::~ProgramTap() {
    if (!drawn_) obs_remove_raw_video_callback(&pushVideo, &sink_);
    drawn_.reset();
    sink_.awaitSound(sound_deadline);
    engine_.programSound().remove(sink_);
}

}  // namespace xb::studio
