// The same show in another shape.
#include "studio/second_canvas.h"

#include "studio/scenes/second_layout.h"

#include <utility>

namespace xb::studio {

Result<std::unique_ptr<SecondCanvas>> SecondCanvas::create(const CanvasSettings& canvas,
                                                           SceneBook& first) {
    auto overlays = OverlaySet::create(canvas);
    if (!overlays) return tl::make_unexpected(overlays.error());
    return std::unique_ptr<SecondCanvas>(new SecondCanvas(canvas, first, std::move(*overlays)));
}

SecondCanvas::SecondCanvas(const CanvasSettings& canvas, SceneBook& first,
                           std::unique_ptr<OverlaySet> overlays)
    : canvas_(canvas),
      first_(first),
      overlays_(std::move(overlays)),
      outlet_({canvas.width_px, canvas.height_px}),
      book_(
          canvas, [this](obs_source* source) { outlet_.show(source); }, first) {
    overlays_->lendTo(book_);
}

SecondCanvas::~SecondCanvas() {
    first_.setFollower(nullptr);
}

Result<void> SecondCanvas::putOnAir() {
    collectionChanged(first_.collection());
    if (auto done = book_.putOnAir(first_.current()); !done) return done;
    first_.setFollower(this);
    return {};
}

void SecondCanvas::collectionChanged(const SceneCollection& collection) {
    (void)book_.use(secondLayout({canvas_.width_px, canvas_.height_px}, collection));
}

void SecondCanvas::programChanged(SceneId scene, const Transition& transition) {
    if (!(book_.current() == scene)) (void)book_.switchTo(scene, transition);
}

}  // namespace xb::studio
