// Checks settings before anything is opened with them.
#include "encoder/delivery_settings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::array<std::pair<EncoderChoice, std::string_view>, 5> choice_names{{
    {EncoderChoice::Auto, "auto"},
    {EncoderChoice::X264, "x264"},
    {EncoderChoice::Nvenc, "nvenc"},
    {EncoderChoice::Vaapi, "vaapi"},
    {EncoderChoice::Qsv, "qsv"},
}};

constexpr std::array<std::pair<VideoCoding, std::string_view>, 3> coding_names{{
    {VideoCoding::H264, "h264"},
    {VideoCoding::Hevc, "hevc"},
    {VideoCoding::Av1, "av1"},
}};

constexpr std::array<std::string_view, 10> x264_presets{
    "ultrafast", "superfast", "veryfast", "faster",   "fast",
    "medium",    "slow",      "slower",   "veryslow", "placebo"};

constexpr bool isEvenWithin(int value, int least, int most) {
    return value >= least && value <= most && value % 2 == 0;
}

constexpr bool isWithin(int value, int least, int most) {
    return value >= least && value <= most;
}

}  // namespace

std::string_view name(EncoderChoice choice) noexcept {
    for (const auto& [each, word] : choice_names)
        if (each == choice) return word;
    return "auto";
}

std::optional<EncoderChoice> encoderChoiceFromName(std::string_view name) noexcept {
    for (const auto& [each, word] : choice_names)
        if (word == name) return each;
    return std::nullopt;
}

std::string_view name(VideoCoding coding) noexcept {
    for (const auto& [each, word] : coding_names)
        if (each == coding) return word;
    return "h264";
}

std::optional<VideoCoding> videoCodingFromName(std::string_view name) noexcept {
    for (const auto& [each, word] : coding_names)
        if (word == name) return each;
    return std::nullopt;
}

int presetIndex(std::string_view preset) noexcept {
    const auto found = std::ranges::find(x264_presets, preset);
    return found == x264_presets.end() ? -1 : static_cast<int>(found - x264_presets.begin());
}

std::string_view presetName(int index) noexcept {
    return x264_presets[static_cast<std::size_t>(
        std::clamp(index, 0, static_cast<int>(x264_presets.size()) - 1))];
}

Result<void> check(const DeliverySettings& settings) {
    const VideoFormat& video = settings.video;
    const FrameRate& rate = video.frame_rate;
    if (!isEvenWithin(video.width_px, 16, 8192) || !isEvenWithin(video.height_px, 16, 8192))
        return failure(ErrorCode::InvalidSettings, {"canvas"});
    if (rate.numerator < 1 || rate.denominator < 1 || rate.numerator > 240 * rate.denominator)
        return failure(ErrorCode::InvalidSettings, {"frame_rate"});
    if (settings.audio.sample_rate_hz != 48000)
        return failure(ErrorCode::InvalidSettings, {"sample_rate"});
    if (!isWithin(settings.audio.channel_count, 1, max_channel_count))
        return failure(ErrorCode::InvalidSettings, {"channel_count"});
    if (!isWithin(settings.video_bitrate_kbps, 50, 200'000))
        return failure(ErrorCode::InvalidSettings, {"video_bitrate"});
    if (!isWithin(settings.audio_bitrate_kbps, 24, 512))
        return failure(ErrorCode::InvalidSettings, {"audio_bitrate"});
    if (!isWithin(settings.gop_s, 1, 20)) return failure(ErrorCode::InvalidSettings, {"gop"});
    if (presetIndex(settings.preset) < 0) return failure(ErrorCode::InvalidSettings, {"preset"});
    return {};
}

}  // namespace xb::encoder
