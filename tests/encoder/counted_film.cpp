// Twelve blocks of black or white are the number, most significant first.
#include "tests/encoder/counted_film.h"

#include "tests/support/media_probe.h"
#include "tests/support/wait_until.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace xb::encoder::test {

namespace {

constexpr int bit_count = 12;
constexpr int block_px = 16;
constexpr int frames_per_s = 30;
constexpr int rate_hz = 48'000;
constexpr int block_samples = rate_hz / frames_per_s;
constexpr int click_samples = rate_hz / 200;
constexpr std::int64_t start_ns = 5'000'000'000;
constexpr int most_waiting = 6;
constexpr float loud = 0.2F;

bool isWhite(int number, int bit) {
    return (number >> (bit_count - 1 - bit) & 1) != 0;
}

std::int64_t timeOf(int number) {
    return start_ns + number * 1'000'000'000LL / frames_per_s;
}

void pushPicture(Delivery& delivery, int number, std::vector<std::uint8_t>& luma,
                 const std::vector<std::uint8_t>& chroma) {
    for (int y = 0; y < counted_format.height_px; ++y) {
        for (int x = 0; x < counted_format.width_px; ++x) {
            const auto at = static_cast<std::size_t>(y * counted_format.width_px + x);
            luma[at] = isWhite(number, x / block_px) ? 235 : 16;
        }
    }
    RawVideoFrame frame;
    frame.planes[0] = luma.data();
    frame.planes[1] = chroma.data();
    frame.stride_bytes[0] = frame.stride_bytes[1] = counted_format.width_px;
    frame.time = {timeOf(number)};
    delivery.pushVideo(frame);
}

void pushSound(Delivery& delivery, int number) {
    std::array<float, block_samples> samples{};
    if (number % frames_per_s == 0)
        for (std::size_t i = 0; i < click_samples; ++i)
            samples[i] = static_cast<float>(0.8 * std::sin(static_cast<double>(i) * 0.4));
    RawAudioBlock block;
    block.planes[0] = block.planes[1] = samples.data();
    block.sample_count = block_samples;
    block.time = {timeOf(number)};
    delivery.pushAudio(block);
}

int numberIn(const tests::Picture& picture) {
    const int part_px = std::max(1, picture.width_px / bit_count);
    int number = 0;
    for (int bit = 0; bit < bit_count; ++bit) {
        const double luma = picture.meanLuma(bit * part_px + part_px / 4, picture.height_px / 4,
                                             std::max(1, part_px / 2), picture.height_px / 2);
        number = number * 2 + (luma > 128 ? 1 : 0);
    }
    return number;
}

}  // namespace

void playCounted(Delivery& delivery, int first, int count) {
    const auto pixels =
        static_cast<std::size_t>(counted_format.width_px) * std::size_t{counted_format.height_px};
    std::vector<std::uint8_t> luma(pixels);
    const std::vector<std::uint8_t> chroma(pixels / 2, 128);
    for (int number = first; number < first + count; ++number) {
        if (!tests::waitUntil([&] { return delivery.statistics().video_waiting < most_waiting; }))
            throw std::runtime_error("the encoder does not take frames");
        pushPicture(delivery, number, luma, chroma);
        pushSound(delivery, number);
    }
}

CountedFilm readCounted(const std::filesystem::path& path) {
    CountedFilm film;
    for (const tests::Picture& picture : tests::decodeFrames(path)) {
        film.width_px = picture.width_px;
        film.height_px = picture.height_px;
        film.pictures.push_back({numberIn(picture), picture.time_s});
    }
    film.decode_errors = tests::decodingErrors(path).empty() ? 0 : 1;
    const tests::Sound sound = tests::decodeSound(path);
    film.sound_s = static_cast<double>(sound.samples.size()) / rate_hz;
    std::size_t quiet_from = 0;
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        if (std::fabs(sound.samples[i]) < loud) continue;
        if (i >= quiet_from)
            film.clicks_s.push_back(sound.first_pts_s + static_cast<double>(i) / rate_hz);
        quiet_from = i + rate_hz / 10;
    }
    return film;
}

}  // namespace xb::encoder::test
