// The sizes of the running canvases, as libobs knows them.
#include "studio/sources/canvas_size.h"

#include "studio/obs_handles.h"
#include "studio/sources/source_types.h"

#include <obs.h>

namespace xb::studio {

CanvasSize currentCanvasSize() {
    obs_video_info info{};
    if (!obs_get_video_info(&info)) return {};
    return {info.base_width, info.base_height};
}

std::optional<CanvasSize> secondCanvasSize() {
    const ObsPtr<obs_source> outlet(obs_get_output_source(canvas_outlet_channel));
    if (!outlet) return std::nullopt;
    return CanvasSize{obs_source_get_width(outlet.get()), obs_source_get_height(outlet.get())};
}

}  // namespace xb::studio
