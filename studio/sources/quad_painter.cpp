// Fills rectangles on libobs' graphics thread, all in one draw.
#include "studio/sources/quad_painter.h"

#include <obs.h>

#include <graphics/vec3.h>
#include <graphics/vec4.h>

#include <cstdint>

namespace xb::studio {
namespace {

std::uint32_t packed(const Colour& colour) {
    vec4 value{};
    vec4_set(&value, colour.red, colour.green, colour.blue, 1.0F);
    return vec4_to_rgba(&value);
}

// The canvas holds sRGB values: with neither side converted, what is written is what is seen.
class PlainColours {
 public:
    PlainColours() : previous_(gs_framebuffer_srgb_enabled()) {
        gs_enable_framebuffer_srgb(false);
        gs_blend_state_push();
        gs_enable_blending(false);
    }
    ~PlainColours() {
        gs_blend_state_pop();
        gs_enable_framebuffer_srgb(previous_);
    }
    PlainColours(const PlainColours&) = delete;
    PlainColours& operator=(const PlainColours&) = delete;

 private:
    bool previous_;
};

constexpr std::size_t quad_vertices = 6;  // two triangles

ObsPtr<gs_vertex_buffer> makeVertices(std::size_t count) {
    gs_vb_data* data = gs_vbdata_create();
    data->num = count;
    data->points = static_cast<vec3*>(bzalloc(count * sizeof(vec3)));
    data->colors = static_cast<std::uint32_t*>(bzalloc(count * sizeof(std::uint32_t)));
    return ObsPtr<gs_vertex_buffer>(gs_vertexbuffer_create(data, GS_DYNAMIC));
}

// Writes the vertices of one quad at `index`.
void putQuad(gs_vb_data& data, std::size_t index, const Rectangle& r, const Colour& top,
             const Colour& bottom) {
    const float right = r.x_px + r.width_px;
    const float low = r.y_px + r.height_px;
    const auto put = [&](std::size_t corner, float x, float y, const Colour& colour) {
        vec3_set(&data.points[index * quad_vertices + corner], x, y, 0.0F);
        data.colors[index * quad_vertices + corner] = packed(colour);
    };
    put(0, r.x_px, r.y_px, top);
    put(1, right, r.y_px, top);
    put(2, r.x_px, low, bottom);
    put(3, r.x_px, low, bottom);
    put(4, right, r.y_px, top);
    put(5, right, low, bottom);
}

}  // namespace

void QuadPainter::fill(const Rectangle& rectangle, const Colour& colour) {
    quads_.push_back({rectangle, colour, colour});
}

void QuadPainter::fillGradient(const Rectangle& rectangle, const Colour& top,
                               const Colour& bottom) {
    quads_.push_back({rectangle, top, bottom});
}

void QuadPainter::prepare() {
    if (!vertices_ || prepared_count_ != quads_.size())
        vertices_ = makeVertices(quads_.size() * quad_vertices);
    prepared_count_ = quads_.size();
    gs_vb_data* data = gs_vertexbuffer_get_data(vertices_.get());
    for (std::size_t i = 0; i < quads_.size(); ++i)
        putQuad(*data, i, quads_[i].rectangle, quads_[i].top, quads_[i].bottom);
    gs_vertexbuffer_flush(vertices_.get());
}

void QuadPainter::draw() {
    if (quads_.empty()) return;
    prepare();
    const PlainColours plain;
    gs_effect_t* effect = obs_get_base_effect(OBS_EFFECT_SOLID);
    vec4 white{};
    vec4_set(&white, 1.0F, 1.0F, 1.0F, 1.0F);
    gs_effect_set_vec4(gs_effect_get_param_by_name(effect, "color"), &white);
    gs_load_vertexbuffer(vertices_.get());
    gs_load_indexbuffer(nullptr);
    while (gs_effect_loop(effect, "SolidColored"))
        gs_draw(GS_TRIS, 0, 0);
}

}  // namespace xb::studio
