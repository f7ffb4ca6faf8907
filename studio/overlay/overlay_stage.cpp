// Textures are drawn 1:1 at whole pixels; a small effect of our own multiplies by the opacity.
#include "studio/overlay/overlay_stage.h"

#include <obs.h>

#include <graphics/graphics.h>

#include <algorithm>
#include <utility>

namespace xb::studio::overlay {
namespace {

constexpr const char* effect_text = R"(
uniform float4x4 ViewProj;
uniform texture2d image;
uniform float opacity;

sampler_state exact {
    Filter   = Point;
    AddressU = Clamp;
    AddressV = Clamp;
};

struct Vertex {
    float4 pos : POSITION;
    float2 uv  : TEXCOORD0;
};

Vertex VSDraw(Vertex vertex)
{
    Vertex placed;
    placed.pos = mul(float4(vertex.pos.xyz, 1.0), ViewProj);
    placed.uv = vertex.uv;
    return placed;
}

float4 PSDraw(Vertex vertex) : TARGET
{
    return image.Sample(exact, vertex.uv) * opacity;
}

technique Draw
{
    pass
    {
        vertex_shader = VSDraw(vertex);
        pixel_shader  = PSDraw(vertex);
    }
}
)";

void drawQuad(gs_effect_t* effect, gs_texture_t* texture, const Quad& quad) {
    gs_effect_set_texture(gs_effect_get_param_by_name(effect, "image"), texture);
    gs_effect_set_float(gs_effect_get_param_by_name(effect, "opacity"), quad.opacity);
    gs_matrix_push();
    gs_matrix_translate3f(static_cast<float>(quad.place.x()), static_cast<float>(quad.place.y()),
                          0);
    const QRect part = quad.part;
    while (gs_effect_loop(effect, "Draw")) {
        if (part.isNull()) {
            gs_draw_sprite(texture, 0, 0, 0);
        } else {
            gs_draw_sprite_subregion(texture, 0, static_cast<std::uint32_t>(part.x()),
                                     static_cast<std::uint32_t>(part.y()),
                                     static_cast<std::uint32_t>(part.width()),
                                     static_cast<std::uint32_t>(part.height()));
        }
    }
    gs_matrix_pop();
}

}  // namespace

OverlayStage::OverlayStage(QSize canvas, std::unique_ptr<OverlayMotion> motion)
    : canvas_(canvas), motion_(std::move(motion)) {}

OverlayStage::~OverlayStage() {
    if (!effect_) return;
    obs_enter_graphics();
    gs_effect_destroy(effect_);
    obs_leave_graphics();
}

void OverlayStage::enter(PaintedPicture picture, Arrival arrival) {
    const std::lock_guard lock(mutex_);
    pictures_[++last_picture_].image = std::move(picture.image);
    motion_->enter(last_picture_, {picture.place, picture.panel, std::move(picture.inlays)},
                   arrival);
    // What was uploaded goes with the next frame: freeing a texture waits for the graphics thread,
    // which may be waiting for this lock in the middle of a frame.
    std::erase_if(pictures_, [this](const auto& held) {
        return !held.second.texture && !isNeededWhileLocked(held.first);
    });
}

void OverlayStage::leave() {
    const std::lock_guard lock(mutex_);
    motion_->leave();
}

void OverlayStage::advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) {
    const std::lock_guard lock(mutex_);
    motion_->advance(elapsed, frame_at);
    std::erase_if(pictures_,
                  [this](const auto& picture) { return !isNeededWhileLocked(picture.first); });
}

void OverlayStage::draw() {
    const std::lock_guard lock(mutex_);
    if (motion_->quads().empty()) return;
    // Without a name: libobs keeps named effects until it ends.
    if (!effect_) effect_ = gs_effect_create(effect_text, nullptr, nullptr);
    if (!effect_) return;
    const bool was_linear = gs_framebuffer_srgb_enabled();
    gs_enable_framebuffer_srgb(false);
    gs_blend_state_push();
    gs_blend_function(GS_BLEND_ONE, GS_BLEND_INVSRCALPHA);
    for (const Quad& quad : motion_->quads()) {
        Picture& picture = pictures_.at(quad.picture);
        if (!picture.texture) uploadWhileLocked(picture);
        if (picture.texture) drawQuad(effect_, picture.texture.get(), quad);
    }
    gs_blend_state_pop();
    gs_enable_framebuffer_srgb(was_linear);
}

void OverlayStage::uploadWhileLocked(Picture& picture) {
    const auto width = static_cast<std::uint32_t>(picture.image.width());
    const auto height = static_cast<std::uint32_t>(picture.image.height());
    const std::uint8_t* pixels = picture.image.constBits();
    picture.texture.reset(gs_texture_create(width, height, GS_BGRA, 1, &pixels, 0));
    picture.image = QImage();
    ++upload_count_;
}

bool OverlayStage::isNeededWhileLocked(PictureId picture) const {
    const std::vector<Quad>& quads = motion_->quads();
    return std::any_of(quads.begin(), quads.end(),
                       [picture](const Quad& quad) { return quad.picture == picture; });
}

}  // namespace xb::studio::overlay
