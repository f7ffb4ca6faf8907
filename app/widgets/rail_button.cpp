#include "app/widgets/rail_button.h"

#include "app/text_size.h"
#include "app/widgets/icon.h"

#include <QPainter>

namespace xb::app {

namespace {
constexpr int word_icon_top_px = 9;
constexpr int word_top_px = 34;
}  // namespace

RailButton::RailButton(const Theme& theme, const QString& icon_name, QWidget* parent)
    : QAbstractButton(parent), theme_(theme), icon_name_(icon_name) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setIconOnly(bool is_icon_only) {
    if (is_icon_only == is_icon_only_) return;
    is_icon_only_ = is_icon_only;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const {
    return is_icon_only_ ? QSize(44, 48) : QSize(textPx(64), word_top_px + textPx(28));
}

void RailButton::enterEvent(QEnterEvent*) {
    update();
}

void RailButton::leaveEvent(QEvent*) {
    update();
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool is_current = isChecked();
    if (is_current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(is_current ? theme_.harvest_tint : theme_.inset);
        painter.drawRoundedRect(face, measure::control_radius_px, measure::control_radius_px);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme_.info, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(face, measure::control_radius_px, measure::control_radius_px);
    }
    const QColor color = is_current ? theme_.harvest_text : theme_.quiet_text;
    constexpr int icon_px = 22;
    painter.drawPixmap(QPointF((width() - icon_px) / 2.0,
                               is_icon_only_ ? (height() - icon_px) / 2.0 : word_icon_top_px),
                       tintedIcon(icon_name_, color, icon_px, devicePixelRatioF()));
    if (is_icon_only_) return;
    QFont words = font();
    words.setPixelSize(textPx(measure::small_font_px));
    words.setBold(is_current);
    painter.setFont(words);
    painter.setPen(color);
    painter.drawText(QRect(0, word_top_px, width(), textPx(22)), Qt::AlignCenter, text());
}

}  // namespace xb::app
