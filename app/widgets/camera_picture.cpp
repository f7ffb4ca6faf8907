#include "app/widgets/camera_picture.h"

#include <QPainter>
#include <QPainterPath>

namespace xb::app {

namespace {
constexpr QSize size_px(240, 158);
}  // namespace

CameraPicture::CameraPicture(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The camera's picture"));
}

QSize CameraPicture::sizeHint() const {
    return size_px;
}

void CameraPicture::setPicture(const QImage& picture) {
    if (picture.isNull() && picture_.isNull()) return;
    picture_ = picture;
    update();
}

void CameraPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), measure::control_radius_px, measure::control_radius_px);
    painter.setClipPath(outline);
    painter.fillRect(rect(), theme_.inset);
    if (picture_.isNull()) {
        painter.setPen(theme_.quiet_text);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No picture"));
        return;
    }
    QRect place(QPoint(0, 0), picture_.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.drawImage(place, picture_);
}

}  // namespace xb::app
