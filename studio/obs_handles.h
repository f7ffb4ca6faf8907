// libobs' handles, each released in one place.
#pragma once

#include <memory>

struct gs_stage_surface;
struct gs_texture;
struct gs_texture_render;
struct gs_vertex_buffer;
struct obs_data;
struct obs_display;
struct obs_properties;
struct obs_scene;
struct obs_scene_item;
struct obs_source;
struct obs_volmeter;
struct video_scaler;

namespace xb::studio {

struct ObsRelease {
    void operator()(gs_texture*) const noexcept;         // enters the graphics context by itself
    void operator()(gs_stage_surface*) const noexcept;   // likewise
    void operator()(gs_texture_render*) const noexcept;  // and so do these
    void operator()(gs_vertex_buffer*) const noexcept;
    void operator()(obs_data*) const noexcept;
    void operator()(obs_display*) const noexcept;  // waits for a draw that is under way
    void operator()(obs_properties*) const noexcept;
    void operator()(obs_scene*) const noexcept;
    void operator()(obs_scene_item*) const noexcept;
    void operator()(obs_source*) const noexcept;
    void operator()(obs_volmeter*) const noexcept;
    void operator()(video_scaler*) const noexcept;
};

// Built from a raw pointer it adopts the reference that the caller holds.
template <class T>
using ObsPtr = std::unique_ptr<T, ObsRelease>;

// A second owner of the same; null for a source that is being destroyed.
ObsPtr<obs_source> share(obs_source* source) noexcept;
ObsPtr<obs_scene_item> share(obs_scene_item* item) noexcept;

}  // namespace xb::studio
