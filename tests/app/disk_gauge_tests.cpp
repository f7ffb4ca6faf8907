// Where a recording would go: how much room there is, and what stands in its way.
#include "app/pages/live/start_words.h"
#include "tests/app/desk_application.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <sys/mount.h>

#include <algorithm>
#include <filesystem>

using namespace xb::app;
using xb::tests::TemporaryFolder;
using State = DiskFound::State;

namespace {

constexpr int patient_ms = 20'000;

StartLine diskLine(const StartFacts& facts) {
    const auto lines = checkStart(facts);
    const auto line = std::ranges::find(lines, StartPart::Disk, &StartLine::part);
    REQUIRE(line != lines.end());
    return *line;
}

}  // namespace

TEST_CASE("a folder that is yet to be made is measured by the one that it will be in", "[desk]") {
    const TemporaryFolder folder;
    for (const auto& recordings : {folder.path(), folder / "recordings", folder / "recordings/"}) {
        const DiskFound found = lookAtDisk(recordings);
        CHECK(found.state == State::Usable);
        CHECK(found.free_bytes > 0);
    }
}

TEST_CASE("a disk that is not plugged in is not taken for the one its folder would be on",
          "[desk]") {
    const TemporaryFolder folder;
    CHECK(lookAtDisk(folder / "disk" / "recordings").state == State::Missing);
}

TEST_CASE("a disk that is read only has no room", "[desk]") {
    const xb::tests::SmallDisk disk(1024);
    if (!disk.isMounted()) return;
    CHECK(lookAtDisk(disk / "recordings").free_bytes > 0);
    REQUIRE(::mount(nullptr, (disk / ".").c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    CHECK(lookAtDisk(disk / "recordings").state == State::ReadOnly);
}

TEST_CASE("what is found of a folder is told with the folder", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    DiskGauge gauge;
    State state = State::Usable;
    QString told;
    QObject::connect(&gauge, &DiskGauge::measured, &gauge, [&](const QString& of, DiskFound found) {
        told = of;
        state = found.state;
    });
    gauge.measure(folder / "disk" / "recordings");
    REQUIRE(QTest::qWaitFor([&] { return !told.isEmpty(); }, patient_ms));
    CHECK(told.toStdString() == folder / "disk" / "recordings");
    CHECK(state == State::Missing);
}

TEST_CASE("the last look warns of a recording that has nowhere to go", "[desk][start]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StartFacts facts;
    facts.kind = BroadcastKind::OnAir;
    facts.disk = State::Missing;
    CHECK(diskLine(facts).finding == StartFinding::DiskMissing);
    CHECK(diskLine(facts).weight == StartWeight::Warning);
    CHECK(startSentence(diskLine(facts), facts).startsWith("The folder for recordings is not"));
    facts.disk = State::ReadOnly;
    CHECK(diskLine(facts).finding == StartFinding::DiskReadOnly);
    CHECK(diskLine(facts).weight == StartWeight::Warning);
    CHECK(startSentence(diskLine(facts), facts).startsWith("Nothing can be written"));
    // What is only recorded goes nowhere else.
    facts.kind = BroadcastKind::RecordOnly;
    CHECK(diskLine(facts).weight == StartWeight::Blocker);
    facts.records = false;
    facts.kind = BroadcastKind::OnAir;
    CHECK(diskLine(facts).finding == StartFinding::NotRecorded);
}
