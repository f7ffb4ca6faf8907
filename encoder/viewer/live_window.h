// The newest seconds of the program as fragmented MP4 in memory, for viewers in the house.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace xb::encoder {

using SharedBytes = std::shared_ptr<const std::string>;

// One moof and its mdat (ISO/IEC 14496-12): a fifth of a second or so.
struct Fragment {
    std::int64_t number = 0;   // given by the window: counts up by one
    std::int64_t segment = 0;  // given by the window: counts the keyframes
    bool starts_at_keyframe = false;
    std::int64_t start_us = 0;
    std::int64_t duration_us = 0;
    SharedBytes bytes;
};

// What a player needs before the first fragment.
struct ProgramHeader {
    std::int64_t generation = 0;  // another one: another program, nothing of it fits the one before
    std::string codecs;           // RFC 6381, e.g. "avc1.64001f,mp4a.40.2"
    SharedBytes bytes;            // ftyp and moov
};

// A keyframe and all until the next one, whole: what HLS hands out.
struct Segment {
    std::int64_t number = 0;
    std::int64_t duration_us = 0;
};

// Where one viewer stands; starts empty.
struct ViewerCursor {
    std::int64_t generation = 0;
    std::int64_t next_number = 0;
};

enum class ViewerTurn { Piece, NothingYet, Ended };

struct ViewerPiece {
    ViewerTurn turn = ViewerTurn::Ended;
    SharedBytes bytes;  // for a Piece
};

// Bounded in time and bytes: the oldest fragments go first, whoever still wants them. begin(),
// add() and end() belong to one thread, the rest to any. Nothing is copied per viewer.
class LiveWindow {
 public:
    struct Limits {
        std::int64_t duration_us = 20'000'000;
        std::size_t bytes = 48'000'000;
        std::int64_t viewer_lag_us = 6'000'000;  // a viewer further behind skips to the newest GOP
    };

    LiveWindow();
    explicit LiveWindow(Limits limits);

    void begin(std::string header, std::string codecs);
    // What comes before the first keyframe is left out.
    void add(Fragment fragment);
    void end();

    // Called after each of the three above, on their thread; must only post. Empty: nobody.
    void onChange(std::function<void()> listener);

    // None while nothing is on air.
    [[nodiscard]] std::optional<ProgramHeader> header() const;
    // The header first, then from the newest keyframe on; Ended once its program is over.
    [[nodiscard]] ViewerPiece next(ViewerCursor& cursor) const;
    // The whole ones, oldest first, at most `limit` of the newest.
    [[nodiscard]] std::vector<Segment> segments(std::size_t limit) const;
    // Its fragments, to be sent one after the other; empty when it is not or no longer there.
    [[nodiscard]] std::vector<SharedBytes> segment(std::int64_t number) const;

 private:
    void announce();
    void dropOldestWhileLocked();
    [[nodiscard]] std::int64_t newestKeyframeWhileLocked() const;
    [[nodiscard]] const Fragment& fragmentWhileLocked(std::int64_t number) const;

    const Limits limits_;
    mutable std::mutex mutex_;  // guards all below
    std::function<void()> listener_;
    std::optional<ProgramHeader> header_;
    std::int64_t generation_ = 0;
    std::deque<Fragment> fragments_;
    std::size_t bytes_ = 0;
    std::int64_t next_number_ = 1;
    std::int64_t next_segment_ = 1;
};

}  // namespace xb::encoder
