#include "app/pages/live/little_image.h"

#include <memory>

namespace xb::app {

QImage littleImage(const studio::ScenePicturePtr& picture) {
    if (!picture) return {};
    auto held = std::make_unique<studio::ScenePicturePtr>(picture);
    return {
        picture->pixels.data(),
        picture->size.width,
        picture->size.height,
        picture->size.width * 4,
        QImage::Format_RGB32,
        [](void* kept) {
            std::unique_ptr<studio::ScenePicturePtr>(static_cast<studio::ScenePicturePtr*>(kept));
        },
        held.release()};
}

}  // namespace xb::app
