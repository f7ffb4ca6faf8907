#include "app/pages/overlay_theme_words.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct OverlayThemeWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::OverlayThemeWords)
};

}  // namespace

QString overlayThemeText(studio::overlay::Theme theme) {
    using studio::overlay::Theme;
    switch (theme) {
        case Theme::Harvest:
            return OverlayThemeWords::tr("Harvest orange");
        case Theme::Tea:
            return OverlayThemeWords::tr("Tea jade");
        case Theme::Festival:
            return OverlayThemeWords::tr("Festival red");
        case Theme::Ink:
            return OverlayThemeWords::tr("Ink");
        case Theme::Lake:
            return OverlayThemeWords::tr("Lake");
    }
    return {};
}

}  // namespace xb::app
