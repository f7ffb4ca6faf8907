// From the fragments of a recording to the plain file that every player and platform takes.
#pragma once

#include "encoder/error.h"
#include "encoder/media_job.h"
#include "encoder/recording/disk_space.h"

#include <filesystem>

namespace xb::encoder {

// Makes `recording` a plain MP4 with its table first (an MKV gets its index), without encoding
// anything anew, from whatever is whole in it; chapters come from its mark, which is removed at the
// end. Written beside and renamed: at every moment the path holds a recording that plays. Takes as
// much room again while it works: DiskFull, and nothing has changed. CannotRead where there is
// nothing whole, or where the disk fails or a bad spot has whole fragments behind it: the recording
// stays as it is, then. CannotWrite, or Cancelled. Any thread; takes seconds for hours of
// recording.
Result<void> finishRecording(const std::filesystem::path& recording, MediaJob& job,
                             const DiskLook& look = diskSpaceOf);

}  // namespace xb::encoder
