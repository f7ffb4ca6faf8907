#include "tests/app/desk_application.h"

#include <QApplication>

namespace xb::app {

namespace {

struct DeskApplication {
    int argument_count = 1;
    char name[5] = "desk";
    char* arguments[2] = {name, nullptr};
    QApplication application{argument_count, arguments};
    InstalledTranslations translations;
    Theme theme = lightTheme();
};

DeskApplication& shared() {
    // Never destroyed: Qt's own statics may be gone by the time ours would be.
    static auto* const desk = new DeskApplication;
    return *desk;
}

}  // namespace

void useDesk(ThemeId theme, UiLanguage language) {
    DeskApplication& desk = shared();
    desk.translations.use(language);
    desk.theme = themeOf(theme);
    applyTheme(desk.application, desk.theme);
}

const Theme& deskTheme() {
    return shared().theme;
}

}  // namespace xb::app
