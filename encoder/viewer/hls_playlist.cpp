// Durations in seconds with three digits, whatever the locale.
#include "encoder/viewer/hls_playlist.h"

#include <algorithm>

namespace xb::encoder {
namespace {

constexpr std::int64_t us_per_second = 1'000'000;
constexpr std::int64_t usual_segment_us = 2 * us_per_second;

std::string seconds(std::int64_t duration_us) {
    const std::int64_t ms = duration_us / 1000;
    const std::string digits = std::to_string(1000 + ms % 1000);
    return std::to_string(ms / 1000) + "." + digits.substr(1);
}

}  // namespace

std::string hlsPlaylist(std::int64_t generation, std::span<const Segment> segments) {
    std::int64_t longest_us = usual_segment_us;
    for (const Segment& segment : segments)
        longest_us = std::max(longest_us, segment.duration_us);
    const std::int64_t target_s = (longest_us + us_per_second - 1) / us_per_second;
    const std::int64_t first = segments.empty() ? 0 : segments.front().number;
    std::string text = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    text += "#EXT-X-TARGETDURATION:" + std::to_string(target_s) + "\n";
    text += "#EXT-X-MEDIA-SEQUENCE:" + std::to_string(first) + "\n";
    text += "#EXT-X-MAP:URI=\"init-" + std::to_string(generation) + ".mp4\"\n";
    for (const Segment& segment : segments) {
        text += "#EXTINF:" + seconds(segment.duration_us) + ",\n";
        text += "segment-" + std::to_string(segment.number) + ".m4s\n";
    }
    return text;
}

}  // namespace xb::encoder
