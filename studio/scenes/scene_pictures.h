// Takes little pictures of the scenes, and of a camera, while the program is drawn, one scene at a
// time.
#pragma once

#include "studio/obs_handles.h"
#include "studio/owner_thread.h"
#include "studio/scenes/picture_board.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

struct obs_source_info;

namespace xb::studio {

// How often pictures are taken, in the program's time.
struct PicturePace {
    std::chrono::milliseconds scene{500};    // from one scene to the next, in turn
    std::chrono::milliseconds missing{100};  // while some have none yet
    std::chrono::milliseconds close{66};     // of the one that is looked at closely, of a camera
};

// What is drawn by the processor is looked at more seldom.
PicturePace picturePace(bool is_software_renderer);

// A libobs source on an output channel of its own, which draws nothing on the program. It keeps no
// scene running: a camera that only a resting scene shows is seen as it was last. Owner thread: the
// show's. At most one at a time.
class ScenePictures {
 public:
    struct Watched {
        SceneId scene;
        obs_source* source = nullptr;
    };

    ScenePictures(CanvasPixels canvas, const PicturePace& pace,
                  std::shared_ptr<PictureBoard> board);
    // No picture comes any more.
    ~ScenePictures();
    ScenePictures(const ScenePictures&) = delete;
    ScenePictures& operator=(const ScenePictures&) = delete;

    // Of which scenes, in this order; each is held until the next call. None: it rests.
    void watch(const std::vector<Watched>& scenes);
    // One that is taken larger and more often; a null source: none.
    void watchClosely(const Watched& scene);
    // A camera by itself, in its own shape, as often; null: none.
    void watchCamera(obs_source* camera);

    const std::shared_ptr<PictureBoard>& board() const { return board_; }
    // Any thread: how many were drawn in all, and of them closely.
    std::int64_t drawnCount() const;
    std::int64_t drawnCloseCount() const;

    // libobs' side of it.
    class Body;

 private:
    Body& body() const;

    OwnerThread owner_;
    const std::shared_ptr<PictureBoard> board_;
    ObsPtr<obs_source> source_;
};

obs_source_info scenePicturesInfo();

}  // namespace xb::studio
