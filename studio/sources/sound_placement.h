// Whether a file's sound still lies where its picture is shown.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>

namespace xb::studio {

// Where a machine has no time for a file's picture, libobs shows it later from then on, by a frame
// each time; its sound follows when they are 70 ms apart, and not before. This tells sooner.
class SoundPlacement {
 public:
    // A picture is shown so long after the time that the file gives it. True: the sound has lain
    // elsewhere for thirty pictures in a row, and is to be placed anew. One thread.
    bool onPicture(std::chrono::nanoseconds behind);

    // A block of sound is placed: by the latest picture or, where that is yet to be drawn, by the
    // one before. Where these two differ nobody knows, and the next steady thirty pictures are to
    // place it. One thread, another than the pictures'.
    void onSound();

    // The next block's place is remembered, as libobs places it by the latest picture.
    void forget() { is_placed_ = false; }

 private:
    // A hiccup widens the range of its thirty pictures, and says nothing of those after them; a
    // file of another rate than the program's has a wide one always.
    struct Range {
        std::int64_t least_ns = std::numeric_limits<std::int64_t>::max();
        std::int64_t most_ns = std::numeric_limits<std::int64_t>::min();
        int count = 0;
    };

    Range range_;
    std::atomic<std::int64_t> before_ns_{0};
    std::atomic<std::int64_t> shown_ns_{0};
    std::atomic<std::int64_t> placed_ns_{0};
    std::atomic<bool> is_placed_{false};
};

}  // namespace xb::studio
