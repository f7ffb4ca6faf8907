// What is remembered of a camera's frames: when one came, when one was another than before, when
// one was not dark.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::studio {

// A few points of a frame, enough to see that it is the one before, or black.
struct FrameSign {
    std::uint64_t digest = 0;
    bool is_dark = false;
};

// How long ago.
struct FrameAges {
    std::chrono::nanoseconds picture;
    std::chrono::nanoseconds change;
    std::chrono::nanoseconds light;
};

// Whether a camera that has not given a picture yet is about to, or should have long ago.
enum class FirstFrame { Expected, Overdue };

// Written by libobs' graphics thread, read by any. Times are libobs' clock.
class FrameRecord {
 public:
    explicit FrameRecord(FirstFrame first = FirstFrame::Expected)
        : overdue_from_(first == FirstFrame::Overdue ? std::chrono::nanoseconds::min()
                                                     : std::chrono::nanoseconds::max()) {}
    // Expected until this moment, overdue from then on.
    explicit FrameRecord(std::chrono::nanoseconds overdue_from) : overdue_from_(overdue_from) {}

    void take(const FrameSign& sign, std::chrono::nanoseconds now) noexcept {
        const std::int64_t time_ns = now.count();
        if (count_ == 0 || sign.digest != digest_) changed_ns_ = time_ns;
        if (!sign.is_dark) lit_ns_ = time_ns;
        // A covered lens counts as dark only after the moment at which the camera began.
        if (count_ == 0) lit_ns_ = time_ns;
        digest_ = sign.digest;
        is_dark_ = sign.is_dark;
        seen_ns_ = time_ns;
        ++count_;
    }

    std::int64_t count() const noexcept { return count_; }
    // Of the last one.
    FrameSign last() const noexcept { return {digest_, is_dark_}; }

    // Nothing before the first frame; of one that is overdue, older than any limit.
    std::optional<FrameAges> ages(std::chrono::nanoseconds now) const noexcept {
        constexpr auto oldest = std::chrono::nanoseconds::max();
        if (count_ == 0) {
            if (now < overdue_from_) return std::nullopt;
            return FrameAges{oldest, oldest, oldest};
        }
        const auto since = [now](std::int64_t time_ns) {
            return now - std::chrono::nanoseconds(time_ns);
        };
        return FrameAges{since(seen_ns_), since(changed_ns_), since(lit_ns_)};
    }

 private:
    const std::chrono::nanoseconds overdue_from_;
    std::atomic<std::int64_t> count_{0};
    std::atomic<std::int64_t> seen_ns_{0};
    std::atomic<std::int64_t> changed_ns_{0};
    std::atomic<std::int64_t> lit_ns_{0};
    std::atomic<std::uint64_t> digest_{0};
    std::atomic<bool> is_dark_{false};
};

}  // namespace xb::studio
