// Where a pixel has the colour of skin, its neighbours of like brightness are mixed in: pores and
// shadows go, edges, eyes and hair stay.
#include "studio/sources/beauty_filter.h"

#include "studio/obs_handles.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <graphics/vec2.h>

#include <algorithm>
#include <memory>

namespace xb::studio {
namespace {

// Sixteen neighbours on two rings. Skin of every tone lies in one small field of the colour plane:
// Cb 77 to 127, Cr 133 to 173.
constexpr const char* effect_text = R"(
uniform float4x4 ViewProj;
uniform texture2d image;
uniform float2 pixel;
uniform float strength;

sampler_state linear_clamp {
    Filter   = Linear;
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

float brightness(float3 rgb)
{
    return dot(rgb, float3(0.299, 0.587, 0.114));
}

float skinShare(float3 rgb)
{
    float cb = dot(rgb, float3(-0.169, -0.331, 0.5)) + 0.5;
    float cr = dot(rgb, float3(0.5, -0.419, -0.081)) + 0.5;
    float blue = smoothstep(0.28, 0.33, cb) * (1.0 - smoothstep(0.48, 0.52, cb));
    float red = smoothstep(0.50, 0.53, cr) * (1.0 - smoothstep(0.66, 0.71, cr));
    return blue * red;
}

float4 neighbour(float2 uv, float2 shift, float centre)
{
    float3 rgb = image.Sample(linear_clamp, uv + shift * pixel).rgb;
    float apart = (brightness(rgb) - centre) * 9.0;
    float weight = exp(-apart * apart);
    return float4(rgb * weight, weight);
}

float4 PSDraw(Vertex vertex) : TARGET
{
    float4 whole = image.Sample(linear_clamp, vertex.uv);
    float centre = brightness(whole.rgb);
    float4 sum = float4(whole.rgb, 1.0);
    sum += neighbour(vertex.uv, float2( 2.5,  0.0), centre);
    sum += neighbour(vertex.uv, float2(-2.5,  0.0), centre);
    sum += neighbour(vertex.uv, float2( 0.0,  2.5), centre);
    sum += neighbour(vertex.uv, float2( 0.0, -2.5), centre);
    sum += neighbour(vertex.uv, float2( 1.8,  1.8), centre);
    sum += neighbour(vertex.uv, float2(-1.8,  1.8), centre);
    sum += neighbour(vertex.uv, float2( 1.8, -1.8), centre);
    sum += neighbour(vertex.uv, float2(-1.8, -1.8), centre);
    sum += neighbour(vertex.uv, float2( 5.5,  2.0), centre);
    sum += neighbour(vertex.uv, float2(-5.5,  2.0), centre);
    sum += neighbour(vertex.uv, float2( 5.5, -2.0), centre);
    sum += neighbour(vertex.uv, float2(-5.5, -2.0), centre);
    sum += neighbour(vertex.uv, float2( 2.0,  5.5), centre);
    sum += neighbour(vertex.uv, float2(-2.0,  5.5), centre);
    sum += neighbour(vertex.uv, float2( 2.0, -5.5), centre);
    sum += neighbour(vertex.uv, float2(-2.0, -5.5), centre);
    float3 soft = sum.rgb / sum.a;
    float share = skinShare(whole.rgb) * strength;
    float3 bright = soft + (float3(1.0, 1.0, 1.0) - soft) * soft * 0.08;
    return float4(lerp(whole.rgb, bright, share), whole.a);
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

struct EffectRelease {
    void operator()(gs_effect_t* effect) const noexcept {
        obs_enter_graphics();
        gs_effect_destroy(effect);
        obs_leave_graphics();
    }
};

class BeautyFilter {
 public:
    BeautyFilter(obs_data_t* settings, obs_source_t* self) : self_(self) { update(settings); }

    void update(obs_data_t* settings) {
        strength_ =
            std::clamp(static_cast<float>(obs_data_get_double(settings, "strength")), 0.0F, 1.0F);
    }

    void render() {
        if (strength_ <= 0 || !prepare()) {
            obs_source_skip_video_filter(self_);
            return;
        }
        obs_source_t* target = obs_filter_get_target(self_);
        const std::uint32_t width = obs_source_get_base_width(target);
        const std::uint32_t height = obs_source_get_base_height(target);
        if (width == 0 || height == 0 ||
            !obs_source_process_filter_begin(self_, GS_RGBA, OBS_ALLOW_DIRECT_RENDERING))
            return;
        vec2 pixel{};
        vec2_set(&pixel, 1.0F / static_cast<float>(width), 1.0F / static_cast<float>(height));
        gs_effect_set_vec2(gs_effect_get_param_by_name(effect_.get(), "pixel"), &pixel);
        gs_effect_set_float(gs_effect_get_param_by_name(effect_.get(), "strength"), strength_);
        obs_source_process_filter_end(self_, effect_.get(), width, height);
    }

 private:
    // On the graphics thread, with the first picture.
    bool prepare() {
        // Without a name: libobs keeps named effects until it ends.
        if (!effect_) effect_.reset(gs_effect_create(effect_text, nullptr, nullptr));
        return effect_ != nullptr;
    }

    obs_source_t* self_;
    float strength_ = 0;
    std::unique_ptr<gs_effect_t, EffectRelease> effect_;
};

BeautyFilter& filter(void* self) {
    return *static_cast<BeautyFilter*>(self);
}

}  // namespace

obs_source_info beautyFilterInfo() {
    obs_source_info info{};
    info.id = beauty_filter_id;
    info.type = OBS_SOURCE_TYPE_FILTER;
    info.output_flags = OBS_SOURCE_VIDEO;
    info.get_name = [](void*) { return "Beauty"; };
    info.create = [](obs_data_t* settings, obs_source_t* self) -> void* {
        return std::make_unique<BeautyFilter>(settings, self).release();
    };
    info.destroy = [](void* self) {
        std::unique_ptr<BeautyFilter>(static_cast<BeautyFilter*>(self));
    };
    info.update = [](void* self, obs_data_t* settings) { filter(self).update(settings); };
    info.video_render = [](void* self, gs_effect_t*) { filter(self).render(); };
    return info;
}

}  // namespace xb::studio
