#include "app/widgets/elided_label.h"

#include <QEvent>

namespace xb::app {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text, const QString& shorter) {
    if (text == full_text_ && shorter == shorter_) return;
    full_text_ = text;
    shorter_ = shorter;
    setAccessibleName(text);
    updateGeometry();
    fit();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(full_text_) + 4, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {40, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void ElidedLabel::fit() {
    const int room_px = contentsRect().width();
    const bool is_whole =
        shorter_.isEmpty() || fontMetrics().horizontalAdvance(full_text_) <= room_px;
    const QString shown =
        fontMetrics().elidedText(is_whole ? full_text_ : shorter_, Qt::ElideRight, room_px);
    setText(shown);
    setToolTip(shown == full_text_ ? QString() : full_text_);
}

}  // namespace xb::app
