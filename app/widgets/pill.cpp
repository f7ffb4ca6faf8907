#include "app/widgets/pill.h"

#include "app/text_size.h"

#include <QPainter>

#include <algorithm>

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
    show(tone, text, {});
}

void Pill::show(Tone tone, const QString& text, const QString& gives_way) {
    if (tone == tone_ && text == text_ && gives_way == gives_way_) return;
    gives_way_ = gives_way;
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

QString Pill::fitted(int width_px) const {
    const QFontMetrics metrics = fontMetrics();
    QString text = text_;
    if (!gives_way_.isEmpty() && metrics.horizontalAdvance(text) > width_px) {
        const QString rest = QString(text).remove(gives_way_);
        const int left_px = std::max(width_px - metrics.horizontalAdvance(rest), 0);
        text.replace(gives_way_, metrics.elidedText(gives_way_, Qt::ElideRight, left_px));
    }
    return metrics.elidedText(text, Qt::ElideRight, width_px);
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
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fitted(place.width()));
}

}  // namespace xb::app
