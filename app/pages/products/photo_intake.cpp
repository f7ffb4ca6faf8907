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

KeptPhotos keepPhoto(const catalog::PhotoStore& store, const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    KeptPhotos kept;
    if (!image.save(&buffer, "PNG")) {
        kept.problem = PhotoIntake::tr("What was pasted is no photo that can be kept.");
        return kept;
    }
    take(kept, store, store.addBytes(bytes.toStdString(), "png"));
    return kept;
}

}  // namespace xb::app
