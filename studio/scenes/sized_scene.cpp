// A scene of libobs in the size of its canvas.
#include "studio/scenes/sized_scene.h"

#include "studio/sources/canvas_size.h"

#include <obs.h>

namespace xb::studio {

ObsPtr<obs_scene> makeScene(const std::string& name, CanvasPixels size) {
    ObsPtr<obs_scene> scene(obs_scene_create_private(name.c_str()));
    const CanvasSize program = currentCanvasSize();
    if (size ==
        CanvasPixels{static_cast<int>(program.width_px), static_cast<int>(program.height_px)})
        return scene;
    // The only way in: as a saved scene is read.
    obs_source_t* source = obs_scene_get_source(scene.get());
    const ObsPtr<obs_data> settings(obs_source_get_settings(source));
    obs_data_set_bool(settings.get(), "custom_size", true);
    obs_data_set_int(settings.get(), "cx", size.width);
    obs_data_set_int(settings.get(), "cy", size.height);
    obs_source_load(source);
    return scene;
}

}  // namespace xb::studio
