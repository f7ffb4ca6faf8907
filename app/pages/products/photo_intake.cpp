#include "app/pages/products/photo_intake.h"

#include "app/errors/error_text.h"
#include "catalog/products/photo_store.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

namespace xb::app {

namespace {

constexpr qint64 largest_file_bytes = 40'000'000;

struct PhotoIntake {
    Q_DECLARE_TR_FUNCTIONS(xb::app::PhotoIntake)
};

// Why this file is not kept; empty where it can be.
QString problemOf(const QString& file) {
    const QFileInfo info(file);
    if (info.size() > largest_file_bytes) {
        return PhotoIntake::tr("%1 is larger than 40 MB. It was not added; save it smaller.")
            .arg(info.fileName());
    }
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    // Read small: whether the whole of it can be decoded is what matters.
    if (reader.size().isValid()) {
        reader.setScaledSize(reader.size().scaled(64, 64, Qt::KeepAspectRatioByExpanding));
    }
    if (!reader.read().isNull()) return {};
    return PhotoIntake::tr(
               "%1 is no photo that can be shown. It was not added; choose a JPEG, PNG "
               "or WebP file.")
        .arg(info.fileName());
}

void take(KeptPhotos& kept, const catalog::PhotoStore& store,
          const catalog::Result<std::string>& name) {
    if (name) {
        kept.photos << FormPhoto{*name, QString::fromStdString(store.pathOf(*name).string())};
    } else if (kept.problem.isEmpty()) {
        kept.problem = errorText(name.error());
    }
}

QImage decoded(const QByteArray& bytes, QSize most) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (most.isValid() && reader.size().isValid())
        reader.setScaledSize(reader.size().scaled(most, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

// What a shop's pages and pictures can show anyway, and can be read whole.
bool isKeptAsItIs(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    const bool is_usual = format == "png" || format == "jpeg" || format == "webp";
    return is_usual && !decoded(bytes, QSize(64, 64)).isNull();
}

QImage imageOf(const PastedPhoto& photo) {
    return photo.bytes.isEmpty() ? photo.image : decoded(photo.bytes, {});
}

// Empty: it is none.
QByteArray asPng(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

}  // namespace

KeptPhotos keepPhotos(const catalog::PhotoStore& store, const QStringList& files) {
    KeptPhotos kept;
    for (const QString& file : files) {
        const QString problem = problemOf(file);
        if (problem.isEmpty()) {
            take(kept, store, store.add(file.toStdString()));
        } else if (kept.problem.isEmpty()) {
            kept.problem = problem;
        }
    }
    return kept;
}

KeptPhotos keepPhoto(const catalog::PhotoStore& store, const PastedPhoto& photo) {
    KeptPhotos kept;
    if (photo.bytes.size() > largest_file_bytes) {
        kept.problem = PhotoIntake::tr(
            "What was pasted is larger than 40 MB. It was not added; save it smaller.");
        return kept;
    }
    const QByteArray bytes = isKeptAsItIs(photo.bytes) ? photo.bytes : asPng(imageOf(photo));
    if (bytes.isEmpty()) {
        kept.problem = PhotoIntake::tr("What was pasted is no photo that can be kept.");
        return kept;
    }
    take(kept, store, store.addBytes(bytes.toStdString(), "png"));
    return kept;
}

}  // namespace xb::app
