// Large photos are scaled while they are decoded, so a camera's original costs no more than a
// thumbnail.
#include "studio/overlay/photo.h"

#include <QFile>
#include <QImageReader>

namespace xb::studio::overlay {

QImage loadPhoto(const std::filesystem::path& path, QSize size) {
    if (path.empty() || size.isEmpty()) return {};
    QImageReader reader(QFile::decodeName(path.c_str()));
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const bool is_turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize window = is_turned ? size.transposed() : size;
    const QSize stored = reader.size();
    if (stored.width() > 2 * window.width() && stored.height() > 2 * window.height())
        reader.setScaledSize(stored.scaled(2 * window, Qt::KeepAspectRatioByExpanding));
    const QImage read = reader.read();
    if (read.isNull()) return {};
    const QImage covering =
        read.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint cut((covering.width() - size.width()) / 2,
                     (covering.height() - size.height()) / 2);
    return covering.copy(QRect(cut, size)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

}  // namespace xb::studio::overlay
