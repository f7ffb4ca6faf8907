// Clips, judged by the numbers burnt into their pictures and the clicks in their sound.
#include "encoder/replay/make_clip.h"
#include "tests/encoder/counted_film.h"
#include "tests/encoder/recording_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

constexpr int film_frames = 240;  // keyframes every 60

// The pictures first..last follow each other from zero on, and clicks lie where they were.
void checkFilm(const CountedFilm& film, int first, int last, double title_s = 0) {
    CHECK(film.decode_errors == 0);
    std::vector<CountedPicture> pictures;
    for (const CountedPicture& picture : film.pictures)
        if (picture.at_s > title_s - 0.01) pictures.push_back(picture);
    REQUIRE(static_cast<int>(pictures.size()) == last - first + 1);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        CHECK(pictures[i].number == first + static_cast<int>(i));
        CHECK(pictures[i].at_s == Approx(title_s + static_cast<double>(i) / 30).margin(0.002));
    }
    std::vector<double> expected;
    // The very first sound of a broadcast is faded in by its decoder.
    for (int number = std::max(30, (first + 29) / 30 * 30); number <= last; number += 30)
        expected.push_back(title_s + (number - first) / 30.0);
    const double length_s = title_s + (last - first + 1) / 30.0;
    std::vector<double> clicks_s = film.clicks_s;
    // An MKV's times are good to a millisecond: the next second's click may just show.
    while (!clicks_s.empty() && clicks_s.back() > length_s - 0.002)
        clicks_s.pop_back();
    REQUIRE(clicks_s.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(std::fabs(clicks_s[i] - expected[i]) < 0.002);
    // A decoder gives whole packets; the table tells where to stop.
    CHECK(film.sound_s >= length_s - 0.001);
    CHECK(film.sound_s < length_s + 0.0225);
}

ClipRequest requestFor(const std::filesystem::path& target, int first, int last) {
    ClipRequest request;
    request.target = target;
    request.from = std::chrono::microseconds(first * 1'000'000LL / 30 - 100);
    request.to = std::chrono::microseconds((last + 1) * 1'000'000LL / 30 - 100);
    if (first == 0) request.from = 0us;
    return request;
}

DeliverySettings countedSettings() {
    ClipPlan plan;
    plan.format = counted_format;
    return settingsFor(plan);
}

std::filesystem::path recordFilm(const TemporaryFolder& folder, const std::string& name,
                                 bool is_finished) {
    auto delivery = std::move(*Delivery::open(countedSettings(), {}));
    RecordingOptions options;
    if (is_finished) options.finisher = std::make_shared<RecordingFinisher>(LogSink());
    REQUIRE(delivery->addRecording(folder / name, options));
    playCounted(*delivery, 0, film_frames);
    delivery->finish(20s);
    if (is_finished) REQUIRE(options.finisher->wait(20s));
    return folder / name;
}

std::string codeOf(const Result<void>& result) {
    return result ? "none" : std::string(name(result.error().code));
}

}  // namespace

TEST_CASE("a clip of a recording is exact at both ends") {
    const TemporaryFolder folder;
    const auto [name, is_finished] =
        GENERATE(table<std::string, bool>({{"a.mp4", true}, {"a.mp4", false}, {"a.mkv", false}}));
    const auto recording = recordFilm(folder, name, is_finished);
    const auto check = [&](int first, int last) {
        INFO(name << " " << first << " to " << last);
        MediaJob job;
        const auto made = makeClip(recording, requestFor(folder / "c.mp4", first, last), job);
        REQUIRE(codeOf(made) == "none");
        CHECK(job.done() == 1);
        CHECK(boxesOf(folder / "c.mp4") == "ftyp moov free free mdat");
        checkFilm(readCounted(folder / "c.mp4"), first, last);
    };
    check(47, 140);  // within a GOP, to within another
    check(60, 119);  // exactly one GOP
    ClipRequest end;
    end.target = folder / "end.mp4";
    end.last = 1500ms;
    MediaJob job;
    REQUIRE(codeOf(makeClip(recording, end, job)) == "none");
    checkFilm(readCounted(end.target), film_frames - 45, film_frames - 1);
    if (!is_finished) return;
    check(59, 60);  // the last picture before a keyframe
    check(70, 75);  // within one GOP
    check(0, film_frames - 1);
}

TEST_CASE("a clip of what was just on air is exact, while it goes on") {
    const TemporaryFolder folder;
    auto delivery = std::move(*Delivery::open(countedSettings(), {}));
    delivery->keepReplay(4s);
    playCounted(*delivery, 0, film_frames);
    REQUIRE(waitUntil([&] { return delivery->position() >= 7900ms; }));
    const Replay replay = delivery->replay();
    playCounted(*delivery, film_frames, 60);
    const std::int64_t begin_us = replay.packets.front()->mark().dts_us;
    CHECK(begin_us >= 2'000'000);
    CHECK(begin_us <= 4'000'000);
    MediaJob job;
    REQUIRE(codeOf(makeClip(replay, requestFor(folder / "c.mp4", 130, 199), job)) == "none");
    checkFilm(readCounted(folder / "c.mp4"), 130, 199);
    // All of it: nothing is encoded anew but sound.
    ClipRequest all;
    all.target = folder / "all.mp4";
    REQUIRE(codeOf(makeClip(replay, all, job)) == "none");
    const CountedFilm film = readCounted(folder / "all.mp4");
    CHECK(film.pictures.front().number == begin_us * 30 / 1'000'000);
    CHECK(film.pictures.back().number >= film_frames - 3);
    CHECK(film.decode_errors == 0);
    delivery->finish(10s);
}

TEST_CASE("an upright clip shows the middle of every picture") {
    const TemporaryFolder folder;
    const auto recording = recordFilm(folder, "a.mp4", true);
    ClipRequest request = requestFor(folder / "c.mp4", 47, 140);
    // Half of the picture: the lower six bits of the number.
    request.crop = PictureCrop{96, 0, 96, 96};
    MediaJob job;
    REQUIRE(codeOf(makeClip(recording, request, job)) == "none");
    const CountedFilm film = readCounted(folder / "c.mp4");
    CHECK(film.width_px == 96);
    CHECK(film.height_px == 96);
    CHECK(film.decode_errors == 0);
    REQUIRE(film.pictures.size() == 94);
    for (std::size_t i = 0; i < film.pictures.size(); ++i) {
        // Twelve parts of half the width: each bit is seen twice.
        int number = 0;
        for (int bit = 0; bit < 6; ++bit)
            number = number * 2 + (film.pictures[i].number >> (10 - 2 * bit) & 1);
        CHECK(number == (47 + static_cast<int>(i)) % 64);
    }
    const double first_click_s = (60 - 47) / 30.0;
    REQUIRE_FALSE(film.clicks_s.empty());
    CHECK(std::fabs(film.clicks_s.front() - first_click_s) < 0.002);
}

TEST_CASE("a title stands silent before its clip") {
    const TemporaryFolder folder;
    const auto recording = recordFilm(folder, "a.mp4", true);
    ClipRequest request = requestFor(folder / "c.mp4", 47, 140);
    TitleCard title;
    title.width_px = counted_format.width_px;
    title.height_px = counted_format.height_px;
    title.rgba.assign(std::size_t{192} * 96 * 4, 255);
    title.length = 1000ms;
    request.title = title;
    MediaJob job;
    REQUIRE(codeOf(makeClip(recording, request, job)) == "none");
    const CountedFilm film = readCounted(folder / "c.mp4");
    REQUIRE(film.pictures.size() == 30 + 94);
    for (std::size_t i = 0; i < 30; ++i)
        CHECK(film.pictures[i].number == 4095);
    checkFilm(film, 47, 140, 1);
}

TEST_CASE("a clip that cannot be made leaves no file behind") {
    const TemporaryFolder folder;
    const auto recording = recordFilm(folder, "a.mp4", true);
    ClipRequest request = requestFor(folder / "c.mp4", 47, 140);
    MediaJob job;
    SECTION("cancelled") {
        job.cancel();
        CHECK(codeOf(makeClip(recording, request, job)) == "Cancelled");
    }
    SECTION("beyond the end") {
        request.from = 100s;
        request.to = 101s;
        CHECK(codeOf(makeClip(recording, request, job)) == "NothingThere");
    }
    SECTION("nothing between") {
        request.to = request.from;
        CHECK(codeOf(makeClip(recording, request, job)) == "NothingThere");
    }
    SECTION("of no recording") {
        CHECK(codeOf(makeClip(folder / "none.mp4", request, job)) == "CannotRead");
    }
    SECTION("of an empty replay") {
        CHECK(codeOf(makeClip(Replay(), request, job)) == "NothingThere");
    }
    SECTION("a part that is not within the picture") {
        request.crop = PictureCrop{100, 0, 96, 96};
        CHECK(codeOf(makeClip(recording, request, job)) == "InvalidSettings");
    }
    SECTION("a title of another size") {
        request.title = TitleCard{std::vector<std::uint8_t>(64), 4, 4, 1s};
        CHECK(codeOf(makeClip(recording, request, job)) == "InvalidSettings");
    }
    SECTION("into a folder that is not there") {
        request.target = folder / "none" / "c.mp4";
        CHECK(codeOf(makeClip(recording, request, job)) == "CannotWrite");
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()),
                        std::filesystem::directory_iterator()) == 1);
}
