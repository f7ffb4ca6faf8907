#include "app/widgets/scene_drawing.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>

namespace xb::app {

namespace {

using studio::SceneId;

constexpr qreal seen_height = 58;

void paintField(QPainter& painter, const QRectF& face) {
    QLinearGradient sky(face.topLeft(), face.bottomLeft());
    sky.setColorAt(0, QColor("#a9d3ec"));
    sky.setColorAt(1, QColor("#dcebd2"));
    painter.fillRect(face, sky);
    painter.setBrush(QColor("#79ad56"));
    painter.drawEllipse(QRectF(face.left() - 30, face.top() + 42, face.width() + 60, 90));
}

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

void paintPause(QPainter& painter, const QRectF& face) {
    painter.fillRect(face, QColor("#a68b6c"));
    painter.setBrush(QColor(255, 255, 255, 220));
    const qreal x = face.center().x();
    painter.drawRoundedRect(QRectF(x - 11, face.top() + 18, 7, 26), 2, 2);
    painter.drawRoundedRect(QRectF(x + 4, face.top() + 18, 7, 26), 2, 2);
}

void paintOrange(QPainter& painter, QPointF center, qreal radius) {
    painter.setBrush(QColor("#f08c1a"));
    painter.drawEllipse(center, radius, radius);
    painter.setBrush(QColor("#4f8a3a"));
    painter.drawEllipse(QPointF(center.x() + radius * 0.25, center.y() - radius), radius * 0.4,
                        radius * 0.18);
}

// The goods in large, the host in small.
void paintCloseUp(QPainter& painter, const QRectF& face) {
    painter.fillRect(face, QColor("#e9dcc3"));
    paintOrange(painter, QPointF(face.center().x() - 8, face.top() + 36), 19);
    const QRectF inset(face.right() - 40, face.top() + 30, 32, 26);
    painter.setBrush(QColor("#a9d3ec"));
    painter.drawRoundedRect(inset, 4, 4);
    painter.setBrush(QColor("#c9553a"));
    painter.drawRoundedRect(QRectF(inset.center().x() - 9, inset.bottom() - 8, 18, 8), 4, 4);
    painter.setBrush(QColor("#f0c59a"));
    painter.drawEllipse(QPointF(inset.center().x(), inset.top() + 11), 6, 7);
}

void paintTwoCameras(QPainter& painter, const QRectF& face) {
    paintField(painter, face);
    paintHost(painter, face, face.left() + face.width() * 0.27);
    const QRectF right(face.center().x(), face.top(), face.width() / 2, face.height());
    painter.fillRect(right, QColor("#e9dcc3"));
    paintOrange(painter, QPointF(right.center().x(), face.top() + 38), 15);
    painter.fillRect(QRectF(face.center().x() - 1.5, face.top(), 3, face.height()), Qt::white);
}

void paintOrchard(QPainter& painter, const QRectF& face) {
    paintField(painter, face);
    for (const qreal share : {0.22, 0.52, 0.82}) {
        const qreal x = face.left() + face.width() * share;
        painter.setBrush(QColor("#7a5a3a"));
        painter.drawRect(QRectF(x - 2.5, face.top() + 38, 5, 18));
        painter.setBrush(QColor("#3f7d3a"));
        painter.drawEllipse(QPointF(x, face.top() + 30), 15, 14);
        painter.setBrush(QColor("#f08c1a"));
        painter.drawEllipse(QPointF(x - 5, face.top() + 30), 2.6, 2.6);
        painter.drawEllipse(QPointF(x + 5, face.top() + 26), 2.6, 2.6);
    }
}

void paintPicture(QPainter& painter, const QRectF& face) {
    painter.fillRect(face, QColor("#5d6b76"));
    const QRectF frame(face.center().x() - 32, face.top() + 12, 64, 44);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(frame, 3, 3);
    const QRectF inside = frame.adjusted(4, 4, -4, -4);
    painter.fillRect(inside, QColor("#bfe0f2"));
    painter.setBrush(QColor("#6b8f71"));
    const qreal ground = inside.bottom();
    painter.drawPolygon(
        QPolygonF({QPointF(inside.left(), ground), QPointF(inside.left() + 20, ground - 24),
                   QPointF(inside.left() + 40, ground)}));
    painter.drawPolygon(
        QPolygonF({QPointF(inside.left() + 26, ground), QPointF(inside.left() + 42, ground - 16),
                   QPointF(inside.right(), ground)}));
    painter.setBrush(QColor("#f2b137"));
    painter.drawEllipse(QPointF(inside.right() - 10, inside.top() + 9), 5, 5);
}

// The sun goes down behind the hills.
void paintFarewell(QPainter& painter, const QRectF& face) {
    QLinearGradient evening(face.topLeft(), QPointF(face.left(), face.top() + seen_height));
    evening.setColorAt(0, QColor("#5b4a78"));
    evening.setColorAt(1, QColor("#f0a35a"));
    painter.fillRect(face, evening);
    painter.setBrush(QColor("#fbe3a4"));
    painter.drawEllipse(QPointF(face.center().x(), face.top() + 42), 17, 17);
    painter.setBrush(QColor("#4a4034"));
    painter.drawEllipse(QRectF(face.left() - 40, face.top() + 42, face.width() * 0.9, 80));
    painter.drawEllipse(QRectF(face.center().x() - 14, face.top() + 45, face.width() * 0.9, 80));
}

void paintOwn(QPainter& painter, const QRectF& face) {
    painter.fillRect(face, QColor("#7d8a94"));
    const qreal x = face.center().x();
    painter.setBrush(QColor(255, 255, 255, 120));
    painter.drawRoundedRect(QRectF(x - 32, face.top() + 14, 44, 30), 3, 3);
    painter.setBrush(QColor(255, 255, 255, 230));
    painter.drawRoundedRect(QRectF(x - 10, face.top() + 26, 44, 30), 3, 3);
}

}  // namespace

void paintSceneDrawing(QPainter& painter, const QRectF& face, SceneId scene) {
    painter.setPen(Qt::NoPen);
    if (scene == SceneId::Host) {
        paintField(painter, face);
        paintHost(painter, face, face.center().x());
    } else if (scene == SceneId::HostAndProduct) {
        paintField(painter, face);
        paintHost(painter, face, face.left() + 32);
        paintProductCard(painter, face);
    } else if (scene == SceneId::Pause) {
        paintPause(painter, face);
    } else if (scene == SceneId::CloseUp) {
        paintCloseUp(painter, face);
    } else if (scene == SceneId::TwoCameras) {
        paintTwoCameras(painter, face);
    } else if (scene == SceneId::Orchard) {
        paintOrchard(painter, face);
    } else if (scene == SceneId::PictureOrVideo) {
        paintPicture(painter, face);
    } else if (scene == SceneId::Farewell) {
        paintFarewell(painter, face);
    } else {
        paintOwn(painter, face);
    }
}

}  // namespace xb::app
