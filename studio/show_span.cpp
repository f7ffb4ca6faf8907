// One stretch of a show's time.
#include "studio/show_span.h"

#include <algorithm>

namespace xb::studio {

void ShowSpan::beginAfter(encoder::MediaTime picture) {
    const std::scoped_lock lock(mutex_);
    after_ns_ = std::max(picture.ns, newest_ns_);
}

encoder::MediaTime ShowSpan::endWith(encoder::MediaTime picture) {
    const std::scoped_lock lock(mutex_);
    last_ns_ = std::max(picture.ns, newest_ns_);
    return {last_ns_};
}

bool ShowSpan::takesPicture(encoder::MediaTime time) {
    const std::scoped_lock lock(mutex_);
    newest_ns_ = std::max(newest_ns_, time.ns);
    return time.ns > after_ns_ && time.ns <= last_ns_;
}

bool ShowSpan::takesSound(encoder::MediaTime time) const {
    const std::scoped_lock lock(mutex_);
    return time.ns <= last_ns_;
}

void SpannedSink::pushVideo(const encoder::RawVideoFrame& frame) noexcept {
    if (span_.takesPicture(frame.time)) to_.pushVideo(frame);
    {
        const std::scoped_lock lock(mutex_);
        newest_ns_ = frame.time.ns;
    }
    came_.notify_all();
}

void SpannedSink::pushAudio(const encoder::RawAudioBlock& block) noexcept {
    if (span_.takesSound(block.time)) to_.pushAudio(block);
}

bool SpannedSink::awaitPicture(encoder::MediaTime time, std::chrono::milliseconds deadline) {
    std::unique_lock lock(mutex_);
    return came_.wait_for(lock, deadline, [&] { return newest_ns_ >= time.ns; });
}

}  // namespace xb::studio
