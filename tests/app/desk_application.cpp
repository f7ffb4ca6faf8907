#include "tests/app/desk_application.h"

#include "app/text_size.h"

#include <QApplication>

#include <memory>

namespace xb::app {

namespace {

struct DeskApplication {
    int argument_count = 1;
    char name[5] = "desk";
    char* arguments[2] = {name, nullptr};
    QApplication application{argument_count, arguments};
    InstalledTranslations translations;
    Theme theme = lightTheme();
    std::unique_ptr<RoomForText> text;  // null: nobody asked for another size yet
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
    applyTheme(desk.application, desk.theme, desk.text ? desk.text->percent() : usual_text_percent);
}

void useText(int percent) {
    DeskApplication& desk = shared();
    if (!desk.text) desk.text = std::make_unique<RoomForText>();
    desk.text->use(percent);
    applyTheme(desk.application, desk.theme, percent);
}

const Theme& deskTheme() {
    return shared().theme;
}

}  // namespace xb::app
