// The picture's size and pace.
#include "studio/canvas.h"

#include <string>

namespace xb::studio {

tl::unexpected<Error> badCanvas(const CanvasSettings& canvas) {
    return fail(ErrorCode::BadCanvas,
                {std::to_string(canvas.width_px) + "x" + std::to_string(canvas.height_px),
                 std::to_string(canvas.frame_rate.numerator) + "/" +
                     std::to_string(canvas.frame_rate.denominator)});
}

}  // namespace xb::studio
