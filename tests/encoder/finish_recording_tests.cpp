// What is left when a recording has ended: a plain file, also of one that broke off.
#include "encoder/recording/finish_recording.h"
#include "encoder/recording/mp4_boxes.h"
#include "encoder/recording/unfinished_mark.h"
#include "tests/encoder/recording_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;
using xb::tests::writeFile;

namespace {

std::shared_ptr<RecordingFinisher> makeFinisher() {
    return std::make_shared<RecordingFinisher>(LogSink());
}

std::string codeOf(const Result<void>& result) {
    return result ? "none" : std::string(name(result.error().code));
}

bool isAlone(const std::filesystem::path& path) {
    int count = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator(path.parent_path()))
        ++count;
    return count == 1;
}

}  // namespace

TEST_CASE("a recording that ended well is a plain MP4 with its table first") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 7;
    recordTo(folder / "raw.mp4", plan);
    CHECK(boxesOf(folder / "raw.mp4").find("moof") != std::string::npos);
    const Probed raw = probe((folder / "raw.mp4").string());

    std::filesystem::create_directory(folder / "kept");
    RecordingOptions options;
    options.finisher = makeFinisher();
    const auto path = folder / "kept" / "a.mp4";
    recordTo(path, plan, options);
    const FinisherState state = options.finisher->state();
    REQUIRE(state.finished.size() == 1);
    CHECK_FALSE(state.finished[0].error);
    CHECK(boxesOf(path) == "ftyp moov free free mdat");
    CHECK(isAlone(path));

    const Probed plain = probe(path.string());
    CHECK(plain.video.packets.size() == 210);
    CHECK(plain.audio.packets.size() == raw.audio.packets.size());
    CHECK(plain.decoded_frames == 210);
    CHECK(plain.decode_errors == 0);
    CHECK(plain.video.is_bt709_limited);
    CHECK(plain.duration_s == Approx(7).margin(0.05));
    CHECK(lastPts(plain.video) == Approx(6.967).margin(0.002));
    CHECK(*plain.flash_s == Approx(1).margin(0.001));
    CHECK(std::fabs(*plain.beep_s - 1) < 0.005);
}

TEST_CASE("a recording with a bad spot stays as it is: what lies behind the spot is not lost") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    ClipPlan plan;
    plan.seconds = 8;
    recordTo(path, plan);
    const std::string whole = readFile(path);
    const std::size_t middle = whole.find("moof", whole.size() / 3);
    REQUIRE(middle < whole.rfind("moof"));
    std::string bad = whole;
    bad.replace(middle - 4, 8, 8, '\0');
    writeFile(path, bad);
    MediaJob job;
    CHECK(codeOf(finishRecording(path, job)) == "CannotRead");
    CHECK(readFile(path) == bad);

    // The same in the last fragment is where it broke off.
    std::string cut = whole;
    cut.replace(cut.rfind("moof") - 4, 8, 8, '\0');
    writeFile(path, cut);
    CHECK(codeOf(finishRecording(path, job)) == "none");
}

TEST_CASE("a job that is cancelled already leaves a recording as it is") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 4;
    recordTo(folder / "a.mp4", plan);
    const std::string bytes = readFile(folder / "a.mp4");
    MediaJob job;
    job.cancel();
    CHECK(codeOf(finishRecording(folder / "a.mp4", job)) == "Cancelled");
    CHECK(readFile(folder / "a.mp4") == bytes);
}

TEST_CASE("what a crash left is made plain at the next start, chapters too") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    ClipPlan plan;
    plan.seconds = 6;
    recordTo(path, plan);
    // A power cut: the end is gone, the mark is there.
    std::filesystem::resize_file(path, std::filesystem::file_size(path) * 9 / 10);
    writeUnfinishedMark(path, {{0, "开场"}, {2'000'000, "oranges"}});
    const Probed broken = probe(path.string());

    const auto finisher = makeFinisher();
    finisher->addLeftIn(folder.path());
    REQUIRE(finisher->wait(20s));
    CHECK(isAlone(path));
    CHECK(boxesOf(path) == "ftyp moov free free mdat");
    const Probed plain = probe(path.string());
    CHECK(plain.video.packets.size() + 1 >= broken.video.packets.size());
    CHECK(plain.decode_errors == 0);
    const auto chapters = chaptersOf(path);
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].title == "开场");
    CHECK(chapters[1].title == "oranges");
    CHECK(chapters[1].at_s == Approx(2));
}

TEST_CASE("the recording that runs just now is left alone") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    RecordingOptions options;
    options.finisher = makeFinisher();
    ClipPlan plan;
    plan.seconds = 4;
    const auto delivery = openFor(plan);
    REQUIRE(delivery->addRecording(path, options));
    play(*delivery, plan);
    REQUIRE(waitUntil([&] {
        return std::filesystem::file_size(path) > 0 &&
               delivery->statistics().outputs[0].video_frames > 60;
    }));
    CHECK(isHeld(path));
    // As another program would.
    const auto other = makeFinisher();
    other->addLeftIn(folder.path());
    other->add(path);
    REQUIRE(other->wait(20s));
    CHECK(other->state().finished.empty());
    const auto second = openFor(plan);
    CHECK_FALSE(second->addRecording(path, options));
    second->finish(20s);

    delivery->finish(20s);
    CHECK_FALSE(delivery->statistics().outputs[0].last_error);
    REQUIRE(options.finisher->wait(20s));
    CHECK(options.finisher->state().finished.size() == 1);
    CHECK(probe(path.string()).video.packets.size() == 120);
}

TEST_CASE("a recording that nothing was written to yet is not taken for a broken one") {
    const TemporaryFolder folder;
    writeFile(folder / "a.mp4", "");
    writeUnfinishedMark(folder / "a.mp4", {});
    CHECK(unfinishedRecordings(folder.path()).empty());
    writeFile(folder / "a.mp4", "x");
    CHECK(unfinishedRecordings(folder.path()).size() == 1);
    const auto hold = holdForWriting(folder / "a.mp4");
    REQUIRE(hold);
    CHECK_FALSE(holdForWriting(folder / "a.mp4"));
    CHECK(unfinishedRecordings(folder.path()).empty());
}

TEST_CASE("what cannot be finished stays as it was") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    ClipPlan plan;
    MediaJob job;
    SECTION("there is no room") {
        recordTo(path, plan);
        const std::string before = readFile(path);
        CHECK(codeOf(finishRecording(path, job, [](const auto&) {
                  return DiskSpace{1000, 1'000'000};
              })) == "DiskFull");
        CHECK(readFile(path) == before);
    }
    SECTION("it is cancelled") {
        recordTo(path, plan);
        const std::string before = readFile(path);
        job.cancel();
        CHECK(codeOf(finishRecording(path, job)) == "Cancelled");
        CHECK(readFile(path) == before);
    }
    SECTION("it is no recording") {
        writeFile(path, "hello");
        CHECK(codeOf(finishRecording(path, job)) == "CannotRead");
        CHECK(readFile(path) == "hello");
    }
    SECTION("it holds no packet") {
        recordTo(path, plan);
        std::filesystem::resize_file(path, 1500);
        CHECK(codeOf(finishRecording(path, job)) == "CannotRead");
        CHECK(std::filesystem::file_size(path) == 1500);
    }
    CHECK(isAlone(path));
}

TEST_CASE("a finisher that is told to hurry does each recording once, whatever it was at") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 2;
    const auto finisher = makeFinisher();
    RecordingOptions options;
    options.finisher = finisher;
    for (const char* name : {"a.mp4", "b.mp4"}) {
        const auto delivery = openFor(plan);
        REQUIRE(delivery->addRecording(folder / name, options));
        play(*delivery, plan);
        delivery->finish(20s);
        finisher->hurry();
    }
    REQUIRE(finisher->wait(20s));
    const auto finished = finisher->state().finished;
    REQUIRE(finished.size() == 2);
    for (const auto& each : finished) {
        CHECK_FALSE(each.error);
        CHECK(boxesOf(each.path) == "ftyp moov free free mdat");
    }
}

TEST_CASE("a cancelled finisher ends at once and begins nothing more") {
    const TemporaryFolder folder;
    const auto finisher = makeFinisher();
    finisher->cancel();
    finisher->add(folder / "a.mp4");
    CHECK(finisher->wait(5s));
    CHECK(finisher->state().finished.empty());
}

TEST_CASE("a recording shows what was explained when") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    RecordingOptions options;
    options.finisher = makeFinisher();
    ClipPlan plan;
    plan.seconds = 4;
    const auto delivery = openFor(plan);
    delivery->addChapter("脐橙", 0us);
    REQUIRE(delivery->addRecording(folder / name, options));
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return delivery->statistics().outputs[0].video_frames > 100; }));
    CHECK(delivery->position() > 3s);
    delivery->addChapter("Rice", 1500ms);
    delivery->addChapter("never reached", 100s);
    delivery->finish(20s);
    REQUIRE(options.finisher->wait(20s));
    const auto chapters = chaptersOf(folder / name);
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].title == "脐橙");
    CHECK(chapters[0].at_s == Approx(0));
    CHECK(chapters[0].end_s == Approx(1.5).margin(0.001));
    CHECK(chapters[1].title == "Rice");
    CHECK(chapters[1].at_s == Approx(1.5).margin(0.001));
    CHECK(probe((folder / name).string()).video.packets.size() == 120);
}

TEST_CASE("only the head of a fragment that is cut is left out of a broken MP4") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    const auto endOf = [&](const std::string& content) {
        writeFile(path, content);
        return endOfWholeBoxes(path);
    };
    const auto box = [](const std::string& name, char size) {
        return std::string("\0\0\0", 3) + size + name +
               std::string(static_cast<std::size_t>(size - 8), 'x');
    };
    const std::string whole = box("ftyp", 20) + box("moof", 40) + box("mdat", 60);
    CHECK(endOf(whole) == 0);
    CHECK(endOf(whole.substr(0, 100)) == 0);
    CHECK(endOf(whole.substr(0, 63)) == 60);
    CHECK(endOf(whole.substr(0, 59)) == 20);
    CHECK(endOf(whole.substr(0, 30)) == 20);
    CHECK(endOf(whole + "\x7f\xff\xff\xffmfra") == 120);
    CHECK(endOf(whole + std::string("\0\0\0\1mdat\xff\xff\xff\xff\xff\xff\xff\xff", 16)) == 120);
    CHECK(endOf("hello") == 0);
    CHECK(endOf("hello, I am no such file") == 0);
    CHECK(endOf("") == 0);
    CHECK(endOfWholeBoxes(folder / "none") == 0);
}
