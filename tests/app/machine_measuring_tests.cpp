// The desk has its machine measured by a helper, and hears of it whatever becomes of the helper.
#include "app/live/machine_measuring.h"
#include "app/settings/machine_file.h"
#include "tests/app/desk_application.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <catch2/catch.hpp>

#include <sys/types.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

using namespace xb::app;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;

namespace {

// A program that stands in for xiangbo, by the words of a shell.
QString helperThat(const TemporaryFolder& folder, const std::string& does) {
    const auto path = folder / "helper";
    writeFile(path, "#!/bin/sh\n" + does + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return QString::fromStdString(path.string());
}

struct Answers {
    explicit Answers(MachineMeasuring& measuring)
        : measured(&measuring, &MachineMeasuring::measured),
          failed(&measuring, &MachineMeasuring::failed) {}

    bool arrive() const {
        return xb::tests::waitUntil([this] {
            QCoreApplication::processEvents();
            return measured.count() + failed.count() > 0;
        });
    }

    QSignalSpy measured;
    QSignalSpy failed;
};

}  // namespace

TEST_CASE("what the helper has kept is what was measured") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    const MachineMeasure measure{machineName(), "llvmpipe", 2, 40, 12};
    REQUIRE(keepMeasure(folder / "kept", measure));
    // Called as `helper doctor --measure --data DIR`.
    MachineMeasuring measuring(
        folder.path(), helperThat(folder,
                                  "[ \"$1 $2 $3\" = \"doctor --measure --data\" ] && cp \"$4/kept/"
                                  "machine.json\" \"$4/\""));
    Answers answers(measuring);
    measuring.start();
    CHECK(measuring.isRunning());
    REQUIRE(answers.arrive());
    REQUIRE(answers.measured.count() == 1);
    CHECK(answers.failed.count() == 0);
    CHECK(answers.measured.front().front().value<MachineMeasure>() == measure);
    CHECK_FALSE(measuring.isRunning());
}

TEST_CASE("a helper that fails, crashes, keeps nothing or is not there is told once") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    for (const std::string does : {"exit 1", "kill -KILL $$", "exit 0", ""}) {
        CAPTURE(does);
        MachineMeasuring measuring(folder.path(), does.empty() ? QStringLiteral("/no/such/program")
                                                               : helperThat(folder, does));
        Answers answers(measuring);
        measuring.start();
        REQUIRE(answers.arrive());
        CHECK(answers.measured.count() == 0);
        CHECK(answers.failed.count() == 1);
        CHECK_FALSE(measuring.isRunning());
    }
}

TEST_CASE("whoever waits no longer ends the helper") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    {
        MachineMeasuring measuring(
            folder.path(),
            helperThat(folder,
                       "echo $$ > \"$4/own\"; mv \"$4/own\" \"$4/begun\"; exec sleep 1000"));
        measuring.start();
        REQUIRE(xb::tests::waitUntil([&] {
            QCoreApplication::processEvents();
            return std::filesystem::exists(folder / "begun");
        }));
    }
    pid_t helper = 0;
    REQUIRE(std::ifstream(folder / "begun") >> helper);
    CHECK(xb::tests::waitUntil([&] {
        QCoreApplication::processEvents();
        return kill(helper, 0) != 0 && errno == ESRCH;
    }));
}
