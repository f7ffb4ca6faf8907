// A filter for what plays a file with picture and sound: its sound begins after its picture.
#pragma once

#include "studio/obs_handles.h"

#include <atomic>
#include <cstdint>
#include <memory>

struct obs_source_info;

namespace xb::studio {

// What has come by; any thread.
struct FileTraffic {
    std::atomic<std::int64_t> picture_count{0};  // drawn on a canvas
    std::atomic<std::int64_t> sound_count{0};    // blocks, let through or not
};

obs_source_info soundAfterPictureInfo();

// libobs places a file's sound by when its latest picture was shown, and where none was yet by the
// machine's clock, one to two frames too early; which of both it is was a matter of luck, and stays
// so for as long as the file plays. With the first blocks left out it is always the picture. What
// no scene has drawn is not heard by anybody either. Where the picture is shown later from some
// moment on, the sound follows within some sixty pictures (sound_placement.h).
//
// Owner thread. Null where libobs has no memory left.
std::shared_ptr<FileTraffic> soundAfterPicture(obs_source* file);

}  // namespace xb::studio
