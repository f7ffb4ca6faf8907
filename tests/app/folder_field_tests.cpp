// The folder for recordings, as a person writes it on the Settings page.
#include "app/pages/settings/folder_field.h"
#include "app/pages/settings/settings_page.h"
#include "app/settings/video_rate.h"
#include "tests/app/desk_application.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <catch2/catch.hpp>

#include <sys/mount.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace xb::app;

namespace {

constexpr int patient_ms = 20'000;

struct FieldRoom {
    FieldRoom() {
        useDesk(ThemeId::Light, UiLanguage::English);
        field = std::make_unique<FolderField>();
        QObject::connect(field.get(), &FolderField::chosen, field.get(),
                         [this](const QString& one) { chosen.push_back(one.toStdString()); });
        field->show({});
    }
    QString note() const { return field->findChild<QLabel*>("folder_note")->text(); }
    void write(const std::string& text) {
        field->edit().clear();
        QTest::keyClicks(&field->edit(), QString::fromStdString(text));
        QTest::keyClick(&field->edit(), Qt::Key_Return);
    }
    bool comes(const std::function<bool()>& what) { return QTest::qWaitFor(what, patient_ms); }

    std::unique_ptr<FolderField> field;
    std::vector<std::filesystem::path> chosen;
};

}  // namespace

TEST_CASE("a way that begins with ~ leads into the person's own folder", "[settings]") {
    CHECK(folderWritten(" ~/Videos ") == (QDir::homePath() + "/Videos").toStdString());
    CHECK(folderWritten("~") == QDir::homePath().toStdString());
    CHECK(folderWritten("/media/disk//") == "/media/disk");
    CHECK(folderWritten("/") == "/");
    CHECK(folderWritten("").empty());
    CHECK(folderWritten("Videos").is_relative());
}

TEST_CASE("a folder that says no whole way is told of and not taken", "[settings]") {
    FieldRoom room;
    room.write("Videos");
    CHECK(room.chosen.empty());
    CHECK(room.note().startsWith("Write the whole way"));
    room.write("");
    CHECK(room.note().isEmpty());
    CHECK(room.chosen.empty());
}

TEST_CASE("a folder that can be written into is taken, and one that is not there yet as well",
          "[settings]") {
    const xb::tests::TemporaryFolder folder;
    FieldRoom room;
    room.write((folder / "recordings").string());
    REQUIRE(room.comes([&] { return room.chosen.size() == 1; }));
    CHECK(room.chosen[0] == folder / "recordings");
    CHECK(room.note().isEmpty());
    room.write((folder / "disk" / "recordings").string());
    REQUIRE(room.comes([&] { return room.chosen.size() == 2; }));
    CHECK(room.note().startsWith("This folder is not there yet"));
    // Again the shop's own.
    room.write("");
    REQUIRE(room.chosen.size() == 3);
    CHECK(room.chosen[2].empty());
}

TEST_CASE("a folder on a disk that is read only is told of and not taken", "[settings]") {
    const xb::tests::SmallDisk disk(1024);
    if (!disk.isMounted()) return;
    REQUIRE(::mount(nullptr, (disk / ".").c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    FieldRoom room;
    room.write((disk / "recordings").string());
    REQUIRE(room.comes([&] { return room.note().startsWith("Nothing can be written"); }));
    CHECK(room.chosen.empty());
}

TEST_CASE("another setting leaves a data rate as it was written by hand", "[settings]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    for (const int kbps : {least_video_kbps, most_video_kbps}) {
        Settings settings;
        settings.video_bitrate_kbps = kbps;
        SettingsPage page(deskTheme(), settings);
        page.findChild<QComboBox*>("set_countdown")->setCurrentIndex(0);
        CHECK(page.settings().countdown_seconds == 0);
        CHECK(page.settings().video_bitrate_kbps == kbps);
    }
}
