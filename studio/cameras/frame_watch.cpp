// Looks at 256 points of each frame.
#include "studio/cameras/frame_watch.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <util/platform.h>

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::uint32_t points_a_side = 16;
// Black is 16, or 0 in full range; sensors add a little noise.
constexpr std::uint8_t darkest_light = 34;

struct FrameWatch {
    std::shared_ptr<FrameRecord> record;  // set once, before the filter sees its first frame
};

struct PointStep {
    std::uint32_t bytes;
    std::uint32_t first;  // where a point's brightness stands
};

PointStep stepOf(video_format format) {
    switch (format) {
        case VIDEO_FORMAT_YUY2:
        case VIDEO_FORMAT_YVYU:
            return {2, 0};
        case VIDEO_FORMAT_UYVY:
            return {2, 1};
        case VIDEO_FORMAT_RGBA:
        case VIDEO_FORMAT_BGRA:
        case VIDEO_FORMAT_BGRX:
            return {4, 1};
        default:
            return {1, 0};
    }
}

FrameSign signOf(const obs_source_frame& frame) {
    constexpr std::uint64_t prime = 1099511628211ULL;
    FrameSign sign{14695981039346656037ULL, true};
    const PointStep step = stepOf(frame.format);
    for (std::uint32_t row = 0; row < points_a_side; ++row) {
        const std::size_t y = (2 * row + 1) * frame.height / (2 * points_a_side);
        const std::uint8_t* line = frame.data[0] + y * frame.linesize[0];
        for (std::uint32_t column = 0; column < points_a_side; ++column) {
            const std::size_t x = (2 * column + 1) * frame.width / (2 * points_a_side);
            const std::uint8_t point = line[x * step.bytes + step.first];
            sign.digest = (sign.digest ^ point) * prime;
            if (point > darkest_light) sign.is_dark = false;
        }
    }
    return sign;
}

obs_source_frame* look(void* self, obs_source_frame* frame) {
    const FrameWatch& watch = *static_cast<FrameWatch*>(self);
    if (watch.record && frame->data[0] != nullptr && frame->width > 0 && frame->height > 0)
        watch.record->take(signOf(*frame), std::chrono::nanoseconds(os_gettime_ns()));
    return frame;
}

}  // namespace

obs_source_info frameWatchInfo() {
    obs_source_info info{};
    info.id = frame_watch_id;
    info.type = OBS_SOURCE_TYPE_FILTER;
    info.output_flags = OBS_SOURCE_ASYNC_VIDEO;
    info.get_name = [](void*) { return "Frame watch"; };
    info.create = [](obs_data_t*, obs_source_t*) -> void* {
        return std::make_unique<FrameWatch>().release();
    };
    info.destroy = [](void* self) { std::unique_ptr<FrameWatch>(static_cast<FrameWatch*>(self)); };
    info.filter_video = &look;
    return info;
}

void watchFrames(obs_source* camera, std::shared_ptr<FrameRecord> record) {
    const ObsPtr<obs_source> filter(obs_source_create_private(frame_watch_id, "watch", nullptr));
    if (!filter) return;
    static_cast<FrameWatch*>(obs_obj_get_data(filter.get()))->record = std::move(record);
    obs_source_filter_add(camera, filter.get());
}

}  // namespace xb::studio
