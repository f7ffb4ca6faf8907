// A filter for cameras: cuts, scales and converts each frame on the CPU to what is seen of it on
// the canvas.
#include "studio/sources/frame_fitter.h"

#include "studio/obs_handles.h"
#include "studio/sources/canvas_size.h"
#include "studio/sources/frame_crop.h"
#include "studio/sources/frame_planes.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <media-io/video-scaler.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace xb::studio {
namespace {

struct FrameRelease {
    void operator()(obs_source_frame* frame) const noexcept { obs_source_frame_destroy(frame); }
};

// What the scaler was made for.
struct FrameShape {
    FrameSize size;
    video_format format = VIDEO_FORMAT_NONE;
    bool is_full_range = false;
    std::array<float, 16> matrix{};

    bool operator==(const FrameShape&) const = default;
};

FrameShape shapeOf(const obs_source_frame& frame) {
    FrameShape shape{{frame.width, frame.height}, frame.format, frame.full_range, {}};
    std::copy(std::begin(frame.color_matrix), std::end(frame.color_matrix), shape.matrix.begin());
    return shape;
}

// A frame says how to turn it into RGB only by a matrix; the scaler wants the standard's name.
video_colorspace colourSpaceOf(const FrameShape& shape) {
    const video_range_type range = shape.is_full_range ? VIDEO_RANGE_FULL : VIDEO_RANGE_PARTIAL;
    std::array<float, 16> bt601{};
    std::array<float, 3> low{};
    std::array<float, 3> high{};
    video_format_get_parameters_for_format(VIDEO_CS_601, range, shape.format, bt601.data(),
                                           low.data(), high.data());
    const auto close = [](float a, float b) { return std::abs(a - b) < 1e-4F; };
    const bool is_601 = std::equal(bt601.begin(), bt601.end(), shape.matrix.begin(), close);
    return is_601 ? VIDEO_CS_601 : VIDEO_CS_709;
}

FrameSize turned(const FrameSize& size) {
    return {size.height, size.width};
}

constexpr int unseen_pace = 8;

// The graphics thread's, but for what a mutex guards.
class FrameFitter {
 public:
    FrameFitter(obs_source_t* self, obs_data_t* settings) : self_(self) {
        use(settings);
        needs_.push_back({canvas_});
    }

    void use(obs_data_t* settings) {
        const auto share = [settings](const char* side) {
            return static_cast<int>(obs_data_get_int(settings, side));
        };
        margins_ = {share("left"), share("top"), share("right"), share("bottom")};
        const std::scoped_lock lock(mutex_);
        // It is turned when it is drawn: what fills the canvas then is as wide as that is high.
        lies_on_its_side_ = obs_data_get_bool(settings, "lies_on_its_side");
        is_new_ = true;
    }

    // Any thread.
    void setNeeds(const std::vector<PictureNeed>& needs) {
        const std::scoped_lock lock(mutex_);
        if (needs == needs_) return;
        needs_ = needs;
        is_new_ = true;
    }

    // Any thread.
    KeptShare keptShare() const {
        const std::scoped_lock lock(mutex_);
        return lies_on_its_side_ ? KeptShare{kept_.down, kept_.across} : kept_;
    }

    // Any thread.
    FrameSize size() const {
        {
            const std::scoped_lock lock(mutex_);
            if (is_fitted_) return whole_.size;
        }
        obs_source_t* camera = obs_filter_get_target(self_);
        if (!camera) return {};
        return {obs_source_get_base_width(camera), obs_source_get_base_height(camera)};
    }

    obs_source_frame* fit(obs_source_frame* frame) {
        obs_source_t* camera = obs_filter_get_parent(self_);
        if (!camera) return frame;
        const bool is_fitted = canCrop(*frame) && (isPassedOver(camera) || isFitted(*frame));
        {
            const std::scoped_lock lock(mutex_);
            is_fitted_ = is_fitted;
            if (!is_fitted) kept_ = {};
        }
        if (!is_fitted) return frame;
        fitted_->timestamp = frame->timestamp;
        // libobs drops one count as it takes the frame and one after drawing: one more keeps it
        // ours.
        fitted_->refs = 2;
        obs_source_release_frame(camera, frame);
        return fitted_.get();
    }

    // A camera hides what is below it and is nearly always drawn pixel for pixel: neither blending
    // nor linear light, each of which costs a software renderer dearly, would change anything.
    void render() const {
        const bool was_linear = gs_set_linear_srgb(false);
        gs_blend_state_push();
        gs_enable_blending(false);
        gs_matrix_push();
        if (is_fitted_) place();
        obs_source_skip_video_filter(self_);
        gs_matrix_pop();
        gs_blend_state_pop();
        gs_set_linear_srgb(was_linear);
    }

 private:
    // Nobody sees it but in the scenes' little pictures: the one before will do for some frames.
    bool isPassedOver(obs_source_t* camera) {
        const bool is_old = !fitted_ || obs_source_showing(camera) || ++unseen_ % unseen_pace == 0;
        return !is_old;
    }

    bool isFitted(const obs_source_frame& frame) {
        const FrameShape shape = shapeOf(frame);
        if (shape != shape_ || isNew()) prepare(shape);
        if (!scaler_) return false;
        const PlanePointers planes = croppedPlanes(frame, fit_.crop);
        return video_scaler_scale(scaler_.get(), fitted_->data, fitted_->linesize, planes.data(),
                                  frame.linesize);
    }

    bool isNew() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(is_new_, false);
    }

    // In the middle of the whole.
    void place() const {
        const auto middle = [](std::uint32_t side_px) { return static_cast<float>(side_px) / 2; };
        const double across = fit_.crop.width * whole_.across / fit_.size.width;
        const double down = fit_.crop.height * whole_.down / fit_.size.height;
        gs_matrix_translate3f(middle(whole_.size.width), middle(whole_.size.height), 0);
        gs_matrix_scale3f(static_cast<float>(across), static_cast<float>(down), 1);
        gs_matrix_translate3f(-middle(fit_.size.width), -middle(fit_.size.height), 0);
    }

    FrameFit fitOf(const FrameSize& frame) {
        const std::scoped_lock lock(mutex_);
        std::vector<PictureNeed> needs = needs_;
        if (lies_on_its_side_)
            for (PictureNeed& need : needs)
                need.box = turned(need.box);
        whole_ = wholeOf(frame, margins_, lies_on_its_side_ ? turned(canvas_) : canvas_);
        const FrameFit fit = fitFor(frame, margins_, needs);
        kept_ = {static_cast<double>(fit.crop.width) / whole_.own.width,
                 static_cast<double>(fit.crop.height) / whole_.own.height};
        return fit;
    }

    void prepare(const FrameShape& shape) {
        const FrameFit fit = fitOf(shape.size);
        if (shape == shape_ && fit == fit_) return;
        shape_ = shape;
        fit_ = fit;
        const video_range_type range = shape.is_full_range ? VIDEO_RANGE_FULL : VIDEO_RANGE_PARTIAL;
        const video_scale_info from{shape.format, fit.crop.width, fit.crop.height, range,
                                    colourSpaceOf(shape)};
        const video_scale_info to{VIDEO_FORMAT_BGRX, fit.size.width, fit.size.height,
                                  VIDEO_RANGE_FULL, VIDEO_CS_709};
        video_scaler_t* scaler = nullptr;
        video_scaler_create(&scaler, &to, &from, VIDEO_SCALE_FAST_BILINEAR);
        scaler_.reset(scaler);
        fitted_.reset(obs_source_frame_create(VIDEO_FORMAT_BGRX, fit.size.width, fit.size.height));
        fitted_->full_range = true;
    }

    obs_source_t* self_;
    const FrameSize canvas_{currentCanvasSize().width_px, currentCanvasSize().height_px};
    CropMargins margins_;
    FrameShape shape_;
    FrameFit fit_;
    int unseen_ = 0;  // frames since
    ObsPtr<video_scaler> scaler_;
    std::unique_ptr<obs_source_frame, FrameRelease> fitted_;

    mutable std::mutex mutex_;
    std::vector<PictureNeed> needs_;
    bool is_new_ = true;
    bool lies_on_its_side_ = false;
    // Written by the graphics thread alone, which reads them without the mutex.
    bool is_fitted_ = false;
    WholeFrame whole_;
    KeptShare kept_;
};

ObsPtr<obs_source> fitterOf(obs_source* camera) {
    return ObsPtr<obs_source>(obs_source_get_filter_by_name(camera, frame_fitter_name));
}

FrameFitter& bodyOf(const ObsPtr<obs_source>& fitter) {
    return *static_cast<FrameFitter*>(obs_obj_get_data(fitter.get()));
}

}  // namespace

void setPictureNeeds(obs_source* camera, const std::vector<PictureNeed>& needs) {
    const auto fitter = fitterOf(camera);
    if (fitter && !needs.empty()) bodyOf(fitter).setNeeds(needs);
}

KeptShare keptShareOf(obs_source* camera) {
    const auto fitter = fitterOf(camera);
    return fitter ? bodyOf(fitter).keptShare() : KeptShare{};
}

obs_source_info frameFitterInfo() {
    obs_source_info info{};
    info.id = frame_fitter_id;
    info.type = OBS_SOURCE_TYPE_FILTER;
    info.output_flags = OBS_SOURCE_ASYNC_VIDEO;
    info.get_name = [](void*) { return "Frame fitter"; };
    info.create = [](obs_data_t* settings, obs_source_t* self) -> void* {
        return std::make_unique<FrameFitter>(self, settings).release();
    };
    info.destroy = [](void* self) {
        std::unique_ptr<FrameFitter>(static_cast<FrameFitter*>(self));
    };
    // libobs puts it off to the graphics thread.
    info.update = [](void* self, obs_data_t* settings) {
        static_cast<FrameFitter*>(self)->use(settings);
    };
    info.filter_video = [](void* self, obs_source_frame* frame) {
        return static_cast<FrameFitter*>(self)->fit(frame);
    };
    info.get_width = [](void* self) { return static_cast<FrameFitter*>(self)->size().width; };
    info.get_height = [](void* self) { return static_cast<FrameFitter*>(self)->size().height; };
    info.video_render = [](void* self, gs_effect_t*) { static_cast<FrameFitter*>(self)->render(); };
    return info;
}

}  // namespace xb::studio
