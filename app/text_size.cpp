#include "app/text_size.h"

#include <QApplication>
#include <QEvent>
#include <QVariant>
#include <QWidget>

namespace xb::app {

namespace {

// For which text a widget has its size.
constexpr const char* fitted_for = "text_percent";
constexpr int by_hand = -1;

int sizedPx(int px, double ratio) {
    return px == 0 || px >= QWIDGETSIZE_MAX ? px : qRound(px * ratio);
}

// What the sheet asks for it sets itself.
bool isOfSheet(const QWidget& widget, const char* side) {
    return widget.property(side).toBool();
}

QSize sized(const QWidget& widget, QSize size, double ratio) {
    const bool is_width_of_sheet = isOfSheet(widget, "_q_stylesheet_minw");
    const bool is_height_of_sheet = isOfSheet(widget, "_q_stylesheet_minh");
    return {is_width_of_sheet ? size.width() : sizedPx(size.width(), ratio),
            is_height_of_sheet ? size.height() : sizedPx(size.height(), ratio)};
}

}  // namespace

// By the share that was asked for: that of the font is rounded to whole pixels, and a measure by it
// would be another than the one that `RoomForText` gives.
int textPx(int px) {
    const QVariant percent = qApp == nullptr ? QVariant() : qApp->property(text_percent_property);
    return percent.isValid() ? qRound(px * percent.toInt() / 100.0) : px;
}

void sizeByHand(QWidget& widget) {
    widget.setProperty(fitted_for, by_hand);
}

RoomForText::RoomForText() {
    qApp->installEventFilter(this);
}

void RoomForText::use(int percent) {
    if (percent == percent_) return;
    percent_ = percent;
    for (QWidget* widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_WState_Polished)) fit(*widget);
    }
}

void RoomForText::fit(QWidget& widget) const {
    const QVariant before = widget.property(fitted_for);
    const int before_percent = before.isValid() ? before.toInt() : usual_text_percent;
    if (before_percent == percent_ || before_percent == by_hand) return;
    widget.setProperty(fitted_for, percent_);
    const double ratio = 1.0 * percent_ / before_percent;
    const QSize least = sized(widget, widget.minimumSize(), ratio);
    const QSize most = sized(widget, widget.maximumSize(), ratio);
    widget.setMinimumSize(least.boundedTo(most));
    widget.setMaximumSize(most);
}

bool RoomForText::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Polish || !watched->isWidgetType()) return false;
    auto& widget = static_cast<QWidget&>(*watched);
    if (widget.isWindow())
        widget.setProperty(fitted_for, percent_);
    else
        fit(widget);
    return false;
}

}  // namespace xb::app
