#include "app/initial.h"

#include <QTextBoundaryFinder>

namespace xb::app {

QString initialOf(const QString& name) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    return name.left(finder.toNextBoundary());
}

}  // namespace xb::app
