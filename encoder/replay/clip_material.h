// The packets that a clip is made of, wherever they come from.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"
#include "encoder/replay/make_clip.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace xb::encoder {

// Video counts at video_clock_hz; H.264 is in Annex B, its parameters too; sound counts samples.
struct ClipMaterial {
    AvPtr<AVCodecParameters> video;
    AvPtr<AVCodecParameters> audio;              // null: silent
    std::vector<AvPtr<AVPacket>> video_packets;  // from a keyframe on
    std::vector<AvPtr<AVPacket>> audio_packets;  // from a little earlier to a little later
    std::size_t first = 0;                       // picture of the clip
    std::size_t end = 0;                         // one past its last
    std::int64_t end_pts = 0;                    // where its last picture ends

    [[nodiscard]] std::int64_t firstPts() const;
    // The first picture from `first` on that stands alone; `end` if there is none.
    [[nodiscard]] std::size_t firstKeyframe() const;
};

Result<ClipMaterial> materialFrom(const std::filesystem::path& recording,
                                  const ClipRequest& request);
Result<ClipMaterial> materialFrom(const Replay& replay, const ClipRequest& request);

}  // namespace xb::encoder
