#include "tests/app/settings_views.h"

#include "app/live/camera_words.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_room.h"
#include "tests/app/desk_fixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace xb::app {

namespace {

// What stood last on one picture stands first on the next.
constexpr int overlap_px = 40;

// A layout may ask for another round, and bars that come or go for one more.
void settle() {
    for (int round = 0; round < 3; ++round)
        QApplication::processEvents();
}

void showPhones(SettingsRoom& room, bool are_phones) {
    const PhoneInvitation first{"rtmp://192.168.1.20:1935/phone/orchard",
                                "srt://192.168.1.20:9000?streamid=orchard"};
    const PhoneInvitation second{"rtmp://192.168.1.20:1936/phone/packing",
                                 "srt://192.168.1.20:9001?streamid=packing"};
    room.showPhone(studio::CameraPlace::First, are_phones, first, true);
    room.showPhone(studio::CameraPlace::Second, are_phones, second, false);
}

void search(DeskFixture& desk, const QString& words) {
    desk.find<QLineEdit>("settings_search").setText(words);
    settle();
}

}  // namespace

void lookAtSettings(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    const bool is_chinese = language == UiLanguage::Chinese;
    SettingsRoom& room = desk.window->settingsRoom();
    desk.window->openPage(PageId::Settings);
    showPhones(room, true);
    DestinationProfile profile;
    profile.id = "p1";
    profile.name = is_chinese ? "晚场" : "Evening";
    room.profiles().show({profile});
    settle();
    QScrollBar& bar = *room.findChild<QScrollArea*>()->verticalScrollBar();
    const int step_px = std::max(1, bar.pageStep() - overlap_px);
    // Who looks may scroll as well.
    const int end_px = bar.maximum() + step_px;
    for (int number = 1, at_px = 0; at_px < end_px; ++number, at_px += step_px) {
        bar.setValue(at_px);
        settle();
        look(QStringLiteral("settings_part_%1").arg(number), *desk.window);
    }
    bar.setValue(0);
    showPhones(room, false);
    search(desk, is_chinese ? QStringLiteral("码率") : QStringLiteral("data rate"));
    look("settings_found", *desk.window);
    search(desk, QStringLiteral("4711"));
    look("settings_nothing", *desk.window);
    search(desk, {});
    desk.window->openPage(PageId::Live);
}

}  // namespace xb::app
