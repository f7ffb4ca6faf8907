// Little pictures of what the scenes look like, for whoever shows them.
#include "studio/scenes/picture_board.h"

#include <algorithm>
#include <utility>

namespace xb::studio {

void PictureBoard::put(ScenePicturePtr picture) {
    const std::scoped_lock lock(mutex_);
    now_.scenes[picture->scene.value] = std::move(picture);
}

void PictureBoard::putClose(ScenePicturePtr picture) {
    const std::scoped_lock lock(mutex_);
    now_.close = std::move(picture);
}

void PictureBoard::putCamera(ScenePicturePtr picture) {
    const std::scoped_lock lock(mutex_);
    now_.camera = std::move(picture);
}

void PictureBoard::keepOnly(const std::vector<SceneId>& scenes) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(now_.scenes, [&scenes](const auto& kept) {
        return std::find(scenes.begin(), scenes.end(), SceneId{kept.first}) == scenes.end();
    });
}

ScenePicturesNow PictureBoard::now() const {
    const std::scoped_lock lock(mutex_);
    return now_;
}

}  // namespace xb::studio
