// A short film cut out of a recording or of what was on air just now.
#pragma once

#include "encoder/error.h"
#include "encoder/media_job.h"
#include "encoder/replay/replay_ring.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace xb::encoder {

// Within the picture; even numbers.
struct PictureCrop {
    int x_px = 0;
    int y_px = 0;
    int width_px = 0;
    int height_px = 0;
};

// The upright 9:16 part of a picture; `centre` is where its middle lies, 0 left to 1 right. The
// whole picture where it is upright already. Pure.
[[nodiscard]] PictureCrop uprightPart(int width_px, int height_px, double centre = 0.5) noexcept;

// A picture of the clip's own size that stands before it, silent.
struct TitleCard {
    std::vector<std::uint8_t> rgba;  // rows without padding, opaque
    int width_px = 0;
    int height_px = 0;
    std::chrono::milliseconds length{2000};
};

struct ClipRequest {
    std::filesystem::path target;  // .mp4; replaced when the clip is whole, never before
    // Pictures from `from` on and before `to`: of a recording counted from its start, of a replay
    // on the broadcast's clock.
    std::chrono::microseconds from{0};
    std::chrono::microseconds to = std::chrono::hours(24);
    // Of a recording, instead of the two: so much of its end, also of one that is being written.
    std::optional<std::chrono::microseconds> last;
    std::optional<PictureCrop> crop;  // encodes every picture anew
    // For who does not know the picture's size: its upright part around this centre, instead of a
    // crop; nothing where it is upright already.
    std::optional<double> upright_centre;
    std::optional<TitleCard> title;
    // Instead of a title, likewise: asked once, on the calling thread, for one of the clip's size.
    std::function<TitleCard(int width_px, int height_px)> paint_title;
};

// Pictures are copied, but for those before the clip's first keyframe, which are encoded anew; so
// the clip has exactly the pictures asked for, and sound to the sample. A plain MP4 with its table
// first. CannotRead, NothingThere, CannotWrite, DiskFull, Cancelled; InvalidSettings where crop or
// title do not fit, or it is longer than half an hour. Any thread; holds the clip in memory.
Result<void> makeClip(const std::filesystem::path& recording, const ClipRequest& request,
                      MediaJob& job);
Result<void> makeClip(const Replay& replay, const ClipRequest& request, MediaJob& job);

}  // namespace xb::encoder
