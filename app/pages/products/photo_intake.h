// Takes pictures into the shop: looks that they can be read, and keeps them under the name of their
// content.
#pragma once

#include "app/pages/products/photo_row.h"

#include <QStringList>
#include <QVector>

namespace xb::catalog {
class PhotoStore;
}

namespace xb::app {

struct KeptPhotos {
    QVector<FormPhoto> photos;
    QString problem;  // why the first of the others was not kept; empty: all are
};

// Any thread but the main one: they read and write files. A file is at most 40 MB.
KeptPhotos keepPhotos(const catalog::PhotoStore& store, const QStringList& files);
KeptPhotos keepPhoto(const catalog::PhotoStore& store, const PastedPhoto& photo);

}  // namespace xb::app
