// How far a source's sound is moved against its picture.
#include "studio/sources/sound_offset.h"

#include <obs.h>

namespace xb::studio {

// libobs places the sound anew when the offset changes, but not when it was 0 before: it never is.
void setSoundOffset(obs_source* source, std::chrono::nanoseconds offset) {
    constexpr std::chrono::nanoseconds as_good_as_none{1};
    obs_source_set_sync_offset(source, (offset.count() != 0 ? offset : as_good_as_none).count());
}

}  // namespace xb::studio
