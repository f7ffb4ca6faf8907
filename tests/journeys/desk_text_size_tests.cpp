// Larger text, chosen in the real window while it is open.
#include "app/settings/settings_file.h"
#include "tests/journeys/real_desk.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>

using namespace xb::app;

TEST_CASE("larger text is chosen in the settings, seen at once and kept", "[journey]") {
    RealDesk room;
    room.press("rail_settings");
    auto& choice = room.find<QComboBox>("set_text_size");
    CHECK(choice.currentText() == "100 %");
    const int width_px = choice.width();
    const int font_px = QApplication::font().pixelSize();
    choice.setCurrentIndex(choice.findData(150));
    CHECK(
        QTest::qWaitFor([&] { return choice.width() == width_px * 3 / 2; }, RealDesk::patient_ms));
    CHECK(QApplication::font().pixelSize() >= font_px * 3 / 2);
    CHECK(QTest::qWaitFor(
        [&] { return SettingsFile(room.folder / "shop").load().settings.text_percent == 150; },
        RealDesk::patient_ms));
    choice.setCurrentIndex(choice.findData(100));
    CHECK(QTest::qWaitFor([&] { return choice.width() == width_px; }, RealDesk::patient_ms));
    CHECK(QApplication::font().pixelSize() == font_px);
}
