#include "app/pages/settings/canvas_choice.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct CanvasWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::CanvasWords)
};

}  // namespace

QString canvasText(QSize size_px) {
    const QString text = size_px.height() > size_px.width() ? CanvasWords::tr("%1×%2, upright")
                                                            : CanvasWords::tr("%1×%2, wide");
    return text.arg(size_px.width()).arg(size_px.height());
}

}  // namespace xb::app
