#include "app/widgets/scene_button.h"

#include <QPainter>
#include <QPainterPath>

namespace xb::app {

namespace {

void paintHost(QPainter& painter, const QRectF& face, qreal center_x) {
    painter.setBrush(QColor("#c9553a"));
    painter.drawEllipse(QRectF(center_x - 24, face.top() + 46, 48, 60));
    painter.setBrush(QColor("#f0c59a"));
    painter.drawEllipse(QRectF(center_x - 13, face.top() + 20, 26, 29));
    painter.setBrush(QColor("#f2d089"));
    painter.drawEllipse(QRectF(center_x - 21, face.top() + 20, 42, 9));
    painter.drawEllipse(QRectF(center_x - 12, face.top() + 11, 24, 16));
}

void paintProductCard(QPainter& painter, const QRectF& face) {
    painter.setBrush(QColor("#ffffff"));
    const QRectF card(face.right() - 38, face.top() + 30, 32, 26);
    painter.drawRoundedRect(card, 4, 4);
    painter.setBrush(QColor("#f08c1a"));
    painter.drawEllipse(QRectF(card.left() + 4, card.top() + 6, 13, 13));
    painter.setBrush(QColor("#d9540b"));
    painter.drawRoundedRect(QRectF(card.left() + 20, card.top() + 8, 9, 3), 1, 1);
    painter.setBrush(QColor("#d8cdbb"));
    painter.drawRoundedRect(QRectF(card.left() + 20, card.top() + 14, 9, 3), 1, 1);
}

void paintPauseBars(QPainter& painter, const QRectF& face) {
    painter.setBrush(QColor(255, 255, 255, 220));
    const qreal x = face.center().x();
    painter.drawRoundedRect(QRectF(x - 11, face.top() + 18, 7, 26), 2, 2);
    painter.drawRoundedRect(QRectF(x + 4, face.top() + 18, 7, 26), 2, 2);
}

}  // namespace

SceneButton::SceneButton(const Theme& theme, studio::SceneId scene, const QString& key_name,
                         QWidget* parent)
    : QAbstractButton(parent), theme_(theme), scene_(scene), key_name_(key_name) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SceneButton::enterEvent(QEnterEvent*) {
    update();
}

void SceneButton::leaveEvent(QEvent*) {
    update();
}

void SceneButton::paintDrawing(QPainter& painter, const QRectF& face) const {
    painter.setPen(Qt::NoPen);
    if (scene_ == studio::SceneId::Pause) {
        painter.fillRect(face, QColor("#a68b6c"));
        paintPauseBars(painter, face);
        return;
    }
    QLinearGradient sky(face.topLeft(), face.bottomLeft());
    sky.setColorAt(0, QColor("#a9d3ec"));
    sky.setColorAt(1, QColor("#dcebd2"));
    painter.fillRect(face, sky);
    painter.setBrush(QColor("#79ad56"));
    painter.drawEllipse(QRectF(face.left() - 30, face.top() + 42, face.width() + 60, 90));
    const bool has_product = scene_ == studio::SceneId::HostAndProduct;
    paintHost(painter, face, has_product ? face.left() + 32 : face.center().x());
    if (has_product) paintProductCard(painter, face);
}

void SceneButton::paintName(QPainter& painter) const {
    QFont words = font();
    words.setPixelSize(measure::small_font_px);
    words.setBold(true);
    painter.setFont(words);
    const QRectF strip(0, height() - 25, width(), 25);
    painter.fillRect(strip, QColor(24, 20, 16, 205));
    painter.setPen(Qt::white);
    painter.drawText(strip, Qt::AlignCenter,
                     QFontMetrics(words).elidedText(text(), Qt::ElideRight, width() - 8));
    words.setPixelSize(11);
    painter.setFont(words);
    const QRectF key(6, 6, 24, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(24, 20, 16, 205));
    painter.drawRoundedRect(key, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(key, Qt::AlignCenter, key_name_);
}

void SceneButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    QPainterPath outline;
    outline.addRoundedRect(face, measure::control_radius_px, measure::control_radius_px);
    painter.save();
    painter.setClipPath(outline);
    paintDrawing(painter, face);
    paintName(painter);
    if (!isEnabled()) {
        QColor veil = theme_.ground;
        veil.setAlpha(120);
        painter.fillRect(face, veil);
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() ? theme_.on_air : theme_.line, isChecked() ? 3 : 2));
    painter.drawPath(outline);
    if (hasFocus()) {
        painter.setPen(QPen(theme_.info, 2));
        painter.drawRoundedRect(face.adjusted(3, 3, -3, -3), 7, 7);
    }
}

}  // namespace xb::app
