// A plain gradient behind everything, so that the picture is never black.
#include "studio/sources/backdrop_source.h"

#include "studio/sources/canvas_size.h"
#include "studio/sources/quad_painter.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <memory>

namespace xb::studio {
namespace {

constexpr Colour warm_top{0.29F, 0.17F, 0.10F};
constexpr Colour warm_bottom{0.10F, 0.07F, 0.05F};

// Graphics thread; the size is constant.
class Backdrop {
 public:
    explicit Backdrop(const CanvasSize& size) : size_(size) {
        const auto width = static_cast<float>(size_.width_px);
        const auto height = static_cast<float>(size_.height_px);
        painter_.fillGradient({0, 0, width, height}, warm_top, warm_bottom);
    }
    const CanvasSize& size() const { return size_; }
    void render() { painter_.draw(); }

 private:
    CanvasSize size_;
    QuadPainter painter_;
};

Backdrop& backdrop(void* self) {
    return *static_cast<Backdrop*>(self);
}

}  // namespace

obs_source_info backdropSourceInfo() {
    obs_source_info info{};
    info.id = backdrop_source_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Backdrop"; };
    info.create = [](obs_data_t* settings, obs_source_t*) -> void* {
        return std::make_unique<Backdrop>(
                   CanvasSize{static_cast<std::uint32_t>(obs_data_get_int(settings, "width")),
                              static_cast<std::uint32_t>(obs_data_get_int(settings, "height"))})
            .release();
    };
    info.destroy = [](void* self) { std::unique_ptr<Backdrop>(static_cast<Backdrop*>(self)); };
    info.get_width = [](void* self) { return backdrop(self).size().width_px; };
    info.get_height = [](void* self) { return backdrop(self).size().height_px; };
    info.video_render = [](void* self, gs_effect_t*) { backdrop(self).render(); };
    return info;
}

}  // namespace xb::studio
