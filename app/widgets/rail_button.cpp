#include "app/widgets/rail_button.h"

#include "app/text_size.h"
#include "app/widgets/icon.h"

#include <QPainter>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int button_px = 64;
constexpr int icon_px = 22;
constexpr int icon_top_px = 9;
constexpr int word_top_px = 34;
constexpr int word_height_px = 22;
constexpr int foot_px = 6;
constexpr int least_word_px = 11;
constexpr int word_edges_px = 2;
}  // namespace

RailButton::RailButton(const Theme& theme, const QString& icon_name, QWidget* parent)
    : QAbstractButton(parent), theme_(theme), icon_name_(icon_name) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setMostWidth(int most_px) {
    most_px_ = most_px;
    updateGeometry();
    update();
}

void RailButton::setWordPx(int word_px) {
    word_px_ = word_px;
    update();
}

int RailButton::fittingPx() const {
    const int room_px = sizeHint().width() - word_edges_px;
    QFont words = font();
    words.setBold(true);
    for (int px = textPx(measure::small_font_px); px > least_word_px; --px) {
        words.setPixelSize(px);
        if (QFontMetrics(words).horizontalAdvance(text()) <= room_px) return px;
    }
    return least_word_px;
}

QSize RailButton::sizeHint() const {
    const int width_px = textPx(button_px);
    return {most_px_ > 0 ? std::min(most_px_, width_px) : width_px,
            textPx(word_top_px + word_height_px + foot_px)};
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
    const int icon = textPx(icon_px);
    painter.drawPixmap(QPointF((width() - icon) / 2.0, textPx(icon_top_px)),
                       tintedIcon(icon_name_, color, icon, devicePixelRatioF()));
    QFont words = font();
    words.setPixelSize(word_px_ > 0 ? word_px_ : textPx(measure::small_font_px));
    words.setBold(is_current);
    painter.setFont(words);
    painter.setPen(color);
    painter.drawText(QRect(0, textPx(word_top_px), width(), textPx(word_height_px)),
                     Qt::AlignCenter, text());
}

}  // namespace xb::app
