#include "app/widgets/card.h"

#include <QPainter>

namespace xb::app {

Card::Card(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(1.5, 0.5, -1.5, -2.5);
    if (theme_.shadow.alpha() > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.shadow);
        painter.drawRoundedRect(face.adjusted(-1, 0.5, 1, 2), measure::card_radius_px + 1,
                                measure::card_radius_px + 1);
    }
    painter.setPen(QPen(theme_.line, 1));
    painter.setBrush(theme_.surface);
    painter.drawRoundedRect(face, measure::card_radius_px, measure::card_radius_px);
}

}  // namespace xb::app
