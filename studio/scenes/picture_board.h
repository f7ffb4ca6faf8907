// Little pictures of what the scenes look like, for whoever shows them.
#pragma once

#include "studio/scenes/item_transform.h"
#include "studio/scenes/scene_id.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace xb::studio {

struct ScenePicture {
    SceneId scene;  // none of a camera
    CanvasPixels size;
    std::vector<std::uint8_t> pixels;  // blue, green, red and one ignored; rows without a gap
};
using ScenePicturePtr = std::shared_ptr<const ScenePicture>;

// What was drawn last of each.
struct ScenePicturesNow {
    std::map<int, ScenePicturePtr> scenes;  // by the scene's number
    ScenePicturePtr close;                  // of the one that is looked at closely; null: none yet
    ScenePicturePtr camera;                 // of the camera that is looked at; null: none yet
};

// Any thread. Holds one picture of each scene, one of a camera, and no more.
class PictureBoard {
 public:
    void put(ScenePicturePtr picture);
    void putClose(ScenePicturePtr picture);
    void putCamera(ScenePicturePtr picture);
    // Those of scenes that are gone are forgotten.
    void keepOnly(const std::vector<SceneId>& scenes);
    void forgetClose() { putClose(nullptr); }
    void forgetCamera() { putCamera(nullptr); }

    ScenePicturesNow now() const;

 private:
    mutable std::mutex mutex_;
    ScenePicturesNow now_;  // guarded by mutex_
};

}  // namespace xb::studio
