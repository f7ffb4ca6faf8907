// libobs' handles, each released in one place.
#include "studio/obs_handles.h"

#include <obs.h>

#include <media-io/video-scaler.h>

namespace xb::studio {

void ObsRelease::operator()(gs_texture* texture) const noexcept {
    obs_enter_graphics();
    gs_texture_destroy(texture);
    obs_leave_graphics();
}
void ObsRelease::operator()(gs_stage_surface* surface) const noexcept {
    obs_enter_graphics();
    gs_stagesurface_destroy(surface);
    obs_leave_graphics();
}
void ObsRelease::operator()(gs_texture_render* render) const noexcept {
    obs_enter_graphics();
    gs_texrender_destroy(render);
    obs_leave_graphics();
}
void ObsRelease::operator()(gs_vertex_buffer* vertices) const noexcept {
    obs_enter_graphics();
    gs_vertexbuffer_destroy(vertices);
    obs_leave_graphics();
}

void ObsRelease::operator()(obs_data* data) const noexcept {
    obs_data_release(data);
}
void ObsRelease::operator()(obs_display* display) const noexcept {
    obs_display_destroy(display);
}
void ObsRelease::operator()(obs_properties* p) const noexcept {
    obs_properties_destroy(p);
}
void ObsRelease::operator()(obs_scene* scene) const noexcept {
    obs_scene_release(scene);
}
void ObsRelease::operator()(obs_scene_item* item) const noexcept {
    obs_sceneitem_release(item);
}
void ObsRelease::operator()(obs_source* source) const noexcept {
    obs_source_release(source);
}
void ObsRelease::operator()(obs_volmeter* meter) const noexcept {
    obs_volmeter_destroy(meter);
}
void ObsRelease::operator()(video_scaler* scaler) const noexcept {
    video_scaler_destroy(scaler);
}

ObsPtr<obs_source> share(obs_source* source) noexcept {
    return ObsPtr<obs_source>(obs_source_get_ref(source));
}

ObsPtr<obs_scene_item> share(obs_scene_item* item) noexcept {
    obs_sceneitem_addref(item);
    return ObsPtr<obs_scene_item>(item);
}

}  // namespace xb::studio
