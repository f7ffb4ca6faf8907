#include "app/live/preview_place.h"

#include "app/live/stage.h"

namespace xb::app {

void PreviewPlace::set(unsigned long window, int width_px, int height_px) {
    place_ = Place{window, width_px, height_px};
}

studio::Result<void> PreviewPlace::showOn(Stage* stage) const {
    if (!place_ || stage == nullptr) return {};
    auto done = stage->attachPreview(place_->window, place_->width_px, place_->height_px);
    if (done) follow(stage);
    return done;
}

void PreviewPlace::setPrepared(Stage* stage, bool is_wanted) {
    is_prepared_wanted_ = is_wanted;
    follow(stage);
}

void PreviewPlace::follow(Stage* stage) const {
    if (stage != nullptr) stage->showPrepared(is_prepared_wanted_);
}

void PreviewPlace::resize(Stage* stage, int width_px, int height_px) {
    if (!place_) return;
    place_->width_px = width_px;
    place_->height_px = height_px;
    if (stage != nullptr) stage->resizePreview(width_px, height_px);
}

void PreviewPlace::clear(Stage* stage) {
    place_.reset();
    if (stage != nullptr) stage->detachPreview();
}

}  // namespace xb::app
