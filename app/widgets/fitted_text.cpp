#include "app/widgets/fitted_text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int layout_flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
}  // namespace

FittedText::FittedText(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FittedText::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    setAccessibleName(text_);
    fit();
}

void FittedText::setMostPx(int most_px) {
    most_px_ = std::max(most_px, least_px);
    fit();
}

QFont FittedText::fontOf(int font_px) const {
    QFont made = font();
    made.setPixelSize(font_px);
    made.setBold(true);
    return made;
}

bool FittedText::fits(int font_px) const {
    const QRect needed =
        QFontMetrics(fontOf(font_px)).boundingRect(QRect(0, 0, width(), 0), layout_flags, text_);
    return needed.height() <= height() && needed.width() <= width();
}

// What fits at one size fits at every smaller one.
void FittedText::fit() {
    int fitting = least_px;
    int too_large = most_px_ + 1;
    while (too_large - fitting > 1) {
        const int middle = (fitting + too_large) / 2;
        (fits(middle) ? fitting : too_large) = middle;
    }
    font_px_ = fitting;
    update();
}

void FittedText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(fontOf(font_px_));
    painter.setPen(theme_.text);
    painter.drawText(rect(), layout_flags, text_);
}

void FittedText::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void FittedText::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

}  // namespace xb::app
