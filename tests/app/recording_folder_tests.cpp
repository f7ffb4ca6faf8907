// The folder of a recording: made, refused, or on a disk that does not answer.
#include "app/shop/recording_folder.h"
#include "tests/app/desk_application.h"
#include "tests/support/temporary_folder.h"

#include <QStringList>
#include <QTest>
#include <catch2/catch.hpp>

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;

namespace {

constexpr int patient_ms = 20'000;
constexpr auto silence = "refused: The disk for recordings does not answer.";

// A disk whose answers wait until it is let go; it outlives who asked it.
class StuckDisk {
 public:
    // Lets it go in the end: no thread is left behind by a test.
    ~StuckDisk() { letGo(); }

    void letGo() {
        const std::lock_guard lock(door_->mutex);
        door_->is_open = true;
        door_->changed.notify_all();
    }
    RecordingFolder::Make make() const {
        return [door = door_](const std::filesystem::path& folder) {
            std::unique_lock lock(door->mutex);
            door->changed.wait(lock, [&door] { return door->is_open; });
            return makeWritableFolder(folder);
        };
    }
    // This folder lies on it; all others are on a disk that works.
    RecordingFolder::Make makeOnly(const std::filesystem::path& stuck) const {
        return [make = make(), stuck](const std::filesystem::path& folder) {
            return folder == stuck ? make(folder) : makeWritableFolder(folder);
        };
    }

 private:
    struct Door {
        std::mutex mutex;
        std::condition_variable changed;
        bool is_open = false;
    };

    const std::shared_ptr<Door> door_ = std::make_shared<Door>();
};

// What it has told, in order.
QStringList& listen(RecordingFolder& folder, QStringList& told) {
    QObject::connect(&folder, &RecordingFolder::made, [&told] { told << "made"; });
    QObject::connect(&folder, &RecordingFolder::refused,
                     [&told](const QString& why) { told << "refused: " + why; });
    return told;
}

bool waitFor(const QStringList& told, int count) {
    return QTest::qWaitFor([&] { return told.size() == count; }, patient_ms);
}

}  // namespace

TEST_CASE("the folder of a recording is made with all that is above it", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder place;
    QStringList told;
    RecordingFolder folder(1h);
    listen(folder, told);
    folder.make(place / "videos" / "evening");
    REQUIRE(waitFor(told, 1));
    CHECK(told.first() == "made");
    CHECK(std::filesystem::is_directory(place / "videos" / "evening"));
}

TEST_CASE("a folder that cannot be made is refused with the reason", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    QStringList told;
    RecordingFolder folder(1h);
    listen(folder, told);
    folder.make("/proc/recordings");
    REQUIRE(waitFor(told, 1));
    CHECK(told.first().startsWith("refused: "));
    CHECK(told.first().contains("/proc/recordings"));
}

TEST_CASE("a disk that does not answer is given up, and holds up no other folder", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder place;
    QStringList told;
    StuckDisk disk;
    RecordingFolder folder(2s, disk.makeOnly(place / "gone"));
    listen(folder, told);
    folder.make(place / "gone");
    REQUIRE(waitFor(told, 1));
    CHECK(told.first() == silence);
    folder.make(place / "other");
    REQUIRE(waitFor(told, 2));
    CHECK(told.last() == "made");
    // What the first one says too late is told nobody.
    disk.letGo();
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(place / "gone"); }, patient_ms));
    CHECK(told.size() == 2);
}

TEST_CASE("another folder that is asked for meanwhile takes the place of the first", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder place;
    QStringList told;
    StuckDisk disk;
    RecordingFolder folder(1h, disk.makeOnly(place / "gone"));
    listen(folder, told);
    folder.make(place / "gone");
    folder.make(place / "other");
    REQUIRE(waitFor(told, 1));
    CHECK(told.first() == "made");
    CHECK_FALSE(std::filesystem::exists(place / "gone"));
}

TEST_CASE("whoever waits for a disk can go at any time", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder place;
    QStringList told;
    StuckDisk disk;
    {
        RecordingFolder folder(1h, disk.make());
        listen(folder, told);
        folder.make(place / "videos");
    }
    disk.letGo();
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(place / "videos"); }, patient_ms));
    CHECK(told.isEmpty());
}
