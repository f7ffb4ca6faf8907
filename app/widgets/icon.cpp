#include "app/widgets/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace xb::app {

QPixmap tintedIcon(const QString& name, const QColor& color, int size_px, qreal device_ratio) {
    const QString key =
        QStringLiteral("icon/%1/%2/%3/%4").arg(name, color.name()).arg(size_px).arg(device_ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!renderer.isValid()) return {};
    const int side_px = qRound(size_px * device_ratio);
    pixmap = QPixmap(side_px, side_px);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(device_ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace xb::app
