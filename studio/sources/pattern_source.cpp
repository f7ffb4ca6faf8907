// A test picture that moves.
#include "studio/sources/pattern_source.h"

#include "studio/sources/canvas_size.h"
#include "studio/sources/quad_painter.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <array>
#include <cmath>
#include <memory>

namespace xb::studio {
namespace {

constexpr std::array<Colour, 7> bars{{{0.75F, 0.75F, 0.75F},
                                      {0.75F, 0.75F, 0.0F},
                                      {0.0F, 0.75F, 0.75F},
                                      {0.0F, 0.75F, 0.0F},
                                      {0.75F, 0.0F, 0.75F},
                                      {0.75F, 0.0F, 0.0F},
                                      {0.0F, 0.0F, 0.75F}}};
constexpr Colour ground{0.08F, 0.10F, 0.16F};
constexpr Colour block{1.0F, 0.55F, 0.24F};
constexpr Colour hand{1.0F, 1.0F, 1.0F};
constexpr float bars_share = 0.6F;
constexpr float swing_s = 2.0F;

// Drawn and ticked on the graphics thread; the size is constant.
class Pattern {
 public:
    const CanvasSize& size() const { return size_; }
    void tick(float seconds) { time_s_ = std::fmod(time_s_ + seconds, 60.0F); }

    void render() {
        painter_.clear();
        const auto width = static_cast<float>(size_.width_px);
        const auto height = static_cast<float>(size_.height_px);
        const float split = std::floor(height * bars_share);
        drawBars(width, split);
        painter_.fill({0, split, width, height - split}, ground);
        drawBlock(width, split, height - split);
        drawHand(width, split);
        painter_.draw();
    }

 private:
    void drawBars(float width, float height) {
        const float count = bars.size();
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const float left = std::floor(width * static_cast<float>(i) / count);
            const float right = std::floor(width * static_cast<float>(i + 1) / count);
            painter_.fill({left, 0, right - left, height}, bars[i]);
        }
    }

    // There and back once in `swing_s`: no two frames next to each other are alike.
    void drawBlock(float width, float top, float height) {
        const float side = std::floor(width / 5.0F);
        const float phase = std::fmod(time_s_, swing_s) / swing_s;
        const float there = phase < 0.5F ? phase * 2.0F : 2.0F - phase * 2.0F;
        const float x = (width - side) * there;
        painter_.fill({x, top + (height - side) / 2.0F, side, side}, block);
    }

    // Fills once a second, for the eye to judge delay and smoothness.
    void drawHand(float width, float top) {
        const float share = time_s_ - std::floor(time_s_);
        painter_.fill({0, top, width * share, std::floor(width / 40.0F) + 1.0F}, hand);
    }

    CanvasSize size_ = currentCanvasSize();
    QuadPainter painter_;
    float time_s_ = 0.0F;
};

Pattern& pattern(void* self) {
    return *static_cast<Pattern*>(self);
}

}  // namespace

obs_source_info patternSourceInfo() {
    obs_source_info info{};
    info.id = pattern_source_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Test pattern"; };
    info.create = [](obs_data_t*, obs_source_t*) -> void* {
        return std::make_unique<Pattern>().release();
    };
    info.destroy = [](void* self) { std::unique_ptr<Pattern>(static_cast<Pattern*>(self)); };
    info.get_width = [](void* self) { return pattern(self).size().width_px; };
    info.get_height = [](void* self) { return pattern(self).size().height_px; };
    info.video_tick = [](void* self, float seconds) { pattern(self).tick(seconds); };
    info.video_render = [](void* self, gs_effect_t*) { pattern(self).render(); };
    return info;
}

}  // namespace xb::studio
