// Whether a clip can be shown at all.
#include "studio/sources/clip_watch.h"

#include <obs.h>

namespace xb::studio {
namespace {

// The decoder gave up on it before there was a picture. A clip that begins anew has none for a
// moment either.
bool hasEndedUnseen(obs_source* clip) {
    const obs_media_state state = obs_source_media_get_state(clip);
    return (state == OBS_MEDIA_STATE_ENDED || state == OBS_MEDIA_STATE_ERROR) &&
           obs_source_get_width(clip) == 0;
}
constexpr int looks_at_a_failure = 2;

// It is open and plays, but shows nothing: a codec that nobody reads, or sound alone.
bool playsUnseen(obs_source* clip) {
    const obs_media_state state = obs_source_media_get_state(clip);
    const bool plays = state == OBS_MEDIA_STATE_OPENING || state == OBS_MEDIA_STATE_BUFFERING ||
                       state == OBS_MEDIA_STATE_PLAYING;
    return plays && obs_source_get_width(clip) == 0;
}
// A large clip on a slow disk takes some seconds to its first picture.
constexpr std::chrono::seconds first_picture_limit{5};

}  // namespace

bool ClipWatch::hasFailed(obs_source* clip) {
    const bool has_ended = hasEndedUnseen(clip);
    failed_looks_ = has_ended ? failed_looks_ + 1 : 0;
    return isOverdue(has_ended || playsUnseen(clip)) || failed_looks_ >= looks_at_a_failure;
}

// A clip that loops may end and begin anew between two looks: only a picture, or its scene going
// off, ends the wait.
bool ClipWatch::isOverdue(bool waits) {
    if (!waits) {
        unseen_since_.reset();
        return false;
    }
    const auto now = std::chrono::steady_clock::now();
    if (!unseen_since_) unseen_since_ = now;
    return now - *unseen_since_ >= first_picture_limit;
}

}  // namespace xb::studio
