#include "app/pages/live/next_view.h"

#include "app/pages/live/picture_places.h"
#include "app/text_size.h"
#include "app/widgets/elided_label.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace xb::app {

namespace {
constexpr qreal edge_px = 3;
constexpr int mark_height_px = 21;
}  // namespace

NextView::NextView(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(new ElidedLabel(this)) {
    setObjectName("next_view");
    name_->setObjectName("next_name");
    name_->setProperty("role", "small_title");
    name_->setAlignment(Qt::AlignCenter);
    retranslate();
}

void NextView::name(const QString& scene) {
    if (scene == scene_) return;
    scene_ = scene;
    retranslate();
}

void NextView::setPicture(const QImage& picture) {
    if (picture.isNull() && picture_.isNull()) return;
    picture_ = picture;
    update();
}

void NextView::paintMark(QPainter& painter) const {
    QFont bold = font();
    bold.setPixelSize(textPx(measure::small_font_px));
    bold.setBold(true);
    painter.setFont(bold);
    const QString word = tr("Next");
    const QRectF mark(8, 8, painter.fontMetrics().horizontalAdvance(word) + 14,
                      textPx(mark_height_px));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.harvest_fill);
    painter.drawRoundedRect(mark, 6, 6);
    painter.setPen(theme_.on_harvest);
    painter.drawText(mark, Qt::AlignCenter, word);
}

void NextView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF face = QRectF(rect()).adjusted(edge_px / 2, edge_px / 2, -edge_px / 2,
                                                -edge_px / 2 - next_words_px);
    QPainterPath outline;
    outline.addRoundedRect(face, measure::control_radius_px, measure::control_radius_px);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(face, theme_.inset);
    if (!picture_.isNull()) painter.drawImage(face, picture_);
    painter.restore();
    painter.setPen(QPen(theme_.harvest, edge_px, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    paintMark(painter);
}

void NextView::resizeEvent(QResizeEvent*) {
    name_->setGeometry(0, height() - next_words_px, width(), next_words_px);
}

void NextView::retranslate() {
    name_->setFullText(scene_);
    setAccessibleName(tr("Next: %1").arg(scene_));
}

void NextView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
