#include "app/widgets/low_scroll.h"

#include "app/widgets/scroll_to_focus.h"

namespace xb::app {

LowScroll::LowScroll(int least_height_px, QWidget* parent)
    : QScrollArea(parent), least_height_px_(least_height_px) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    scrollToFocus(*this);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QSize LowScroll::sizeHint() const {
    return {QScrollArea::sizeHint().width(), least_height_px_};
}

QSize LowScroll::minimumSizeHint() const {
    return {QScrollArea::minimumSizeHint().width(), least_height_px_};
}

}  // namespace xb::app
