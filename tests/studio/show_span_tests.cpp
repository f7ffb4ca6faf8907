// Two taps pass on the same pictures, whichever of them is ahead when the span begins and ends.
#include "studio/show_span.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <future>
#include <vector>

using namespace std::chrono_literals;

namespace xb::studio {
namespace {

class Taken : public encoder::RawFrameSink {
 public:
    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override {
        pictures.push_back(frame.time.ns);
    }
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override {
        sounds.push_back(block.time.ns);
    }

    std::vector<std::int64_t> pictures;
    std::vector<std::int64_t> sounds;
};

struct TwoTaps {
    ShowSpan span;
    Taken first_taken;
    Taken second_taken;
    SpannedSink first{span, first_taken};
    SpannedSink second{span, second_taken};

    static void picture(SpannedSink& tap, std::int64_t time) {
        encoder::RawVideoFrame frame;
        frame.time.ns = time;
        tap.pushVideo(frame);
    }
    static void sound(SpannedSink& tap, std::int64_t time) {
        encoder::RawAudioBlock block;
        block.time.ns = time;
        tap.pushAudio(block);
    }
};

using Times = std::vector<std::int64_t>;

TEST_CASE("nothing passes before the span begins, and both taps begin with the same picture") {
    TwoTaps taps;
    TwoTaps::picture(taps.first, 10);
    TwoTaps::picture(taps.second, 10);
    // The first is a picture ahead, and had to leave it out.
    TwoTaps::picture(taps.first, 20);
    taps.span.beginAfter({15});
    TwoTaps::picture(taps.second, 20);
    for (const std::int64_t time : {30, 40}) {
        TwoTaps::picture(taps.first, time);
        TwoTaps::picture(taps.second, time);
    }
    CHECK(taps.first_taken.pictures == Times{30, 40});
    CHECK(taps.second_taken.pictures == taps.first_taken.pictures);
}

TEST_CASE("a span begins after the picture it is told, though no tap has seen it yet") {
    TwoTaps taps;
    taps.span.beginAfter({20});
    for (const std::int64_t time : {10, 20, 30}) {
        TwoTaps::picture(taps.first, time);
        TwoTaps::picture(taps.second, time);
    }
    CHECK(taps.first_taken.pictures == Times{30});
    CHECK(taps.second_taken.pictures == Times{30});
}

TEST_CASE("the span ends with what one tap has passed on already, and no sound begins later") {
    TwoTaps taps;
    taps.span.beginAfter({0});
    for (const std::int64_t time : {10, 20, 30})
        TwoTaps::picture(taps.first, time);
    TwoTaps::picture(taps.second, 10);
    CHECK(taps.span.endWith({20}).ns == 30);
    for (const std::int64_t time : {20, 30, 40})
        TwoTaps::picture(taps.second, time);
    TwoTaps::picture(taps.first, 40);
    for (const std::int64_t time : {25, 30, 35})
        TwoTaps::sound(taps.second, time);
    CHECK(taps.first_taken.pictures == Times{10, 20, 30});
    CHECK(taps.second_taken.pictures == taps.first_taken.pictures);
    CHECK(taps.second_taken.sounds == Times{25, 30});
}

TEST_CASE("whoever waits for a picture goes on once it was given, or when time is up") {
    TwoTaps taps;
    taps.span.beginAfter({0});
    TwoTaps::picture(taps.first, 10);
    CHECK_FALSE(taps.first.awaitPicture({20}, 1ms));
    auto came = std::async(std::launch::async, [&] { return taps.first.awaitPicture({20}, 60s); });
    TwoTaps::picture(taps.first, 20);
    CHECK(came.get());
}

}  // namespace
}  // namespace xb::studio
