// Reads or draws the clip.
#include "tests/bench/encode_clip.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <numbers>
#include <random>
#include <stdexcept>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder::bench {

namespace {

constexpr int sample_rate_hz = 48'000;

AvPtr<AVFrame> makeFrame(const VideoFormat& format) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_NV12;
    frame->width = format.width_px;
    frame->height = format.height_px;
    if (av_frame_get_buffer(frame.get(), 64) < 0) throw std::runtime_error("no memory");
    return frame;
}

// Soft shapes that move over a little noise: neither a still nor a storm.
void draw(AVFrame& frame, int index, std::minstd_rand& noise) {
    for (int y = 0; y < frame.height; ++y) {
        std::uint8_t* row = frame.data[0] + y * frame.linesize[0];
        for (int x = 0; x < frame.width; ++x) {
            const double wave = std::sin((x + index * 3) * 0.02) + std::cos((y - index) * 0.03);
            row[x] = static_cast<std::uint8_t>(120 + 40 * wave + static_cast<double>(noise() % 4));
        }
    }
    for (int y = 0; y < frame.height / 2; ++y) {
        std::uint8_t* row = frame.data[1] + y * frame.linesize[1];
        for (int x = 0; x < frame.width; ++x)
            row[x] = static_cast<std::uint8_t>(128 + 30 * std::sin((x + y + index) * 0.01));
    }
}

bool readPlane(std::ifstream& file, std::uint8_t* plane, int stride, int width, int height) {
    for (int y = 0; y < height; ++y)
        if (!file.read(reinterpret_cast<char*>(plane) + static_cast<std::ptrdiff_t>(y) * stride,
                       width))
            return false;
    return true;
}

void loadFrames(const ClipSource& source, EncodeClip& clip) {
    std::ifstream file(source.nv12_file, std::ios::binary);
    std::minstd_rand noise(1);
    while (static_cast<int>(clip.frames.size()) < source.most_frames) {
        AvPtr<AVFrame> frame = makeFrame(source.format);
        if (source.nv12_file.empty()) {
            draw(*frame, static_cast<int>(clip.frames.size()), noise);
        } else if (!readPlane(file, frame->data[0], frame->linesize[0], frame->width,
                              frame->height) ||
                   !readPlane(file, frame->data[1], frame->linesize[1], frame->width,
                              frame->height / 2)) {
            break;
        }
        clip.frames.push_back(std::move(frame));
    }
    if (clip.frames.empty()) throw std::runtime_error(source.nv12_file + " holds no frame");
}

void loadSound(const ClipSource& source, EncodeClip& clip) {
    const FrameRate rate = source.format.frame_rate;
    const auto count = clip.frames.size() * sample_rate_hz *
                       static_cast<std::size_t>(rate.denominator) /
                       static_cast<std::size_t>(rate.numerator);
    for (std::vector<float>& plane : clip.sound)
        plane.assign(count, 0.0F);
    std::ifstream file(source.sound_file, std::ios::binary);
    if (!source.sound_file.empty() && !file)
        throw std::runtime_error(source.sound_file + " cannot be read");
    std::array<float, 2> pair{};
    for (std::size_t i = 0; i < count; ++i) {
        if (source.sound_file.empty())
            pair.fill(static_cast<float>(
                0.3 * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(i) / 48'000)));
        else if (!file.read(reinterpret_cast<char*>(pair.data()), sizeof pair))
            break;
        for (std::size_t channel = 0; channel < 2; ++channel)
            clip.sound[channel][i] = pair[channel];
    }
}

}  // namespace

EncodeClip loadClip(const ClipSource& source) {
    EncodeClip clip;
    clip.format = source.format;
    loadFrames(source, clip);
    loadSound(source, clip);
    return clip;
}

}  // namespace xb::encoder::bench
