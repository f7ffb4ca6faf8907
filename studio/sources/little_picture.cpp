// Draws a source smaller than it is, beside the program, and reads it back.
#include "studio/sources/little_picture.h"

#include <obs.h>

#include <graphics/vec4.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace xb::studio {
namespace {

constexpr float depth = 100;
constexpr std::size_t pixel_bytes = 4;

int even(double size_px) {
    return std::max(2, 2 * static_cast<int>(std::lround(size_px / 2)));
}

}  // namespace

CanvasPixels insideSquare(CanvasPixels canvas, int side_px) {
    const double scale =
        std::min(1.0, static_cast<double>(side_px) / std::max(canvas.width, canvas.height));
    return {even(canvas.width * scale), even(canvas.height * scale)};
}

void LittlePicture::draw(obs_source* source) {
    if (is_drawn_) return;
    const auto width = static_cast<std::uint32_t>(size_.width);
    const auto height = static_cast<std::uint32_t>(size_.height);
    if (!target_) {
        target_.reset(gs_texrender_create(GS_BGRA, GS_ZS_NONE));
        staged_.reset(gs_stagesurface_create(width, height, GS_BGRA));
    }
    gs_texrender_reset(target_.get());
    if (!staged_ || !gs_texrender_begin(target_.get(), width, height)) return;
    const vec4 nothing{};
    gs_clear(GS_CLEAR_COLOR, &nothing, 1, 0);
    gs_ortho(0, static_cast<float>(canvas_.width), 0, static_cast<float>(canvas_.height), -depth,
             depth);
    obs_source_video_render(source);
    gs_texrender_end(target_.get());
    gs_stage_texture(staged_.get(), gs_texrender_get_texture(target_.get()));
    is_drawn_ = true;
}

std::vector<std::uint8_t> LittlePicture::take() {
    std::uint8_t* pixels = nullptr;
    std::uint32_t stride_bytes = 0;
    if (!std::exchange(is_drawn_, false) ||
        !gs_stagesurface_map(staged_.get(), &pixels, &stride_bytes))
        return {};
    const std::size_t row_bytes = static_cast<std::size_t>(size_.width) * pixel_bytes;
    std::vector<std::uint8_t> taken(row_bytes * static_cast<std::size_t>(size_.height));
    for (std::size_t row = 0; row < static_cast<std::size_t>(size_.height); ++row)
        std::memcpy(&taken[row * row_bytes], pixels + row * stride_bytes, row_bytes);
    gs_stagesurface_unmap(staged_.get());
    return taken;
}

}  // namespace xb::studio
