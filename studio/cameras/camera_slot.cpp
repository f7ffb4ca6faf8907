// libobs' graphics thread judges before each picture, so that a camera that hangs is noticed even
// while the thread that could mend it waits for another.
#include "studio/cameras/camera_slot.h"

#include "studio/sources/canvas_size.h"
#include "studio/sources/frame_fitter.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <util/platform.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <string_view>
#include <utility>

namespace xb::studio {
namespace {

constexpr double quarter_turn = 1.5707963267948966;

using Size = FrameSize;

Size sizeOf(obs_source_t* source) {
    if (source == nullptr) return {};
    return {obs_source_get_width(source), obs_source_get_height(source)};
}

// Turns and mirrors around the middle of what is drawn into `shown`.
void applyView(const CameraView& view, const Size& frame, const Size& shown) {
    gs_matrix_translate3f(static_cast<float>(shown.width) / 2, static_cast<float>(shown.height) / 2,
                          0);
    if (view.is_mirrored) gs_matrix_scale3f(-1, 1, 1);
    const int quarters = view.turn_degrees / 90;
    if (quarters != 0) gs_matrix_rotaa4f(0, 0, 1, static_cast<float>(quarter_turn * quarters));
    gs_matrix_translate3f(-static_cast<float>(frame.width) / 2,
                          -static_cast<float>(frame.height) / 2, 0);
}

float ratio(std::uint32_t one, std::uint32_t other) {
    return static_cast<float>(one) / static_cast<float>(std::max(other, 1U));
}

// In the middle of what is drawn into `shown`.
void applyMiddle(const Size& still, const Size& shown, float scale) {
    gs_matrix_translate3f(
        (static_cast<float>(shown.width) - scale * static_cast<float>(still.width)) / 2,
        (static_cast<float>(shown.height) - scale * static_cast<float>(still.height)) / 2, 0);
    gs_matrix_scale3f(scale, scale, 1);
}

float coverScale(const Size& still, const Size& shown) {
    return std::max(ratio(shown.width, still.width), ratio(shown.height, still.height));
}

// What is needed elsewhere may be less of the picture than this box shows, for as long as it takes
// the next frame to come: it is filled with what is there.
float fillScale(obs_source_t* camera, const Size& shown, const Size& box) {
    const KeptShare kept = keptShareOf(camera);
    const double across = ratio(box.width, shown.width) / kept.across;
    const double down = ratio(box.height, shown.height) / kept.down;
    const double scale = std::max(across, down);
    // Less than a pixel is none.
    return scale < 1.01 ? 1 : static_cast<float>(scale);
}

constexpr std::size_t sight_count = 2;

}  // namespace

// Shared by the slot's owner and libobs' graphics thread.
class CameraSlot::Body {
 public:
    explicit Body(obs_source_t* self) : self_(self) {
        const CanvasSize canvas = currentCanvasSize();
        canvas_ = {canvas.width_px, canvas.height_px};
        shown_ = whole_ = canvas_;
    }

    obs_source_t* self() const { return self_; }

    void setStill(obs_source_t* still) {
        const std::lock_guard lock(mutex_);
        still_ = share(still);
    }

    void setCamera(obs_source_t* camera, std::shared_ptr<FrameRecord> record, Watched watched) {
        if (camera != nullptr) obs_source_add_active_child(self_, camera);
        ObsPtr<obs_source> before;
        {
            const std::lock_guard lock(mutex_);
            before = std::exchange(camera_, camera != nullptr ? share(camera) : nullptr);
            if (record != record_) {
                if (record_) earlier_frames_ += record_->count();
                record_ = std::move(record);
                watch_.begin();
            }
            watched_ = watched;
        }
        if (before) obs_source_remove_active_child(self_, before.get());
        tellNeeds();
    }

    // Any thread.
    void setSights(SightOf of, CameraSights sights) {
        if (sights.lasting.empty() && sights.leaving.empty()) return;
        {
            const std::lock_guard lock(mutex_);
            Sights& one = sights_.at(static_cast<std::size_t>(of));
            const std::chrono::nanoseconds now(os_gettime_ns());
            // An edit during a transition ends nothing.
            if (sights.leaving.empty() && now < one.leave_at)
                sights.leaving = std::move(one.now.leaving);
            else
                one.leave_at = now + sights.leaves_after;
            one.now = std::move(sights);
        }
        tellNeeds();
    }

    void setWatched(Watched watched) {
        const std::lock_guard lock(mutex_);
        watched_ = watched;
    }

    void setView(const CameraView& view) {
        const std::lock_guard lock(mutex_);
        view_ = view;
    }

    void pretendSilence(bool is_silent) {
        const std::lock_guard lock(mutex_);
        is_pretended_silent_ = is_silent;
    }

    SlotStatistics statistics() const {
        const std::lock_guard lock(mutex_);
        SlotStatistics now;
        now.health = watch_.health();
        now.frame_count = earlier_frames_ + (record_ ? record_->count() : 0);
        now.silent_count = watch_.count(CameraHealth::Silent);
        now.stuck_count = watch_.count(CameraHealth::Stuck);
        now.dark_count = watch_.count(CameraHealth::Dark);
        now.on_still = std::chrono::duration_cast<std::chrono::milliseconds>(on_still_);
        return now;
    }

    // Graphics thread.
    void tick(float seconds) {
        const std::chrono::nanoseconds now(os_gettime_ns());
        if (hasLeft(now)) tellNeeds();
        const std::lock_guard lock(mutex_);
        const auto ages = record_ ? record_->ages(now) : std::nullopt;
        const CameraHealth before = watch_.health();
        watch_.advance(is_pretended_silent_ ? CameraHealth::Silent : judge(ages, watched_), now);
        const bool has_trouble = before != CameraHealth::Good && before != CameraHealth::Waiting;
        if (has_trouble) on_still_ += std::chrono::nanoseconds(std::llround(double{seconds} * 1e9));
        const Size frame = sizeOf(camera_.get());
        shows_camera_ =
            watch_.health() == CameraHealth::Good && frame.width > 0 && frame.height > 0;
        if (!shows_camera_) return;
        frame_ = frame;
        whole_ = isUpright(view_) ? frame : Size{frame.height, frame.width};
        const FrameCrop middle = cropToShape({whole_.width, whole_.height}, canvas_);
        shown_ = {middle.width, middle.height};
    }

    void render() {
        const Shown now = shown();
        if (!now.source) return;
        gs_matrix_push();
        if (now.is_camera) {
            applyMiddle(now.size, now.size, fillScale(now.source.get(), now.whole, now.size));
            applyView(now.view, now.frame, now.size);
        } else {
            const Size still = sizeOf(now.source.get());
            applyMiddle(still, now.size, coverScale(still, now.size));
        }
        obs_source_video_render(now.source.get());
        gs_matrix_pop();
    }

    // Graphics thread: all of it, see renderWhole.
    void renderWhole(const Size& size, const Size& box) {
        const Shown now = shown();
        if (!now.source) return;
        gs_matrix_push();
        if (now.is_camera) {
            const float fill = box.width > 0 ? fillScale(now.source.get(), size, box) : 1;
            applyMiddle(now.whole, size, ratio(size.width, now.whole.width) * fill);
            applyView(now.view, now.frame, now.whole);
        } else {
            const Size still = sizeOf(now.source.get());
            const float contained =
                std::min(ratio(size.width, still.width), ratio(size.height, still.height));
            applyMiddle(still, size, box.width > 0 ? coverScale(still, box) : contained);
        }
        obs_source_video_render(now.source.get());
        gs_matrix_pop();
    }

    Size size() const {
        const std::lock_guard lock(mutex_);
        return shown_;
    }

    Size wholeSize() const {
        const std::lock_guard lock(mutex_);
        return whole_;
    }

    ObsPtr<obs_source> camera() const {
        const std::lock_guard lock(mutex_);
        return camera_ ? share(camera_.get()) : nullptr;
    }

 private:
    struct Shown {
        ObsPtr<obs_source> source;
        bool is_camera = false;
        CameraView view;
        Size frame;
        Size size;
        Size whole;
    };
    struct Sights {
        CameraSights now;
        std::chrono::nanoseconds leave_at{0};
    };

    bool hasLeft(std::chrono::nanoseconds now) {
        const std::lock_guard lock(mutex_);
        bool has_left = false;
        for (Sights& one : sights_) {
            // What is seen last is kept: the next scene may be the same.
            if (one.now.leaving.empty() || one.now.lasting.empty() || now < one.leave_at) continue;
            one.now.leaving.clear();
            has_left = true;
        }
        return has_left;
    }

    // Never while the mutex is held: the camera's filters have one of their own.
    void tellNeeds() {
        std::vector<PictureNeed> needs;
        ObsPtr<obs_source> camera;
        {
            const std::lock_guard lock(mutex_);
            if (!camera_) return;
            camera = share(camera_.get());
            for (const Sights& one : sights_) {
                needs.insert(needs.end(), one.now.lasting.begin(), one.now.lasting.end());
                needs.insert(needs.end(), one.now.leaving.begin(), one.now.leaving.end());
            }
        }
        setPictureNeeds(camera.get(), needs);
    }

    Shown shown() const {
        const std::lock_guard lock(mutex_);
        const bool is_camera = shows_camera_ && camera_;
        obs_source_t* source = is_camera ? camera_.get() : still_.get();
        return {
            source != nullptr ? share(source) : nullptr, is_camera, view_, frame_, shown_, whole_};
    }

    obs_source_t* self_;
    FrameSize canvas_;
    mutable std::mutex mutex_;
    ObsPtr<obs_source> camera_;
    ObsPtr<obs_source> still_;
    std::shared_ptr<FrameRecord> record_;
    std::int64_t earlier_frames_ = 0;  // of cameras that were here before
    Watched watched_ = Watched::Nothing;
    CameraWatch watch_;
    bool is_pretended_silent_ = false;
    CameraView view_;
    bool shows_camera_ = false;
    Size frame_;  // of the camera, as it comes
    Size whole_;  // of the camera, turned; kept while the still stands in
    Size shown_;  // of the slot: the middle of it
    std::array<Sights, sight_count> sights_;
    std::chrono::nanoseconds on_still_{0};
};

CameraSlot::CameraSlot(obs_source* still)
    : source_(obs_source_create_private(camera_slot_id, "camera slot", nullptr)) {
    body().setStill(still);
}

CameraSlot::Body& CameraSlot::bodyOf(obs_source* slot) {
    return *static_cast<Body*>(obs_obj_get_data(slot));
}

CameraSlot::Body& CameraSlot::body() const {
    return bodyOf(source_.get());
}

bool isCameraSlot(obs_source* source) {
    const char* id = source != nullptr ? obs_source_get_unversioned_id(source) : nullptr;
    return id != nullptr && std::string_view(id) == camera_slot_id;
}

void setSights(obs_source* slot, SightOf of, CameraSights sights) {
    CameraSlot::bodyOf(slot).setSights(of, std::move(sights));
}

CanvasPixels wholeSizeOf(obs_source* slot) {
    const Size whole = CameraSlot::bodyOf(slot).wholeSize();
    return {static_cast<int>(whole.width), static_cast<int>(whole.height)};
}

void renderWhole(obs_source* slot, CanvasPixels size, CanvasPixels box) {
    const auto sizeFrom = [](CanvasPixels pixels) {
        return Size{static_cast<std::uint32_t>(pixels.width),
                    static_cast<std::uint32_t>(pixels.height)};
    };
    CameraSlot::bodyOf(slot).renderWhole(sizeFrom(size), sizeFrom(box));
}

void CameraSlot::setCamera(obs_source* camera, std::shared_ptr<FrameRecord> record,
                           Watched watched) {
    body().setCamera(camera, std::move(record), watched);
}

void CameraSlot::setWatched(Watched watched) {
    body().setWatched(watched);
}

void CameraSlot::setView(const CameraView& view) {
    body().setView(view);
}

void CameraSlot::pretendSilence(bool is_silent) {
    body().pretendSilence(is_silent);
}

SlotStatistics CameraSlot::statistics() const {
    return body().statistics();
}

obs_source_info cameraSlotInfo() {
    using Body = CameraSlot::Body;
    obs_source_info info{};
    info.id = camera_slot_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Camera"; };
    info.create = [](obs_data_t*, obs_source_t* self) -> void* {
        return std::make_unique<Body>(self).release();
    };
    info.destroy = [](void* self) {
        static_cast<Body*>(self)->setCamera(nullptr, nullptr, Watched::Nothing);
        std::unique_ptr<Body>(static_cast<Body*>(self));
    };
    info.get_width = [](void* self) { return static_cast<Body*>(self)->size().width; };
    info.get_height = [](void* self) { return static_cast<Body*>(self)->size().height; };
    info.video_tick = [](void* self, float seconds) { static_cast<Body*>(self)->tick(seconds); };
    info.video_render = [](void* self, gs_effect_t*) { static_cast<Body*>(self)->render(); };
    info.enum_active_sources = [](void* self, obs_source_enum_proc_t each, void* context) {
        if (const ObsPtr<obs_source> camera = static_cast<Body*>(self)->camera())
            each(static_cast<Body*>(self)->self(), camera.get(), context);
    };
    return info;
}

}  // namespace xb::studio
