// Takes little pictures of the scenes, and of a camera, while the program is drawn, one scene at a
// time.
#include "studio/scenes/scene_pictures.h"

#include "studio/sources/little_picture.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace xb::studio {
namespace {

constexpr int scene_side_px = 192;
constexpr int close_side_px = 480;

std::uint64_t nanoseconds(std::chrono::milliseconds time) {
    return static_cast<std::uint64_t>(std::chrono::nanoseconds(time).count());
}

struct Sitter {
    SceneId scene;
    ObsPtr<obs_source> source;
    std::uint64_t drawn_ns = 0;  // 0: never
};

// The one that waits longest; those without a picture first, in their order.
Sitter* nextOf(std::vector<Sitter>& sitters) {
    const auto next =
        std::min_element(sitters.begin(), sitters.end(),
                         [](const Sitter& a, const Sitter& b) { return a.drawn_ns < b.drawn_ns; });
    return next == sitters.end() ? nullptr : &*next;
}

}  // namespace

PicturePace picturePace(bool is_software_renderer) {
    PicturePace pace;
    if (is_software_renderer) {
        pace.scene = std::chrono::milliseconds(1000);
        pace.close = std::chrono::milliseconds(166);
    }
    return pace;
}

// Shared by the owner and libobs' graphics thread. What is let go of is let go of by the owner,
// outside the lock: the graphics thread holds the graphics while it waits for that lock.
class ScenePictures::Body {
 public:
    void begin(CanvasPixels canvas, const PicturePace& pace,
               const std::shared_ptr<PictureBoard>& board) {
        const std::scoped_lock lock(mutex_);
        pace_ = pace;
        board_ = board;
        scene_ = std::make_unique<LittlePicture>(canvas, insideSquare(canvas, scene_side_px));
        close_ = std::make_unique<LittlePicture>(canvas, insideSquare(canvas, close_side_px));
    }

    void watch(const std::vector<Watched>& scenes) {
        std::vector<Sitter> next;
        for (const Watched& one : scenes)
            if (auto source = share(one.source)) next.push_back({one.scene, std::move(source), 0});
        const std::scoped_lock lock(mutex_);
        std::vector<SceneId> names;
        for (Sitter& one : next) {
            names.push_back(one.scene);
            if (const Sitter* before = find(one.scene); before && before->source == one.source)
                one.drawn_ns = before->drawn_ns;
        }
        sitters_.swap(next);
        board_->keepOnly(names);
    }

    void watchClosely(const Watched& scene) {
        Sitter next{scene.scene, scene.source ? share(scene.source) : nullptr, 0};
        const std::scoped_lock lock(mutex_);
        if (sitter_.scene == next.scene) next.drawn_ns = sitter_.drawn_ns;
        std::swap(sitter_, next);
        if (!sitter_.source) board_->forgetClose();
    }

    void watchCamera(obs_source_t* camera) {
        ObsPtr<obs_source> next = camera ? share(camera) : nullptr;
        std::unique_ptr<LittlePicture> drawn;
        const std::scoped_lock lock(mutex_);
        if (next == camera_) return;
        std::swap(camera_, next);
        std::swap(camera_picture_, drawn);
        camera_drawn_ns_ = 0;
        board_->forgetCamera();
    }

    // Graphics thread.
    void render() {
        const std::scoped_lock lock(mutex_);
        if (!board_) return;
        const std::uint64_t now_ns = obs_get_video_frame_time();
        takeScene();
        takeClose();
        takeCamera();
        drawScene(now_ns);
        drawClose(now_ns);
        drawCamera(now_ns);
    }

    std::int64_t drawnCount() const { return drawn_count_; }
    std::int64_t drawnCloseCount() const { return drawn_close_count_; }

 private:
    static ScenePicturePtr pictureOf(SceneId scene, LittlePicture& little) {
        auto picture = std::make_shared<ScenePicture>();
        picture->scene = scene;
        picture->size = little.size();
        picture->pixels = little.take();
        return picture->pixels.empty() ? nullptr : picture;
    }

    const Sitter* find(SceneId scene) const {
        const auto found =
            std::find_if(sitters_.begin(), sitters_.end(),
                         [scene](const Sitter& sitter) { return sitter.scene == scene; });
        return found == sitters_.end() ? nullptr : &*found;
    }

    // What is no longer watched when its picture is read is nobody's.
    void takeScene() {
        if (!scene_->isDrawn()) return;
        auto picture = pictureOf(scene_drawn_, *scene_);
        if (picture && find(scene_drawn_)) board_->put(std::move(picture));
    }

    void takeClose() {
        if (!close_->isDrawn()) return;
        auto picture = pictureOf(close_drawn_, *close_);
        if (picture && sitter_.source && sitter_.scene == close_drawn_)
            board_->putClose(std::move(picture));
    }

    void drawScene(std::uint64_t now_ns) {
        Sitter* next = nextOf(sitters_);
        if (!next) return;
        const auto pause = next->drawn_ns == 0 ? pace_.missing : pace_.scene;
        if (now_ns - scene_drawn_ns_ < nanoseconds(pause)) return;
        scene_drawn_ns_ = next->drawn_ns = now_ns;
        scene_drawn_ = next->scene;
        scene_->draw(next->source.get());
        ++drawn_count_;
    }

    void drawClose(std::uint64_t now_ns) {
        if (!sitter_.source || now_ns - sitter_.drawn_ns < nanoseconds(pace_.close)) return;
        sitter_.drawn_ns = now_ns;
        close_drawn_ = sitter_.scene;
        close_->draw(sitter_.source.get());
        ++drawn_count_;
        ++drawn_close_count_;
    }

    void takeCamera() {
        if (!camera_picture_ || !camera_picture_->isDrawn()) return;
        if (auto picture = pictureOf({}, *camera_picture_)) board_->putCamera(std::move(picture));
    }

    // Its shape may change with every picture.
    void drawCamera(std::uint64_t now_ns) {
        if (!camera_ || now_ns - camera_drawn_ns_ < nanoseconds(pace_.close)) return;
        const CanvasPixels shape{static_cast<int>(obs_source_get_width(camera_.get())),
                                 static_cast<int>(obs_source_get_height(camera_.get()))};
        if (shape.width <= 0 || shape.height <= 0) return;
        camera_drawn_ns_ = now_ns;
        if (!camera_picture_ || camera_picture_->shape() != shape) {
            camera_picture_ =
                std::make_unique<LittlePicture>(shape, insideSquare(shape, close_side_px));
        }
        camera_picture_->draw(camera_.get());
        ++drawn_count_;
    }

    std::mutex mutex_;
    // Guarded by mutex_.
    PicturePace pace_;
    std::shared_ptr<PictureBoard> board_;
    std::vector<Sitter> sitters_;
    Sitter sitter_;
    std::unique_ptr<LittlePicture> scene_;
    std::unique_ptr<LittlePicture> close_;
    std::unique_ptr<LittlePicture> camera_picture_;  // of this camera alone
    ObsPtr<obs_source> camera_;
    std::uint64_t camera_drawn_ns_ = 0;
    SceneId scene_drawn_;
    SceneId close_drawn_;
    std::uint64_t scene_drawn_ns_ = 0;
    // By themselves.
    std::atomic<std::int64_t> drawn_count_ = 0;
    std::atomic<std::int64_t> drawn_close_count_ = 0;
};

ScenePictures::ScenePictures(CanvasPixels canvas, const PicturePace& pace,
                             std::shared_ptr<PictureBoard> board)
    : board_(std::move(board)),
      source_(obs_source_create_private(scene_pictures_id, "scene pictures", nullptr)) {
    body().begin(canvas, pace, board_);
    obs_set_output_source(scene_pictures_channel, source_.get());
}

ScenePictures::~ScenePictures() {
    obs_set_output_source(scene_pictures_channel, nullptr);
    body().watch({});
    body().watchClosely({});
    body().watchCamera(nullptr);
}

ScenePictures::Body& ScenePictures::body() const {
    return *static_cast<Body*>(obs_obj_get_data(source_.get()));
}

void ScenePictures::watch(const std::vector<Watched>& scenes) {
    owner_.check();
    body().watch(scenes);
}

void ScenePictures::watchClosely(const Watched& scene) {
    owner_.check();
    body().watchClosely(scene);
}

void ScenePictures::watchCamera(obs_source* camera) {
    owner_.check();
    body().watchCamera(camera);
}

std::int64_t ScenePictures::drawnCount() const {
    return body().drawnCount();
}

std::int64_t ScenePictures::drawnCloseCount() const {
    return body().drawnCloseCount();
}

obs_source_info scenePicturesInfo() {
    using Body = ScenePictures::Body;
    obs_source_info info{};
    info.id = scene_pictures_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Scene pictures"; };
    info.create = [](obs_data_t*, obs_source_t*) -> void* {
        return std::make_unique<Body>().release();
    };
    info.destroy = [](void* self) { std::unique_ptr<Body>(static_cast<Body*>(self)); };
    // It has to have a size, and covers nothing.
    info.get_width = [](void*) { return std::uint32_t{1}; };
    info.get_height = [](void*) { return std::uint32_t{1}; };
    info.video_render = [](void* self, gs_effect_t*) { static_cast<Body*>(self)->render(); };
    return info;
}

}  // namespace xb::studio
