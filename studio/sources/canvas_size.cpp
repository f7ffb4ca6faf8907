// The size of the running canvas, as libobs knows it.
#include "studio/sources/canvas_size.h"

#include <obs.h>

namespace xb::studio {

CanvasSize currentCanvasSize() {
    obs_video_info info{};
    if (!obs_get_video_info(&info)) return {};
    return {info.base_width, info.base_height};
}

}  // namespace xb::studio
