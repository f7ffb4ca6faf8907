// Pictures come when they are due and are shown with the next frame; sound carries its time.
#include "studio/sources/network_camera.h"

#include "studio/sources/sound_offset.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <atomic>
#include <chrono>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::size_t most_planes = 3;

video_format formatOf(encoder::PictureLayout layout) {
    return layout == encoder::PictureLayout::Nv12 ? VIDEO_FORMAT_NV12 : VIDEO_FORMAT_I420;
}

}  // namespace

// What one way brings; silent while another way has the picture.
class NetworkCamera::Feed : public encoder::ReceivedMediaSink {
 public:
    Feed(obs_source_t* source, std::shared_ptr<std::atomic<const Feed*>> on_air)
        : source_(source), on_air_(std::move(on_air)) {}

    void pushPicture(const encoder::ReceivedPicture& picture) noexcept override {
        if (!isOnAir()) return;
        obs_source_frame frame{};
        for (std::size_t plane = 0; plane < most_planes; ++plane) {
            // libobs only reads them.
            frame.data[plane] = const_cast<std::uint8_t*>(picture.planes[plane]);
            frame.linesize[plane] = static_cast<std::uint32_t>(picture.stride_bytes[plane]);
        }
        frame.width = static_cast<std::uint32_t>(picture.width_px);
        frame.height = static_cast<std::uint32_t>(picture.height_px);
        frame.format = formatOf(picture.layout);
        frame.timestamp = static_cast<std::uint64_t>(picture.time.ns);
        frame.full_range = picture.is_full_range;
        const auto range = picture.is_full_range ? VIDEO_RANGE_FULL : VIDEO_RANGE_PARTIAL;
        const auto space = picture.is_bt709 ? VIDEO_CS_709 : VIDEO_CS_601;
        video_format_get_parameters_for_format(space, range, frame.format, frame.color_matrix,
                                               frame.color_range_min, frame.color_range_max);
        obs_source_output_video(source_, &frame);
    }

    void pushSound(const encoder::ReceivedSound& sound) noexcept override {
        if (!isOnAir()) return;
        obs_source_audio block{};
        for (std::size_t plane = 0; plane < 2; ++plane)
            block.data[plane] = reinterpret_cast<const std::uint8_t*>(sound.planes[plane]);
        block.frames = static_cast<std::uint32_t>(sound.sample_count);
        block.speakers = SPEAKERS_STEREO;
        block.format = AUDIO_FORMAT_FLOAT_PLANAR;
        block.samples_per_sec = 48000;
        // A picture that is due waits for the next frame, half of one on average.
        block.timestamp =
            static_cast<std::uint64_t>(sound.time.ns) + obs_get_frame_interval_ns() / 2;
        obs_source_output_audio(source_, &block);
    }

    // For the others to be seen, when nobody sends here any more.
    void yield() {
        const Feed* mine = this;
        on_air_->compare_exchange_strong(mine, nullptr);
    }

 private:
    bool isOnAir() const noexcept {
        const Feed* nobody = nullptr;
        return on_air_->compare_exchange_strong(nobody, this) || nobody == this;
    }

    obs_source_t* source_;
    std::shared_ptr<std::atomic<const Feed*>> on_air_;
};

Result<std::unique_ptr<NetworkCamera>> NetworkCamera::open(
    const std::vector<encoder::ReceiverSettings>& ways) {
    ObsPtr<obs_source> source(obs_source_create_private(network_camera_id, "camera", nullptr));
    if (!source) return fail(ErrorCode::EngineFailed, {"obs_source_create"});
    setSoundOffset(source.get(), std::chrono::nanoseconds(0));
    // The newest picture is shown: those that are due have waited already.
    obs_source_set_async_unbuffered(source.get(), true);
    obs_source_set_muted(source.get(), true);
    std::unique_ptr<NetworkCamera> camera(new NetworkCamera(std::move(source)));
    auto on_air = std::make_shared<std::atomic<const Feed*>>(nullptr);
    for (const encoder::ReceiverSettings& way : ways) {
        camera->feeds_.push_back(std::make_unique<Feed>(camera->source(), on_air));
        auto receiver = encoder::StreamReceiver::start(
            way, *camera->feeds_.back(), [](encoder::LogLevel level, std::string_view text) {
                blog(level >= encoder::LogLevel::Warning ? LOG_WARNING : LOG_INFO, "%.*s",
                     static_cast<int>(text.size()), text.data());
            });
        if (!receiver) return fail(ErrorCode::CannotListen, {std::to_string(way.port)});
        camera->receivers_.push_back(std::move(*receiver));
    }
    return camera;
}

NetworkCamera::NetworkCamera(ObsPtr<obs_source> source) : source_(std::move(source)) {}

NetworkCamera::~NetworkCamera() = default;

encoder::ReceiverStatistics NetworkCamera::statistics() const {
    encoder::ReceiverStatistics all;
    for (std::size_t i = 0; i < receivers_.size(); ++i) {
        const encoder::ReceiverStatistics one = receivers_[i]->statistics();
        if (!one.is_receiving) feeds_[i]->yield();
        all.is_receiving = all.is_receiving || one.is_receiving;
        all.connection_count += one.connection_count;
        all.refused_count += one.refused_count;
        all.picture_count += one.picture_count;
    }
    return all;
}

obs_source_info networkCameraInfo() {
    obs_source_info info{};
    info.id = network_camera_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_ASYNC_VIDEO | OBS_SOURCE_AUDIO | OBS_SOURCE_DO_NOT_DUPLICATE;
    info.get_name = [](void*) { return "Network camera"; };
    // Whoever feeds it holds it: there is nothing of its own.
    info.create = [](obs_data_t*, obs_source_t* self) -> void* { return self; };
    info.destroy = [](void*) {};
    return info;
}

}  // namespace xb::studio
