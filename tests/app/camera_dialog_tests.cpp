// What can be set on a camera: shown as it is, and said by whom it was set.
#include "app/pages/live/camera_dialog.h"
#include "app/widgets/camera_picture.h"
#include "tests/app/camera_setups.h"
#include "tests/app/desk_application.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

struct CameraTable {
    CameraTable() {
        useDesk(ThemeId::Light, UiLanguage::English);
        dialog = std::make_unique<CameraDialog>(deskTheme());
        dialog->show(someCamera());
        dialog->show();
        QObject::connect(dialog.get(), &CameraDialog::viewChosen,
                         [this](const studio::CameraView& view) { views.push_back(view); });
        QObject::connect(dialog.get(), &CameraDialog::controlChosen,
                         [this](const QString& name, int value) {
                             controls << QStringLiteral("%1=%2").arg(name).arg(value);
                         });
    }
    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = dialog->findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ").append(name));
        return *found;
    }

    std::unique_ptr<CameraDialog> dialog;
    std::vector<studio::CameraView> views;
    QStringList controls;
};

}  // namespace

TEST_CASE("a camera's own controls have their ranges, and what it sees to itself rests", "[desk]") {
    CameraTable table;
    auto& brightness = table.find<QSlider>("camera_brightness");
    CHECK(brightness.value() == 140);
    brightness.setFocus();
    QTest::keyClick(&brightness, Qt::Key_Right);
    QTest::keyClick(&brightness, Qt::Key_End);
    CHECK(table.controls == QStringList{"brightness=141", "brightness=255"});
    table.controls.clear();

    auto& white = table.find<QSlider>("camera_white_balance_temperature");
    CHECK_FALSE(white.isEnabled());
    CHECK(white.accessibleDescription() == "The camera sees to it by itself");
    QTest::mouseClick(&table.find("camera_white_balance_automatic"), Qt::LeftButton);
    CHECK(table.controls == QStringList{"white_balance_automatic=0"});
    CameraSetup by_hand = someCamera();
    for (studio::CameraControl& control : by_hand.controls)
        control.is_idle = false;
    table.dialog->show(by_hand);
    CHECK(white.isEnabled());
    table.controls.clear();
    white.setFocus();
    QTest::keyClick(&white, Qt::Key_Right);
    CHECK(table.controls == QStringList{"white_balance_temperature=4610"});

    auto& exposure = table.find<QComboBox>("camera_auto_exposure");
    CHECK(exposure.currentText() == "By itself");
    CHECK(exposure.itemText(0) == "By hand");
    CHECK(table.find("camera_led1_mode").accessibleName() == "LED1 Mode");
}

TEST_CASE("a camera is mirrored, turned and cut, and some of it always stays", "[desk]") {
    CameraTable table;
    QTest::mouseClick(&table.find("camera_mirror"), Qt::LeftButton);
    QTest::mouseClick(&table.find("camera_turn_90"), Qt::LeftButton);
    table.find<QSpinBox>("camera_cut_left").setValue(60);
    REQUIRE(table.views.size() == 3);
    // A third of a percent that was set elsewhere stays as it was.
    CHECK(table.views[2] == studio::CameraView{true, 90, {600, 103, 0, 0}});
    CHECK(table.find<QSpinBox>("camera_cut_right").maximum() == 30);
    table.dialog->show(someCamera());
    CHECK(table.views.size() == 3);
    CHECK_FALSE(table.find<QAbstractButton>("camera_mirror").isChecked());
}

TEST_CASE("the dialog shows what the camera gives, and turns to the other where there are two",
          "[desk]") {
    CameraTable table;
    auto& picture = table.find<CameraPicture>("camera_picture");
    CHECK_FALSE(picture.hasPicture());
    QImage given(90, 160, QImage::Format_RGB32);
    given.fill(Qt::red);
    table.dialog->showPicture(given);
    CHECK(picture.grab().toImage().pixelColor(picture.width() / 2, picture.height() / 2) ==
          QColor(Qt::red));
    auto& second = table.find<QAbstractButton>("camera_place_1");
    CHECK_FALSE(second.isVisible());
    table.dialog->showPlace(studio::CameraPlace::First, true);
    CHECK(table.find<QAbstractButton>("camera_place_0").isChecked());
    QSignalSpy turned(table.dialog.get(), &CameraDialog::placeChosen);
    QTest::mouseClick(&second, Qt::LeftButton);
    REQUIRE(turned.size() == 1);
    CHECK(turned[0][0].value<studio::CameraPlace>() == studio::CameraPlace::Second);
    CameraSetup none;
    none.place = studio::CameraPlace::Second;
    table.dialog->show(none);
    CHECK(table.find<QLabel>("camera_name").text() == "Second camera");
    CHECK_FALSE(picture.isVisible());
}

TEST_CASE("the dialog says what a camera is kept under, and what has nothing to set", "[desk]") {
    CameraTable table;
    const auto words = [&](studio::CameraSpec::Kind kind) {
        CameraSetup setup;
        setup.kind = kind;
        table.dialog->show(setup);
        return table.find<QLabel>("camera_words").text();
    };
    using Kind = studio::CameraSpec::Kind;
    CHECK(table.find<QLabel>("camera_words").text().endsWith("kept for this camera."));
    CHECK(words(Kind::Pattern).endsWith("nothing to set."));
    CHECK_FALSE(table.find("camera_mirror").isVisible());
    CHECK_FALSE(table.find("camera_reset").isVisible());
    CHECK(words(Kind::V4l2).startsWith("The camera is not plugged in."));
    CHECK(words(Kind::File) == "Viewers see it at once.");
    CHECK(table.find("camera_mirror").isVisible());
}
