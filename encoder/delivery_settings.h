// What one broadcast is encoded to.
#pragma once

#include "encoder/error.h"
#include "encoder/media_types.h"

#include <optional>
#include <string>
#include <string_view>

namespace xb::encoder {

// Auto takes the best one that works; a named one that does not answers EncoderUnavailable. X264
// stands for the processor's own work, whatever the coding.
enum class EncoderChoice { Auto, X264, Nvenc, Vaapi, Qsv };

// The words of the command line: auto, x264, nvenc, vaapi, qsv.
[[nodiscard]] std::string_view name(EncoderChoice choice) noexcept;
[[nodiscard]] std::optional<EncoderChoice> encoderChoiceFromName(std::string_view name) noexcept;

// How pictures are coded. Networks and viewers get H264.
enum class VideoCoding { H264, Hevc, Av1 };

// The words of the settings: h264, hevc, av1.
[[nodiscard]] std::string_view name(VideoCoding coding) noexcept;
[[nodiscard]] std::optional<VideoCoding> videoCodingFromName(std::string_view name) noexcept;

// x264's presets from the fastest, 0; -1 where there is none of that name.
[[nodiscard]] int presetIndex(std::string_view preset) noexcept;
[[nodiscard]] std::string_view presetName(int index) noexcept;

// Whether recordings have an encode of their own, which no link steers. Auto: where the machine can
// afford two, as measured when the delivery opens.
enum class RecordingMode { Shared, Own, Auto };

// Whether bit rates, frame rate and detail follow the slowest link.
enum class LinkSteering { Follow, Off };

// What becomes of pictures that cannot be encoded in time: less work for each, or none for some.
enum class OverloadPolicy { DoLess, Endure };

struct DeliverySettings {
    VideoFormat video;
    AudioFormat audio;
    int video_bitrate_kbps = 2500;
    int audio_bitrate_kbps = 128;
    int gop_s = 2;  // from keyframe to keyframe, always
    EncoderChoice encoder = EncoderChoice::Auto;
    VideoCoding coding = VideoCoding::H264;
    std::string preset = "veryfast";  // x264's words
    // x264's CRF; then the bit rate is only a ceiling.
    std::optional<int> constant_quality;
    // Of the encoder; 0: as many as the picture needs and the machine has, 4 at most.
    int thread_count = 0;
    RecordingMode recording = RecordingMode::Shared;
    // Another than H264 needs an encode of its own (Own, or Auto where it is afforded).
    VideoCoding recording_coding = VideoCoding::H264;
    LinkSteering steering = LinkSteering::Follow;
    OverloadPolicy overload = OverloadPolicy::DoLess;
};

// InvalidSettings names the first field that cannot be encoded.
[[nodiscard]] Result<void> check(const DeliverySettings& settings);

}  // namespace xb::encoder
