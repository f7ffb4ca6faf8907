// Small pictures of products, asked for once and kept while there is room.
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QString>

namespace xb::app {

// Main thread. Reads nothing itself: `wanted` asks whoever reads photos, who answers with `put`.
// Keeps 600 pictures, the least used goes first; at most 600 stand open, further ones are asked for
// at the next paint.
class PhotoShelf : public QObject {
    Q_OBJECT

 public:
    explicit PhotoShelf(QObject* parent = nullptr);

    // An empty pixmap while the picture is on its way, or if there is none.
    QPixmap photo(const QString& key);
    // An empty image says that there is no such photo; it is then not asked for again while it
    // stays in the cache.
    void put(const QString& key, const QImage& image);

 signals:
    void wanted(const QString& key);
    void arrived(const QString& key);

 private:
    QCache<QString, QPixmap> photos_;
    QSet<QString> open_;
};

}  // namespace xb::app
