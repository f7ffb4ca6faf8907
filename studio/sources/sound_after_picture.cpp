// A filter for what plays a file with picture and sound: its sound begins after its picture.
#include "studio/sources/sound_after_picture.h"

#include "studio/sources/sound_offset.h"
#include "studio/sources/sound_placement.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <chrono>
#include <cstdint>
#include <utility>

namespace xb::studio {
namespace {

struct SoundAfterPicture {
    obs_source* self = nullptr;
    SoundPlacement placement;
    std::shared_ptr<FileTraffic> traffic;  // set once, before the filter sees anything
};

// Unsigned on purpose: both count from whenever they like.
std::chrono::nanoseconds behindItsTime(const obs_source_frame& frame) {
    const std::uint64_t behind_ns = obs_get_video_frame_time() - frame.timestamp;
    return std::chrono::nanoseconds(static_cast<std::int64_t>(behind_ns));
}

obs_source_frame* countPicture(void* self, obs_source_frame* frame) {
    auto& filter = *static_cast<SoundAfterPicture*>(self);
    if (!filter.traffic) return frame;
    ++filter.traffic->picture_count;
    if (filter.placement.onPicture(behindItsTime(*frame))) {
        placeSoundAnew(obs_filter_get_parent(filter.self));
        filter.placement.forget();
    }
    return frame;
}

// The first picture's time is taken after its filters have seen it; the second tells that it was.
obs_audio_data* letSoundThrough(void* self, obs_audio_data* block) {
    auto& filter = *static_cast<SoundAfterPicture*>(self);
    if (!filter.traffic) return block;
    ++filter.traffic->sound_count;
    if (filter.traffic->picture_count < 2) return nullptr;
    filter.placement.onSound();
    return block;
}

}  // namespace

obs_source_info soundAfterPictureInfo() {
    obs_source_info info{};
    info.id = sound_after_picture_id;
    info.type = OBS_SOURCE_TYPE_FILTER;
    info.output_flags = OBS_SOURCE_ASYNC_VIDEO | OBS_SOURCE_AUDIO;
    info.get_name = [](void*) { return "Sound after picture"; };
    info.create = [](obs_data_t*, obs_source_t* self) -> void* {
        auto filter = std::make_unique<SoundAfterPicture>();
        filter->self = self;
        return filter.release();
    };
    info.destroy = [](void* self) {
        std::unique_ptr<SoundAfterPicture>(static_cast<SoundAfterPicture*>(self));
    };
    info.filter_video = &countPicture;
    info.filter_audio = &letSoundThrough;
    return info;
}

std::shared_ptr<FileTraffic> soundAfterPicture(obs_source* file) {
    const ObsPtr<obs_source> filter(
        obs_source_create_private(sound_after_picture_id, "sound after picture", nullptr));
    if (!filter) return nullptr;
    auto traffic = std::make_shared<FileTraffic>();
    static_cast<SoundAfterPicture*>(obs_obj_get_data(filter.get()))->traffic = traffic;
    setSoundOffset(file, std::chrono::nanoseconds(0));
    obs_source_filter_add(file, filter.get());
    return traffic;
}

}  // namespace xb::studio
