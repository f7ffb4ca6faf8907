// The in-process libobs types: their ids, and their registration.
#pragma once

namespace xb::studio {

// A plain gradient as large as the canvas.
inline constexpr const char* backdrop_source_id = "xb_backdrop";
// A moving picture of quads as large as the canvas.
inline constexpr const char* pattern_source_id = "xb_pattern";
// A second canvas, composed beside the program, and libobs' output channel for it.
inline constexpr const char* canvas_outlet_id = "xb_canvas_outlet";
inline constexpr unsigned canvas_outlet_channel = 2;
// Little pictures of the scenes, taken beside the program, and their output channel.
inline constexpr const char* scene_pictures_id = "xb_scene_pictures";
inline constexpr unsigned scene_pictures_channel = 3;
// A quiet 440 Hz.
inline constexpr const char* tone_source_id = "xb_tone";
// Sounds that are heard beside the scenes, joined into one.
inline constexpr const char* sound_bus_id = "xb_sound_bus";
// A filter that hands blocks of sound to a SoundProcessor.
inline constexpr const char* sound_filter_id = "xb_sound_filter";
// A filter for cameras: cuts, scales and converts frames on the CPU to what is seen of them.
inline constexpr const char* frame_fitter_id = "xb_frame_fitter";
// Another source, seen through one of its own.
inline constexpr const char* view_source_id = "xb_view";
// A filter that softens skin.
inline constexpr const char* beauty_filter_id = "xb_beauty";

// A filter for cameras: changes nothing, and writes down when frames come and what they look like.
inline constexpr const char* frame_watch_id = "xb_frame_watch";
// A filter for files: their sound begins after their picture.
inline constexpr const char* sound_after_picture_id = "xb_sound_after_picture";
// A camera's lasting place in the scenes.
inline constexpr const char* camera_slot_id = "xb_camera_slot";
// A camera on the network.
inline constexpr const char* network_camera_id = "xb_network_camera";

// After obs_startup, before the first source. libobs forgets the types when it shuts down.
void registerSourceTypes();

}  // namespace xb::studio
