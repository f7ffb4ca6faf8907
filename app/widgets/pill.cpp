#include "app/widgets/pill.h"

#include "app/text_size.h"

#include <QPainter>

namespace xb::app {

namespace {
constexpr int height_px = 30;
constexpr int side_px = 12;
constexpr int dot_px = 8;
}  // namespace

Pill::Pill(const Theme& theme, PillDot dot, QWidget* parent)
    : QWidget(parent), theme_(theme), dot_(dot) {
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Pill::show(Tone tone, const QString& text) {
    if (tone == tone_ && text == text_) return;
    const bool is_longer = text != text_;
    tone_ = tone;
    text_ = text;
    setAccessibleName(text);
    if (is_longer) updateGeometry();
    update();
}

int Pill::textLeft() const {
    return dot_ == PillDot::Shown ? side_px + dot_px + 8 : side_px;
}

QSize Pill::sizeHint() const {
    return {textLeft() + fontMetrics().horizontalAdvance(text_) + side_px + 1, textPx(height_px)};
}

void Pill::keepWhole() {
    is_kept_whole_ = true;
    updateGeometry();
}

QSize Pill::minimumSizeHint() const {
    if (is_kept_whole_) return sizeHint();
    return {textLeft() + side_px + 24, textPx(height_px)};
}

void Pill::resizeEvent(QResizeEvent*) {
    setToolTip(width() < sizeHint().width() ? text_ : QString());
}

void Pill::paintEvent(QPaintEvent*) {
    if (text_.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors& colors = theme_.tone(tone_);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    if (dot_ == PillDot::Shown) {
        painter.setBrush(colors.dot);
        painter.drawEllipse(QRectF(side_px, (height() - dot_px) / 2.0, dot_px, dot_px));
    }
    painter.setPen(colors.text);
    const QRect place(textLeft(), 0, width() - textLeft() - side_px + 2, height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text_, Qt::ElideRight, place.width()));
}

}  // namespace xb::app
