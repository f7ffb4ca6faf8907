// An encoder that works like x264's until it fails or hangs, as a driver does.
#pragma once

#include "encoder/codecs/video_codec.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace xb::encoder::test {

enum class Mishap { Error, Hang, HangWhenOpened };

// Shared by the test and the codecs that its opener makes.
struct CodecScript {
    Mishap mishap = Mishap::Error;
    int fail_at_picture = 1'000'000;  // counted from 1
    // Packets that it keeps back, as hardware does.
    int held_back = 0;
    std::atomic<bool> is_over{false};  // lets go of what hangs
    std::atomic<int> opened{0};
    std::atomic<int> x264_opened{0};
    std::atomic<int> pictures{0};
    // What x264 takes for a picture with the preset veryfast, at least.
    std::chrono::milliseconds veryfast_time{0};
};

// Nvenc opens one that follows the script; X264 the real one, with its time; the others nothing.
[[nodiscard]] CodecOpener scriptedOpener(std::shared_ptr<CodecScript> script);

}  // namespace xb::encoder::test
