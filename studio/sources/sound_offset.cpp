// How far a source's sound is moved against its picture.
#include "studio/sources/sound_offset.h"

#include <obs.h>

#include <algorithm>
#include <cstdint>

namespace xb::studio {

// libobs places the sound anew when the offset changes, but not when it was 0 before: it never is.
void setSoundOffset(obs_source* source, std::chrono::nanoseconds offset) {
    constexpr std::chrono::nanoseconds as_good_as_none{1};
    const auto possible = std::max<std::chrono::nanoseconds>(offset, earliest_sound_offset);
    obs_source_set_sync_offset(source,
                               (possible.count() != 0 ? possible : as_good_as_none).count());
}

// A change of a nanosecond or two, and never to 0.
void placeSoundAnew(obs_source* source) {
    const std::int64_t offset_ns = obs_source_get_sync_offset(source);
    obs_source_set_sync_offset(source, offset_ns + (offset_ns % 2 == 0 ? 1 : 2));
}

}  // namespace xb::studio
