#include "app/widgets/scene_button.h"

#include "app/text_size.h"
#include "app/widgets/scene_drawing.h"

#include <QPainter>
#include <QPainterPath>

namespace xb::app {

namespace {

constexpr int strip_px = 22;
constexpr int mark_font_px = 11;
constexpr qreal drawing_scale = 1.05;
constexpr qreal picture_side_px = 6;
constexpr int words_px = 46;  // what key and mark need beside a picture
constexpr int mark_height_px = 17;
constexpr QColor veil_over_drawing(24, 20, 16, 205);
constexpr QColor veil_over_ground(24, 20, 16, 150);
constexpr QSize blur_px(4, 4);

QFont boldFont(QFont font, int size_px) {
    font.setPixelSize(textPx(size_px));
    font.setBold(true);
    return font;
}

}  // namespace

SceneButton::SceneButton(const Theme& theme, studio::SceneId scene, QWidget* parent)
    : QAbstractButton(parent), theme_(theme), scene_(scene) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    sizeByHand(*this);
}

int SceneButton::leastHeightPx() {
    return textPx(62);
}

QSize SceneButton::sizeHint() const {
    return {textPx(110), textPx(84)};
}

void SceneButton::setNameAndKey(const QString& name, const QKeySequence& key) {
    setText(name);
    setShortcut(key);
}

void SceneButton::setNext(bool is_next) {
    if (is_next == is_next_) return;
    is_next_ = is_next;
    update();
}

void SceneButton::setLacking(bool is_lacking) {
    if (is_lacking == is_lacking_) return;
    is_lacking_ = is_lacking;
    update();
}

void SceneButton::setPicture(const QImage& picture) {
    picture_ = picture;
    ground_ = picture.isNull()
                  ? QImage()
                  : picture.scaled(blur_px, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    update();
}

void SceneButton::enterEvent(QEnterEvent*) {
    update();
}

void SceneButton::leaveEvent(QEvent*) {
    update();
}

// Whole; where key and mark have room beside it, at the right.
QRectF SceneButton::picturePlace() const {
    const QRectF room = QRectF(rect()).adjusted(2, 2, -2, -textPx(strip_px));
    const QSizeF size = QSizeF(picture_.size()).scaled(room.size(), Qt::KeepAspectRatio);
    const qreal spare_px = room.width() - size.width();
    const qreal left =
        spare_px >= textPx(words_px) + picture_side_px ? spare_px - picture_side_px : spare_px / 2;
    return {room.topLeft() + QPointF(left, (room.height() - size.height()) / 2), size};
}

// Closer together where the button is low.
int SceneButton::marksTop() const {
    return height() < sizeHint().height() ? 3 : 6;
}

int SceneButton::marksGap() const {
    return height() < sizeHint().height() ? 1 : 4;
}

bool SceneButton::isMarkBeside() const {
    return !picture_.isNull() && picturePlace().left() >= textPx(words_px);
}

void SceneButton::paintFace(QPainter& painter, const QRectF& face) const {
    if (!picture_.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(face, ground_);
        painter.fillRect(face, veil_over_ground);
        return painter.drawImage(picturePlace(), picture_);
    }
    painter.save();
    painter.translate(face.topLeft());
    painter.scale(drawing_scale, drawing_scale);
    paintSceneDrawing(painter, QRectF(QPointF(0, 0), face.size() / drawing_scale), scene_);
    painter.restore();
}

void SceneButton::paintName(QPainter& painter) const {
    painter.setFont(boldFont(font(), measure::small_font_px));
    const QRectF strip(0, height() - textPx(strip_px), width(), textPx(strip_px));
    painter.fillRect(strip, veil_over_drawing);
    painter.setPen(Qt::white);
    // Clear of the border below.
    painter.drawText(strip.adjusted(0, -1, 0, -3), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 8));
}

void SceneButton::paintKey(QPainter& painter) const {
    if (shortcut().isEmpty()) return;
    painter.setFont(boldFont(font(), mark_font_px));
    const QString text = shortcut().toString(QKeySequence::NativeText);
    const QRectF key(6, marksTop(), qMax(24, painter.fontMetrics().horizontalAdvance(text) + 8),
                     textPx(mark_height_px));
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil_over_drawing);
    painter.drawRoundedRect(key, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(key, Qt::AlignCenter, text);
}

void SceneButton::paintMark(QPainter& painter) const {
    QString word;
    ToneColors colors = theme_.warn_tone;
    if (isChecked()) {
        word = tr("Now");
        colors = theme_.on_air_tone;
    } else if (is_next_) {
        word = tr("Next");
        colors = {theme_.on_harvest, theme_.harvest_fill, theme_.on_harvest};
    } else if (is_lacking_) {
        word = tr("Missing");
    } else {
        return;
    }
    painter.setFont(boldFont(font(), mark_font_px));
    const qreal word_px = painter.fontMetrics().horizontalAdvance(word);
    const bool is_beside = isMarkBeside();
    const QRectF mark(is_beside ? 6 : width() - 6 - word_px - 12,
                      is_beside ? marksTop() + textPx(mark_height_px) + marksGap() : marksTop(),
                      word_px + 12, textPx(mark_height_px));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(mark, 5, 5);
    painter.setPen(colors.text);
    painter.drawText(mark, Qt::AlignCenter, word);
}

void SceneButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    QPainterPath outline;
    outline.addRoundedRect(face, measure::control_radius_px, measure::control_radius_px);
    painter.save();
    painter.setClipPath(outline);
    paintFace(painter, face);
    paintName(painter);
    paintKey(painter);
    paintMark(painter);
    if (!isEnabled()) {
        QColor veil = theme_.ground;
        veil.setAlpha(120);
        painter.fillRect(face, veil);
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    QPen edge(theme_.line, 2);
    if (isChecked()) {
        edge = QPen(theme_.on_air, 3);
    } else if (is_next_) {
        edge = QPen(theme_.harvest, 3, Qt::DashLine);
    }
    painter.setPen(edge);
    painter.drawPath(outline);
    if (hasFocus()) {
        painter.setPen(QPen(theme_.info, 2));
        painter.drawRoundedRect(face.adjusted(3, 3, -3, -3), 7, 7);
    }
}

}  // namespace xb::app
