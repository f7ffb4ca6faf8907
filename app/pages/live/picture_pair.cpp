#include "app/pages/live/picture_pair.h"

#include "app/pages/live/next_view.h"
#include "app/pages/live/picture_places.h"
#include "app/pages/live/program_view.h"

namespace xb::app {

PicturePair::PicturePair(const Theme& theme, QWidget* parent)
    : QWidget(parent), program_(new ProgramView(theme, this)), next_(new NextView(theme, this)) {
    setObjectName("picture_pair");
    next_->hide();
}

void PicturePair::setCanvas(QSize canvas_px) {
    if (canvas_px.isEmpty() || canvas_px == canvas_px_) return;
    canvas_px_ = canvas_px;
    program_->setCanvas(canvas_px);
    arrange();
}

void PicturePair::showNext(bool is_shown) {
    if (is_shown == has_next_) return;
    has_next_ = is_shown;
    next_->setVisible(is_shown);
    arrange();
}

void PicturePair::resizeEvent(QResizeEvent*) {
    arrange();
}

void PicturePair::arrange() {
    const PicturePlaces places = placePictures(size(), canvas_px_, has_next_);
    program_->setGeometry(places.program);
    next_->setGeometry(places.next);
}

}  // namespace xb::app
