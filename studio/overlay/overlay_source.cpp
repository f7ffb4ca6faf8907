// libobs knows the source by callbacks of one line each; the state lives in OverlayStage.
#include "studio/overlay/overlay_source.h"

#include "studio/overlay/overlay_stage.h"

#include <obs.h>

#include <cmath>
#include <utility>

namespace xb::studio::overlay {
namespace {

constexpr const char* type_id = "xiangbo_overlay";
constexpr const char* stage_key = "stage";

// What libobs keeps as the source's data.
struct StageShare {
    std::shared_ptr<OverlayStage> stage;
};

OverlayStage& stageOf(void* data) {
    return *static_cast<StageShare*>(data)->stage;
}

const char* typeName(void* /*type_data*/) {
    return "Xiangbo overlay";
}

// The settings carry the address of the maker's pointer for as long as obs_source_create_private
// runs.
void* createShare(obs_data_t* settings, obs_source_t* /*source*/) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, stage_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    const auto* stage = reinterpret_cast<const std::shared_ptr<OverlayStage>*>(address);
    return stage ? new StageShare{*stage} : nullptr;
}

void destroyShare(void* data) {
    delete static_cast<StageShare*>(data);
}

std::uint32_t canvasWidth(void* data) {
    return static_cast<std::uint32_t>(stageOf(data).canvas().width());
}

std::uint32_t canvasHeight(void* data) {
    return static_cast<std::uint32_t>(stageOf(data).canvas().height());
}

void advanceStage(void* data, float seconds) {
    stageOf(data).advance(std::chrono::nanoseconds(std::llround(double{seconds} * 1e9)),
                          FrameTime(std::chrono::nanoseconds(obs_get_video_frame_time())));
}

void drawStage(void* data, gs_effect_t* /*effect*/) {
    stageOf(data).draw();
}

bool registerType() {
    if (obs_source_get_display_name(type_id)) return true;
    obs_source_info info{};
    info.id = type_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW;
    info.get_name = typeName;
    info.create = createShare;
    info.destroy = destroyShare;
    info.get_width = canvasWidth;
    info.get_height = canvasHeight;
    info.video_tick = advanceStage;
    info.video_render = drawStage;
    obs_register_source(&info);
    return obs_source_get_display_name(type_id) != nullptr;
}

}  // namespace

Result<std::unique_ptr<OverlaySource>> OverlaySource::create(
    const std::string& name, const CanvasSettings& canvas, std::unique_ptr<OverlayMotion> motion) {
    if (!registerType()) return fail(ErrorCode::EngineFailed, {"obs_register_source"});
    auto stage =
        std::make_shared<OverlayStage>(QSize(canvas.width_px, canvas.height_px), std::move(motion));
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), stage_key,
                     static_cast<long long>(reinterpret_cast<std::uintptr_t>(&stage)));
    ObsPtr<obs_source> source(obs_source_create_private(type_id, name.c_str(), settings.get()));
    obs_data_erase(settings.get(), stage_key);
    if (!source) return fail(ErrorCode::EngineFailed, {"obs_source_create"});
    return std::unique_ptr<OverlaySource>(new OverlaySource(std::move(stage), std::move(source)));
}

OverlaySource::OverlaySource(std::shared_ptr<OverlayStage> stage, ObsPtr<obs_source> source)
    : stage_(std::move(stage)), source_(std::move(source)) {}

}  // namespace xb::studio::overlay
