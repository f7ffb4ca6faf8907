// The settings' card of setting up: where the guide measures the line.
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/settings_room.h"
#include "tests/app/desk_fixture.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;

TEST_CASE("where the line is measured is checked, and may be left empty", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    KeepingCard& card = desk.window->settingsRoom().keeping();
    auto& field = desk.find<QLineEdit>("line_test");
    CHECK(field.text() == usual_line_test);
    std::vector<std::string> chosen;
    QObject::connect(&card, &KeepingCard::lineTestChosen, &card,
                     [&](const std::string& address) { chosen.push_back(address); });
    const auto write = [&](const QString& address) {
        field.clear();
        QTest::keyClicks(&field, address);
        QTest::keyClick(&field, Qt::Key_Return);
    };
    write("speed.example");
    CHECK(chosen.empty());
    CHECK_FALSE(desk.find("line_test_wrong").isHidden());
    write(" http://speed.example/backend/empty.php ");
    CHECK(desk.find("line_test_wrong").isHidden());
    write("");
    CHECK(chosen == std::vector<std::string>{"http://speed.example/backend/empty.php", ""});
}
