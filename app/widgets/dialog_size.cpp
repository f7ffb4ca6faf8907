#include "app/widgets/dialog_size.h"

#include "app/text_size.h"
#include "app/widgets/scroll_to_focus.h"

#include <QDialog>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int least_height_px = 120;
}

QSize roomFor(const QWidget& dialog) {
    const QWidget* over = dialog.parentWidget();
    return over != nullptr ? over->window()->size() : dialog.screen()->availableSize();
}

void resizeWithin(QDialog& dialog, QSize wanted) {
    const QSize sized(textPx(wanted.width()), textPx(wanted.height()));
    dialog.resize(sized.boundedTo(roomFor(dialog)));
}

void fitHeight(QDialog& dialog, int usual_width_px) {
    const int width_px = std::min(textPx(usual_width_px), roomFor(dialog).width());
    for (QLabel* label : dialog.findChildren<QLabel*>())
        label->ensurePolished();
    QLayout& layout = *dialog.layout();
    dialog.resize(width_px, dialog.height());
    layout.activate();
    // Now that they know their width, they are asked anew.
    for (DownScroll* scroll : dialog.findChildren<DownScroll*>())
        scroll->measureAt(scroll->width());
    layout.invalidate();
    const int height_px = layout.hasHeightForWidth() ? layout.totalHeightForWidth(width_px)
                                                     : layout.totalSizeHint().height();
    dialog.resize(QSize(width_px, height_px).boundedTo(roomFor(dialog)));
}

DownScroll::DownScroll(const QString& name, QWidget* content, QWidget* parent)
    : QScrollArea(parent) {
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    scrollToFocus(*this);
}

void DownScroll::measureAt(int width_px) {
    // A bar that is there goes only once there is room for all beside it.
    measured_width_px_ = width_px - verticalScrollBar()->sizeHint().width();
    updateGeometry();
}

QSize DownScroll::sizeHint() const {
    const QSize size = widget()->sizeHint();
    const int width_px = measured_width_px_.value_or(std::max(size.width(), width()));
    const bool is_broken = widget()->hasHeightForWidth();
    return {size.width(), is_broken ? widget()->heightForWidth(width_px) : size.height()};
}

QSize DownScroll::minimumSizeHint() const {
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(),
            std::min(least.height(), least_height_px)};
}

}  // namespace xb::app
