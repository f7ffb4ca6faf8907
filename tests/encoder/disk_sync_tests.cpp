// Syncing runs beside the writer: it comes soon, it tells failures, and nobody waits for it long.
#include "encoder/recording/disk_sync.h"
#include "encoder/recording/unfinished_mark.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cerrno>
#include <memory>

using namespace xb::encoder;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;
using xb::tests::writeFile;

TEST_CASE("what was written is synced, and nothing twice") {
    const TemporaryFolder folder;
    writeFile(folder / "a", "x");
    std::atomic<int> calls{0};
    {
        DiskSync sync(folder / "a", 5ms, [&](int descriptor) {
            CHECK(descriptor >= 0);
            ++calls;
            return 0;
        });
        sync.noteWritten();
        REQUIRE(waitUntil([&] { return sync.syncCount() == 1; }));
        sync.noteWritten();
        REQUIRE(waitUntil([&] { return sync.syncCount() == 2; }));
        CHECK(sync.error() == 0);
    }
    CHECK(calls == 2);
}

TEST_CASE("the last bytes are synced at the end") {
    const TemporaryFolder folder;
    writeFile(folder / "a", "x");
    std::atomic<int> calls{0};
    {
        DiskSync sync(folder / "a", 1h, [&](int) { return ++calls, 0; });
        sync.noteWritten();
    }
    CHECK(calls == 1);
}

TEST_CASE("a sync that fails is told, and the system's own works") {
    const TemporaryFolder folder;
    writeFile(folder / "a", "x");
    DiskSync failing(folder / "a", 5ms, [](int) { return EIO; });
    failing.noteWritten();
    CHECK(waitUntil([&] { return failing.error() == EIO; }));
    DiskSync real(folder / "a", 5ms);
    real.noteWritten();
    CHECK(waitUntil([&] { return real.syncCount() == 1; }));
    CHECK(real.error() == 0);
}

TEST_CASE("a disk that never answers is left behind") {
    const TemporaryFolder folder;
    writeFile(folder / "a", "x");
    const auto is_stuck = std::make_shared<std::atomic<bool>>(true);
    const auto is_in = std::make_shared<std::atomic<bool>>(false);
    const auto began = std::chrono::steady_clock::now();
    {
        DiskSync sync(folder / "a", 1ms, [is_stuck, is_in](int) {
            *is_in = true;
            waitUntil([&] { return !*is_stuck; }, 10min);
            return 0;
        });
        sync.noteWritten();
        REQUIRE(waitUntil([&] { return is_in->load(); }));
    }
    CHECK(std::chrono::steady_clock::now() - began < 8s);
    *is_stuck = false;
    CHECK(waitUntil([&] { return is_in.use_count() == 1; }));
}

TEST_CASE("an unfinished recording is found again with its chapters") {
    const TemporaryFolder folder;
    writeFile(folder / "a.mp4", "x");
    writeFile(folder / "b.mp4", "x");
    writeUnfinishedMark(folder / "a.mp4", {{0, "开场"}, {5'000'000, "two\nlines"}});
    writeUnfinishedMark(folder / "gone.mp4", {});
    CHECK(unfinishedRecordings(folder.path()) ==
          std::vector<std::filesystem::path>{folder / "a.mp4"});
    CHECK_FALSE(std::filesystem::exists(unfinishedMarkOf(folder / "gone.mp4")));
    const auto chapters = chaptersInMark(folder / "a.mp4");
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].title == "开场");
    CHECK(chapters[1].at_us == 5'000'000);
    CHECK(chapters[1].title == "two lines");
    removeUnfinishedMark(folder / "a.mp4");
    CHECK(unfinishedRecordings(folder.path()).empty());
    CHECK(unfinishedRecordings(folder / "no such folder").empty());
}

TEST_CASE("a mark full of nonsense harms nobody") {
    const TemporaryFolder folder;
    writeFile(unfinishedMarkOf(folder / "a.mp4"), "\n -3 x\n99999999999999999999 y\n7\n8 z\nq q");
    const auto chapters = chaptersInMark(folder / "a.mp4");
    REQUIRE(chapters.size() == 1);
    CHECK(chapters[0].title == "z");
}
