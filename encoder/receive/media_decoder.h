// One stream from the network, decoded as it comes: the least delay that its codecs allow.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/receive/picture_pacer.h"
#include "encoder/receive/received_media.h"
#include "encoder/receive/sound_seam.h"
#include "encoder/receive/stream_clock.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

struct AVPacket;
struct AVStream;

namespace xb::encoder {

// One thread. Opens a decoder for the first stream of pictures and the first of sound that it
// meets; what it cannot decode is left out.
class MediaDecoder {
 public:
    // Counts into `picture_count`. All outlive it.
    MediaDecoder(ReceivedMediaSink& sink, PicturePacer& pacer, std::chrono::nanoseconds delay,
                 std::atomic<std::int64_t>& picture_count);
    ~MediaDecoder();
    MediaDecoder(const MediaDecoder&) = delete;
    MediaDecoder& operator=(const MediaDecoder&) = delete;

    void decode(const AVStream& stream, const AVPacket& packet);

 private:
    class PictureScaler;
    class SoundConverter;
    struct Track {
        int stream_index = -1;
        AvPtr<AVCodecContext> decoder;
    };
    bool isOpen(Track& track, const AVStream& stream);
    void takePicture(const AVStream& stream, AVFrame& frame);
    void takeSound(const AVStream& stream, AVFrame& frame);
    using SoundPlanes = std::array<const float*, 2>;
    void push(SoundPlanes planes, int sample_count, std::chrono::nanoseconds begin);
    std::chrono::nanoseconds dueOf(const AVStream& stream, const AVFrame& frame);

    ReceivedMediaSink& sink_;
    PicturePacer& pacer_;
    std::atomic<std::int64_t>& picture_count_;
    StreamClock clock_;
    SoundSeam seam_;
    std::chrono::nanoseconds arrived_{0};
    std::chrono::nanoseconds delay_;
    Track pictures_;
    Track sound_;
    std::unique_ptr<PictureScaler> scaler_;
    std::unique_ptr<SoundConverter> converter_;
};

}  // namespace xb::encoder
