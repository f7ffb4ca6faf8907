// Draws the program, or the scene being prepared, into a window of the desk.
#include "studio/preview_surface.h"

#include "studio/engine.h"

#include <obs.h>

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

constexpr std::uint32_t bar_colour = 0xFF101010;  // ABGR

struct Letterbox {
    int x, y, width, height;
};

Letterbox fitInside(int canvas_width, int canvas_height, int width, int height) {
    const double scale = std::min(static_cast<double>(width) / canvas_width,
                                  static_cast<double>(height) / canvas_height);
    Letterbox box{};
    box.width = static_cast<int>(std::lround(canvas_width * scale));
    box.height = static_cast<int>(std::lround(canvas_height * scale));
    box.x = (width - box.width) / 2;
    box.y = (height - box.height) / 2;
    return box;
}

std::uint32_t atLeastOne(int size_px) {
    return static_cast<std::uint32_t>(std::max(size_px, 1));
}

}  // namespace

Result<std::unique_ptr<PreviewSurface>> PreviewSurface::create(Engine& engine, NativeWindow window,
                                                               int width_px, int height_px) {
    gs_init_data settings{};
    settings.window.id = static_cast<std::uint32_t>(window.x11_window);
    // libobs makes its own child window, as large as the server has ours at this moment, and
    // follows only changes of size: one pixel first, so that the real size is a change.
    settings.cx = 1;
    settings.cy = 1;
    settings.format = GS_BGRA;
    settings.zsformat = GS_ZS_NONE;
    if (window.x11_window == 0) return fail(ErrorCode::PreviewFailed);
    ObsPtr<obs_display> display(obs_display_create(&settings, bar_colour));
    if (!display) return fail(ErrorCode::PreviewFailed);
    std::unique_ptr<PreviewSurface> surface(new PreviewSurface(engine, std::move(display)));
    surface->resize(width_px, height_px);
    return surface;
}

PreviewSurface::PreviewSurface(const Engine& engine, ObsPtr<obs_display> display)
    : canvas_width_px_(engine.canvas().width_px),
      canvas_height_px_(engine.canvas().height_px),
      is_every_second_frame_(engine.isSoftwareRenderer()),
      display_(std::move(display)) {
    obs_display_add_draw_callback(display_.get(), &PreviewSurface::draw, this);
    if (is_every_second_frame_) obs_add_tick_callback(&PreviewSurface::pace, this);
}

PreviewSurface::~PreviewSurface() {
    if (is_every_second_frame_) obs_remove_tick_callback(&PreviewSurface::pace, this);
    obs_display_remove_draw_callback(display_.get(), &PreviewSurface::draw, this);
}

void PreviewSurface::resize(int width_px, int height_px) {
    obs_display_resize(display_.get(), atLeastOne(width_px), atLeastOne(height_px));
}

void PreviewSurface::show(obs_source* scene) {
    ObsPtr<obs_source> next = share(scene);
    const std::scoped_lock lock(mutex_);
    scene_.swap(next);
}

void PreviewSurface::draw(void* self, std::uint32_t width_px, std::uint32_t height_px) {
    auto& surface = *static_cast<PreviewSurface*>(self);
    ObsPtr<obs_source> scene;
    {
        const std::scoped_lock lock(surface.mutex_);
        scene = share(surface.scene_.get());
    }
    const int canvas_width = surface.canvas_width_px_;
    const int canvas_height = surface.canvas_height_px_;
    const Letterbox box = fitInside(canvas_width, canvas_height, static_cast<int>(width_px),
                                    static_cast<int>(height_px));
    gs_viewport_push();
    gs_projection_push();
    gs_ortho(0.0F, static_cast<float>(canvas_width), 0.0F, static_cast<float>(canvas_height),
             -100.0F, 100.0F);
    gs_set_viewport(box.x, box.y, box.width, box.height);
    if (scene)
        obs_source_video_render(scene.get());
    else
        obs_render_main_texture_src_color_only();
    gs_projection_pop();
    gs_viewport_pop();
}

// Half the frames are enough to look at where each costs the processor a pass over the window.
void PreviewSurface::pace(void* self, float /*seconds*/) {
    auto& surface = *static_cast<PreviewSurface*>(self);
    surface.is_frame_wanted_ = !surface.is_frame_wanted_;
    obs_display_set_enabled(surface.display_.get(), surface.is_frame_wanted_);
}

}  // namespace xb::studio
