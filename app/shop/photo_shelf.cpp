#include "app/shop/photo_shelf.h"

namespace xb::app {

namespace {
constexpr int capacity_count = 600;
}

PhotoShelf::PhotoShelf(QObject* parent) : QObject(parent), photos_(capacity_count) {}

QPixmap PhotoShelf::photo(const QString& key) {
    if (key.isEmpty()) return {};
    if (const QPixmap* known = photos_.object(key)) return *known;
    if (!open_.contains(key) && open_.size() < capacity_count) {
        open_.insert(key);
        emit wanted(key);
    }
    return {};
}

void PhotoShelf::put(const QString& key, const QImage& image) {
    open_.remove(key);
    photos_.insert(key, new QPixmap(QPixmap::fromImage(image)));
    emit arrived(key);
}

}  // namespace xb::app
