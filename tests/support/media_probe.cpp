// What is in a media file, as ffprobe and ffmpeg see it: an eye that is not ours.
#include "tests/support/media_probe.h"

#include "tests/support/process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace xb::tests {

namespace {

double number(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return 0;
    return found->is_string() ? std::strtod(found->get<std::string>().c_str(), nullptr)
                              : found->get<double>();
}

StreamFacts factsOf(const nlohmann::json& stream) {
    StreamFacts facts;
    facts.type = stream.value("codec_type", "");
    facts.codec = stream.value("codec_name", "");
    facts.profile = stream.value("profile", "");
    facts.color_space = stream.value("color_space", "");
    facts.width_px = stream.value("width", 0);
    facts.height_px = stream.value("height", 0);
    facts.sample_rate_hz = static_cast<int>(number(stream, "sample_rate"));
    return facts;
}

struct PacketWalk {
    double first_pts_s = std::numeric_limits<double>::infinity();
    double end_s = -std::numeric_limits<double>::infinity();
    double last_dts_s = -std::numeric_limits<double>::infinity();
    double last_keyframe_s = std::numeric_limits<double>::quiet_NaN();
};

void take(const nlohmann::json& packet, StreamFacts& facts, PacketWalk& walk) {
    const double dts_s = number(packet, "dts_time");
    const double pts_s = packet.contains("pts_time") ? number(packet, "pts_time") : dts_s;
    ++facts.packet_count;
    facts.has_dts_going_back |= dts_s < walk.last_dts_s;
    walk.last_dts_s = dts_s;
    walk.first_pts_s = std::min(walk.first_pts_s, pts_s);
    walk.end_s = std::max(walk.end_s, pts_s + number(packet, "duration_time"));
    if (packet.value("flags", "").starts_with('K')) {
        ++facts.keyframe_count;
        if (!std::isnan(walk.last_keyframe_s)) {
            facts.longest_gop_s = std::max(facts.longest_gop_s, pts_s - walk.last_keyframe_s);
        }
        walk.last_keyframe_s = pts_s;
    }
}

}  // namespace

std::vector<StreamFacts> probe(const std::filesystem::path& file) {
    const std::string entries =
        std::string(
            "stream=index,codec_type,codec_name,profile,color_space,width,height,sample_rate") +
        ":packet=stream_index,pts_time,dts_time,duration_time,flags";
    const std::string text = runOrThrow(
        {"ffprobe", "-v", "error", "-print_format", "json", "-show_entries", entries, file});
    const nlohmann::json answer = nlohmann::json::parse(text);
    std::vector<StreamFacts> streams;
    for (const auto& stream : answer.at("streams"))
        streams.push_back(factsOf(stream));
    std::vector<PacketWalk> walks(streams.size());
    for (const auto& packet : answer.at("packets")) {
        const auto index = packet.at("stream_index").get<size_t>();
        take(packet, streams.at(index), walks.at(index));
    }
    for (size_t i = 0; i < streams.size(); ++i) {
        if (streams[i].packet_count == 0) continue;
        streams[i].first_pts_s = walks[i].first_pts_s;
        streams[i].duration_s = walks[i].end_s - walks[i].first_pts_s;
    }
    return streams;
}

const StreamFacts& streamOf(const std::vector<StreamFacts>& streams, const std::string& type) {
    const auto found = std::find_if(streams.begin(), streams.end(),
                                    [&](const StreamFacts& facts) { return facts.type == type; });
    if (found == streams.end()) throw std::runtime_error("no " + type + " stream");
    return *found;
}

std::string decodingErrors(const std::filesystem::path& file) {
    const Finished finished =
        run({"ffmpeg", "-nostdin", "-v", "error", "-xerror", "-i", file, "-f", "null", "-"},
            std::chrono::seconds(120));
    return finished.status == 0
               ? finished.errors
               : "exit " + std::to_string(finished.status) + ": " + finished.errors;
}

double Picture::meanLuma(int x_px, int y_px, int part_width_px, int part_height_px) const {
    double sum = 0;
    for (int y = y_px; y < y_px + part_height_px; ++y) {
        for (int x = x_px; x < x_px + part_width_px; ++x) {
            const size_t at = 3 * (static_cast<size_t>(y) * static_cast<size_t>(width_px) +
                                   static_cast<size_t>(x));
            sum += 0.2126 * rgb[at] + 0.7152 * rgb[at + 1] + 0.0722 * rgb[at + 2];
        }
    }
    return sum / (static_cast<double>(part_width_px) * part_height_px);
}

double meanDifference(const Picture& one, const Picture& other, int x_px, int y_px,
                      int part_width_px, int part_height_px) {
    double sum = 0;
    for (int y = y_px; y < y_px + part_height_px; ++y) {
        const size_t row = 3 * (static_cast<size_t>(y) * static_cast<size_t>(one.width_px) +
                                static_cast<size_t>(x_px));
        for (size_t at = row; at < row + 3 * static_cast<size_t>(part_width_px); ++at) {
            sum += std::abs(static_cast<int>(one.rgb[at]) - static_cast<int>(other.rgb[at]));
        }
    }
    return sum / (3.0 * part_width_px * part_height_px);
}

namespace {

/// From what showinfo says. Its pts_time has six digits only, too few for a wall clock.
std::vector<double> frameTimes(const std::string& words) {
    const std::string base_name = "in time_base: ";
    const size_t base_at = words.find(base_name);
    if (base_at == std::string::npos) return {};
    char* slash = nullptr;
    const double numerator = std::strtod(words.c_str() + base_at + base_name.size(), &slash);
    const double denominator = std::strtod(slash + 1, nullptr);
    std::vector<double> times_s;
    for (size_t at = words.find(" pts:"); at != std::string::npos;
         at = words.find(" pts:", at + 5)) {
        const double pts = std::strtod(words.c_str() + at + 5, nullptr);
        times_s.push_back(pts * numerator / denominator);
    }
    return times_s;
}

}  // namespace

std::vector<Picture> decodeFrames(const std::filesystem::path& file, DecodeRange range) {
    const StreamFacts video = streamOf(probe(file), "video");
    std::string filter = "trim=start=" + std::to_string(range.start_s) +
                         ":duration=" + std::to_string(range.length_s);
    if (range.frames_per_s > 0) filter += ",fps=" + std::to_string(range.frames_per_s);
    // showinfo tells each frame's time on standard error, in the order of the frames on the output.
    Process ffmpeg({{"ffmpeg", "-nostdin", "-v", "info", "-nostats", "-copyts", "-i", file, "-map",
                     "0:v:0", "-vf", filter + ",format=rgb24,showinfo=checksum=0", "-vsync",
                     "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"},
                    {},
                    {}});
    if (ffmpeg.waitFor(std::chrono::seconds(120)) != 0) throw std::runtime_error(ffmpeg.errors());
    const std::string bytes = ffmpeg.output();
    const size_t size =
        3 * static_cast<size_t>(video.width_px) * static_cast<size_t>(video.height_px);
    std::vector<Picture> frames(bytes.size() / size);
    const std::vector<double> times_s = frameTimes(ffmpeg.errors());
    if (times_s.size() < frames.size()) throw std::runtime_error("a frame without a time");
    for (size_t i = 0; i < frames.size(); ++i) {
        frames[i].time_s = times_s[i];
        frames[i].width_px = video.width_px;
        frames[i].height_px = video.height_px;
        const auto start = bytes.begin() + static_cast<std::ptrdiff_t>(i * size);
        frames[i].rgb.assign(start, start + static_cast<std::ptrdiff_t>(size));
    }
    return frames;
}

Sound decodeSound(const std::filesystem::path& file) {
    // The first packet's time would not do: a decoder leaves the encoder's priming out.
    Process ffmpeg({{"ffmpeg", "-nostdin", "-v", "info", "-nostats", "-copyts", "-i", file, "-map",
                     "0:a:0", "-af", "ashowinfo", "-f", "f32le", "-ac", "1", "-ar", "48000", "-"},
                    {},
                    {}});
    if (ffmpeg.waitFor(std::chrono::seconds(120)) != 0) throw std::runtime_error(ffmpeg.errors());
    const std::string bytes = ffmpeg.output();
    const std::string words = ffmpeg.errors();
    const size_t at = words.find("pts_time:");
    if (at == std::string::npos) throw std::runtime_error("no sound in " + file.string());
    Sound sound;
    sound.first_pts_s = std::strtod(words.c_str() + at + 9, nullptr);
    sound.samples.resize(bytes.size() / sizeof(float));
    std::memcpy(sound.samples.data(), bytes.data(), sound.samples.size() * sizeof(float));
    return sound;
}

}  // namespace xb::tests
