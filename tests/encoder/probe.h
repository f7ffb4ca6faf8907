// What a demuxer and a decoder find in a recording or a received stream.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::encoder::test {

struct ProbedPacket {
    double dts_s = 0;
    double pts_s = 0;
    bool is_keyframe = false;
    std::int64_t file_position = 0;  // where it begins
};

struct ProbedStream {
    std::string codec;
    int width_px = 0;
    int height_px = 0;
    int sample_rate_hz = 0;
    int profile = 0;
    bool is_bt709_limited = false;
    std::vector<ProbedPacket> packets;
};

struct Probed {
    bool is_readable = false;
    double duration_s = 0;
    ProbedStream video;
    ProbedStream audio;
    std::optional<double> flash_s;  // first bright picture
    std::optional<double> beep_s;   // first loud sample
    int decoded_frames = 0;
    int decode_errors = 0;
};

// Reads to the end. `options` are for the demuxer's protocol, as "key=value" pairs ("listen=1").
// A network reader gives up after `timeout_s` without data.
[[nodiscard]] Probed probe(const std::string& url, const std::vector<std::string>& options = {},
                           const std::string& format = {}, int timeout_s = 15);

// Seconds from one keyframe to the next, for all of them.
[[nodiscard]] std::vector<double> keyframeDistances(const ProbedStream& stream);
[[nodiscard]] bool isDtsRising(const ProbedStream& stream);
// Of the last packet's start.
[[nodiscard]] double lastPts(const ProbedStream& stream);

}  // namespace xb::encoder::test
