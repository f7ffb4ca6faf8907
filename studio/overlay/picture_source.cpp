// The stage is shared with libobs' source, which may live on in a scene for a moment.
#include "studio/overlay/picture_source.h"

#include "studio/overlay/text_label_painter.h"

#include <obs.h>

#include <functional>
#include <mutex>
#include <utility>

namespace xb::studio::overlay {

// Painted by the show's thread before a scene with it comes on; drawn by the graphics thread, which
// paints only what was forgotten.
class PictureStage {
 public:
    using Paint = std::function<QImage()>;

    // What nobody looks at is not painted yet: most scenes of a show are never shown.
    void want(Paint paint, bool is_seen) {
        {
            const std::scoped_lock lock(mutex_);
            wanted_ = std::move(paint);
        }
        if (is_seen) paintWanted();
    }
    void paintWanted() {
        Paint paint;
        {
            const std::scoped_lock lock(mutex_);
            paint = std::exchange(wanted_, nullptr);
        }
        if (!paint) return;
        QImage image = paint();
        const std::scoped_lock lock(mutex_);
        size_ = image.size();
        image_ = std::move(image);
    }
    QSize size() const {
        const std::scoped_lock lock(mutex_);
        return size_;
    }
    // As the canvas holds sRGB values, the picture reaches it unchanged.
    void draw() {
        const std::scoped_lock lock(mutex_);
        if (!image_.isNull()) uploadWhileLocked();
        if (!texture_) return;
        const bool was_linear = gs_framebuffer_srgb_enabled();
        gs_enable_framebuffer_srgb(false);
        gs_blend_state_push();
        gs_blend_function(GS_BLEND_ONE, GS_BLEND_INVSRCALPHA);
        gs_effect_t* effect = obs_get_base_effect(OBS_EFFECT_DEFAULT);
        gs_effect_set_texture(gs_effect_get_param_by_name(effect, "image"), texture_.get());
        while (gs_effect_loop(effect, "Draw"))
            gs_draw_sprite(texture_.get(), 0, 0, 0);
        gs_blend_state_pop();
        gs_enable_framebuffer_srgb(was_linear);
    }

 private:
    void uploadWhileLocked() {
        const std::uint8_t* pixels = image_.constBits();
        texture_.reset(gs_texture_create(static_cast<std::uint32_t>(image_.width()),
                                         static_cast<std::uint32_t>(image_.height()), GS_BGRA, 1,
                                         &pixels, 0));
        image_ = QImage();
    }

    mutable std::mutex mutex_;
    Paint wanted_;
    QSize size_{0, 0};
    QImage image_;  // until it is uploaded
    ObsPtr<gs_texture> texture_;
};

namespace {

constexpr const char* type_id = "xb_picture";
constexpr const char* stage_key = "stage";

struct StageShare {
    std::shared_ptr<PictureStage> stage;
};

PictureStage& stageOf(void* data) {
    return *static_cast<StageShare*>(data)->stage;
}

// The settings carry the address of the maker's pointer for as long as the source is being made.
void* createShare(obs_data_t* settings, obs_source_t* /*source*/) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, stage_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    const auto* stage = reinterpret_cast<const std::shared_ptr<PictureStage>*>(address);
    return stage ? std::make_unique<StageShare>(StageShare{*stage}).release() : nullptr;
}

void registerType() {
    if (obs_source_get_display_name(type_id)) return;
    obs_source_info info{};
    info.id = type_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Painted picture"; };
    info.create = createShare;
    info.destroy = [](void* data) { std::unique_ptr<StageShare>(static_cast<StageShare*>(data)); };
    info.get_width = [](void* data) {
        return static_cast<std::uint32_t>(stageOf(data).size().width());
    };
    info.get_height = [](void* data) {
        return static_cast<std::uint32_t>(stageOf(data).size().height());
    };
    info.show = [](void* data) { stageOf(data).paintWanted(); };
    info.video_render = [](void* data, gs_effect_t*) { stageOf(data).draw(); };
    obs_register_source(&info);
}

}  // namespace

PictureSource::PictureSource(const std::string& name) : stage_(std::make_shared<PictureStage>()) {
    registerType();
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), stage_key,
                     static_cast<long long>(reinterpret_cast<std::uintptr_t>(&stage_)));
    source_.reset(obs_source_create_private(type_id, name.c_str(), settings.get()));
    obs_data_erase(settings.get(), stage_key);
}

PictureSource::~PictureSource() = default;

void PictureSource::show(const TextLabel& label) {
    stage_->want([label] { return paintTextLabel(label); }, obs_source_showing(source()));
}

void PictureSource::showMissing(const std::string& name, int width_px, int height_px) {
    const QSize size(width_px, height_px);
    stage_->want([name, size] { return paintMissingSign(name, size); },
                 obs_source_showing(source()));
}

void PictureSource::paint() {
    stage_->paintWanted();
}

}  // namespace xb::studio::overlay
