// What is in a media file, as ffprobe and ffmpeg see it: an eye that is not ours.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::tests {

struct StreamFacts {
    std::string type;   // "video", "audio"
    std::string codec;  // "h264", "aac"
    std::string profile;
    std::string color_space;
    int width_px = 0;
    int height_px = 0;
    int sample_rate_hz = 0;
    double duration_s = 0;  // from the first to the last packet, the last one's length included
    int packet_count = 0;
    int keyframe_count = 0;
    bool has_dts_going_back = false;
    double first_pts_s = 0;
    double longest_gop_s = 0;
};

/// Reads every packet. Throws std::runtime_error with ffprobe's words when the file cannot be read.
std::vector<StreamFacts> probe(const std::filesystem::path& file);

/// The one stream of this type; throws when there is none.
const StreamFacts& streamOf(const std::vector<StreamFacts>& streams, const std::string& type);

/// What the decoder complains about when the whole file is decoded; empty when it is sound.
std::string decodingErrors(const std::filesystem::path& file);

struct Picture {
    int width_px = 0;
    int height_px = 0;
    double time_s = 0;
    std::vector<uint8_t> rgb;  // rows of RGB24, no padding

    /// 0 to 255, the mean over the pixels of a part.
    double meanLuma(int x_px, int y_px, int part_width_px, int part_height_px) const;
    double meanLuma() const { return meanLuma(0, 0, width_px, height_px); }
};

struct DecodeRange {
    double start_s = 0;
    double length_s = 1e6;
    double frames_per_s = 0;  // 0: every frame
};

/// Frames with their presentation times. Keep the range short: a frame of 360x640 is 0.7 MB.
std::vector<Picture> decodeFrames(const std::filesystem::path& file, DecodeRange range = {});

/// The mean difference of the samples in a part of two pictures of the same size, 0 to 255.
double meanDifference(const Picture& one, const Picture& other, int x_px, int y_px,
                      int part_width_px, int part_height_px);

struct Sound {
    double first_pts_s = 0;
    std::vector<float> samples;  // mono, 48 kHz
};

Sound decodeSound(const std::filesystem::path& file);

}  // namespace xb::tests
