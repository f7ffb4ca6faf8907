// Hands out a show on both its canvases.
#include "studio/twin_tap.h"

#include <obs.h>

namespace xb::studio {
namespace {

constexpr std::chrono::milliseconds picture_deadline{1000};

// Every tap that is there now will be given what is drawn after it.
encoder::MediaTime frameBeingDrawn() {
    return {static_cast<std::int64_t>(obs_get_video_frame_time())};
}

}  // namespace

TwinTap::TwinTap(Engine& engine, encoder::RawFrameSink& program, const SecondCanvas& canvas,
                 encoder::RawFrameSink& second)
    : program_sink_(span_, program),
      second_sink_(span_, second),
      program_(engine, program_sink_),
      second_(engine, canvas, second_sink_) {
    span_.beginAfter(frameBeingDrawn());
}

TwinTap::~TwinTap() {
    const encoder::MediaTime last = span_.endWith(frameBeingDrawn());
    program_sink_.awaitPicture(last, picture_deadline);
    second_sink_.awaitPicture(last, picture_deadline);
}

}  // namespace xb::studio
