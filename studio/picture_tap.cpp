// Reads the pictures of one canvas back from the graphics.
#include "studio/picture_tap.h"

#include <obs.h>

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

std::uint64_t intervalOf(encoder::FrameRate rate) {
    constexpr std::uint64_t ns_per_s = 1'000'000'000;
    return ns_per_s * static_cast<std::uint64_t>(rate.denominator) /
           static_cast<std::uint64_t>(rate.numerator);
}

std::uint32_t pixels(int size_px) {
    return static_cast<std::uint32_t>(size_px);
}

}  // namespace

PictureTap::PictureTap(const CanvasSettings& canvas, Device device, Drawn drawn,
                       encoder::RawFrameSink& sink)
    : drawn_(std::move(drawn)),
      sink_(sink),
      interval_ns_(intervalOf(canvas.frame_rate)),
      picture_(canvas.width_px, canvas.height_px),
      ring_(device == Device::Processor ? 1 : 2) {
    obs_enter_graphics();
    for (Staged& staged : ring_)
        staged.surface.reset(
            gs_stagesurface_create(pixels(canvas.width_px), pixels(canvas.height_px), GS_BGRA));
    obs_leave_graphics();
    obs_add_tick_callback(&PictureTap::takeFrame, this);
}

PictureTap::~PictureTap() {
    obs_remove_tick_callback(&PictureTap::takeFrame, this);
}

void PictureTap::takeFrame(void* self, float /*seconds*/) {
    static_cast<PictureTap*>(self)->takeFrame();
}

// The frame that begins now is not drawn yet: the canvas still shows the one before.
void PictureTap::takeFrame() {
    const std::uint64_t now_ns = obs_get_video_frame_time();
    const std::uint64_t drawn_at_ns = std::exchange(drawn_at_ns_, now_ns);
    obs_enter_graphics();
    if (gs_texture* texture = drawn_at_ns == 0 ? nullptr : drawn_()) {
        Staged& staged = ring_[next_];
        if (staged.surface) gs_stage_texture(staged.surface.get(), texture);
        staged.time_ns = drawn_at_ns;
        staged.next_time_ns = now_ns;
        next_ = (next_ + 1) % ring_.size();
        push(ring_[next_]);
    }
    obs_leave_graphics();
}

// A frame that came late stands for those that were missed.
void PictureTap::push(const Staged& staged) {
    std::uint8_t* pixels = nullptr;
    std::uint32_t stride_bytes = 0;
    if (staged.time_ns == 0 || !staged.surface ||
        !gs_stagesurface_map(staged.surface.get(), &pixels, &stride_bytes))
        return;
    picture_.take({pixels, static_cast<int>(stride_bytes)});
    gs_stagesurface_unmap(staged.surface.get());
    encoder::RawVideoFrame raw{};
    raw.planes[0] = picture_.luma();
    raw.planes[1] = picture_.chroma();
    raw.stride_bytes[0] = raw.stride_bytes[1] = picture_.strideBytes();
    const std::uint64_t count =
        std::max<std::uint64_t>(1, (staged.next_time_ns - staged.time_ns) / interval_ns_);
    for (std::uint64_t i = 0; i < count; ++i) {
        raw.time.ns = static_cast<std::int64_t>(staged.time_ns + i * interval_ns_);
        sink_.pushVideo(raw);
    }
}

}  // namespace xb::studio
