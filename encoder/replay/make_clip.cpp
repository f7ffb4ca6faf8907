// Material, pictures, sound, file.
#include "encoder/replay/make_clip.h"

#include "encoder/recording/plain_file.h"
#include "encoder/replay/clip_material.h"
#include "encoder/replay/clip_pictures.h"
#include "encoder/replay/clip_sound.h"

#include <algorithm>

extern "C" {
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

constexpr AVRational video_base{1, video_clock_hz};
constexpr std::chrono::minutes longest{30};
constexpr std::int64_t table_bytes_per_packet = 40;
constexpr std::int64_t table_bytes_of_rest = 64 * 1024;

bool isEvenWithin(int value, int most) {
    return value >= 0 && value <= most && value % 2 == 0;
}

bool fits(const PictureCrop& crop, const AVCodecParameters& video) {
    return crop.width_px >= 16 && crop.height_px >= 16 &&
           isEvenWithin(crop.width_px, video.width) && isEvenWithin(crop.height_px, video.height) &&
           isEvenWithin(crop.x_px, video.width - crop.width_px) &&
           isEvenWithin(crop.y_px, video.height - crop.height_px);
}

bool fits(const TitleCard& title, int width_px, int height_px) {
    const auto bytes = static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 4;
    return title.width_px == width_px && title.height_px == height_px &&
           title.rgba.size() == bytes && title.length.count() > 0 && title.length < longest;
}

Result<void> check(const ClipRequest& request, const ClipMaterial& material) {
    const AVCodecParameters& video = *material.video;
    if (request.crop && !fits(*request.crop, video))
        return failure(ErrorCode::InvalidSettings, {"crop"});
    const int width_px = request.crop ? request.crop->width_px : video.width;
    const int height_px = request.crop ? request.crop->height_px : video.height;
    if (request.title && !fits(*request.title, width_px, height_px))
        return failure(ErrorCode::InvalidSettings, {"title"});
    const std::int64_t ticks = material.end_pts - material.firstPts();
    if (ticks > std::chrono::seconds(longest).count() * video_clock_hz)
        return failure(ErrorCode::InvalidSettings, {"length"});
    return {};
}

// With what depends on the picture's size.
ClipRequest fitted(const ClipRequest& request, const AVCodecParameters& video) {
    ClipRequest result = request;
    if (request.upright_centre) {
        const PictureCrop part = uprightPart(video.width, video.height, *request.upright_centre);
        if (part.width_px < video.width) result.crop = part;
    }
    const int width_px = result.crop ? result.crop->width_px : video.width;
    const int height_px = result.crop ? result.crop->height_px : video.height;
    if (request.paint_title) result.title = request.paint_title(width_px, height_px);
    return result;
}

// Both kinds in one order of time.
Result<void> writeAll(PlainFile& file, ClipPictures& pictures, ClipSound& sound) {
    const AVRational audio_base{1, sound.parameters ? sound.parameters->sample_rate : 1};
    auto next_sound = sound.packets.begin();
    Result<void> written;
    for (auto& picture : pictures.packets) {
        while (written && next_sound != sound.packets.end() &&
               av_compare_ts((*next_sound)->dts, audio_base, picture->dts, video_base) < 0) {
            written = file.write(**next_sound, audio_base);
            ++next_sound;
        }
        if (written) written = file.write(*picture, video_base);
    }
    for (; written && next_sound != sound.packets.end(); ++next_sound)
        written = file.write(**next_sound, audio_base);
    return written;
}

Result<void> writeClip(const ClipRequest& request, ClipPictures& pictures, ClipSound& sound) {
    PlainFile file(request.target);
    Result<void> ready = file.create();
    if (ready) ready = file.addStream(*pictures.parameters, video_base);
    if (ready && sound.parameters != nullptr) {
        const AVRational audio_base{1, sound.parameters->sample_rate};
        ready = file.addStream(*sound.parameters, audio_base);
    }
    const auto count = static_cast<std::int64_t>(pictures.packets.size() + sound.packets.size());
    if (ready) ready = file.begin(count * table_bytes_per_packet + table_bytes_of_rest, {}, 0);
    if (ready) ready = writeAll(file, pictures, sound);
    if (!ready) return ready;
    return file.keep();
}

Result<void> makeOf(const ClipMaterial& material, const ClipRequest& asked, MediaJob& job) {
    const ClipRequest request = fitted(asked, *material.video);
    if (const Result<void> checked = check(request, material); !checked) return checked;
    Result<ClipPictures> pictures = makePictures(material, request, job);
    if (!pictures) return tl::unexpected(pictures.error());
    ClipSound sound;
    if (material.audio != nullptr) {
        Result<ClipSound> made = makeSound(material, pictures->title_ticks);
        if (!made) return tl::unexpected(made.error());
        sound = std::move(*made);
    }
    if (job.isCancelled()) return failure(ErrorCode::Cancelled, {request.target.string()});
    const Result<void> written = writeClip(request, *pictures, sound);
    if (written) job.setDone(1);
    return written;
}

}  // namespace

PictureCrop uprightPart(int width_px, int height_px, double centre) noexcept {
    if (width_px <= height_px) return {0, 0, width_px, height_px};
    const int part_px = std::min(width_px, height_px * 9 / 16 / 2 * 2);
    const int middle_px = static_cast<int>(std::clamp(centre, 0.0, 1.0) * width_px);
    const int x_px = std::clamp(middle_px - part_px / 2, 0, width_px - part_px) / 2 * 2;
    return {x_px, 0, part_px, height_px};
}

Result<void> makeClip(const std::filesystem::path& recording, const ClipRequest& request,
                      MediaJob& job) {
    const Result<ClipMaterial> material = materialFrom(recording, request);
    if (!material) return tl::unexpected(material.error());
    return makeOf(*material, request, job);
}

Result<void> makeClip(const Replay& replay, const ClipRequest& request, MediaJob& job) {
    const Result<ClipMaterial> material = materialFrom(replay, request);
    if (!material) return tl::unexpected(material.error());
    return makeOf(*material, request, job);
}

}  // namespace xb::encoder
