// Sound that comes later than the picture still ends with it.
#include "studio/even_end.h"

#include <catch2/catch.hpp>

#include <future>

using namespace std::chrono_literals;

namespace xb::studio {
namespace {

class Taken : public encoder::RawFrameSink {
 public:
    void pushVideo(const encoder::RawVideoFrame&) noexcept override { ++pictures; }
    void pushAudio(const encoder::RawAudioBlock&) noexcept override { ++blocks; }

    int pictures = 0;
    int blocks = 0;
};

encoder::RawVideoFrame pictureAt(std::int64_t time_ms) {
    encoder::RawVideoFrame frame;
    frame.time.ns = time_ms * 1'000'000;
    return frame;
}

// 10 ms of sound.
encoder::RawAudioBlock soundAt(std::int64_t time_ms) {
    encoder::RawAudioBlock block;
    block.sample_count = 480;
    block.time.ns = time_ms * 1'000'000;
    return block;
}

TEST_CASE("the end waits until the sound has come up to the last picture") {
    Taken taken;
    EvenEnd end(taken);
    end.pushVideo(pictureAt(1000));
    end.pushAudio(soundAt(900));
    CHECK_FALSE(end.awaitSound(1ms));

    auto ended = std::async(std::launch::async, [&] { return end.awaitSound(60s); });
    end.pushAudio(soundAt(980));
    end.pushAudio(soundAt(990));
    CHECK(ended.get());
    CHECK(taken.pictures == 1);
    CHECK(taken.blocks == 3);
}

TEST_CASE("where no picture came, the end waits for no sound") {
    Taken taken;
    EvenEnd end(taken);
    CHECK(end.awaitSound(60s));
}

}  // namespace
}  // namespace xb::studio
