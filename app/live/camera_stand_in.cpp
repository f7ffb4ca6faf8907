// A short film that costs a machine what a camera does.
#include "app/live/camera_stand_in.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace xb::app {
namespace {

constexpr int width_px = 1280;
constexpr int height_px = 720;
constexpr int picture_count = 15;
constexpr int stripe_px = 64;

// Noise that is the same on every machine.
class Noise {
 public:
    // 0 to 15, as often each.
    int next() {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>(state_ >> 28U);
    }

 private:
    std::uint32_t state_ = 1;
};

// Slanting stripes that wander by one stripe in a whole round.
std::string pictureOf(int number, Noise& noise) {
    std::string bytes;
    bytes.reserve(std::size_t{width_px} * height_px * 3 / 2);
    const int shift_px = number * stripe_px / picture_count;
    for (int y = 0; y < height_px; ++y) {
        for (int x = 0; x < width_px; ++x) {
            const int place = (x + y / 2 + shift_px) % stripe_px;
            const int light = place < stripe_px / 2 ? place : stripe_px - place;
            bytes.push_back(static_cast<char>(80 + 3 * light + noise.next()));
        }
    }
    for (const int tint : {110, 140}) {
        for (int i = 0; i < width_px * height_px / 4; ++i)
            bytes.push_back(static_cast<char>(tint + noise.next() / 2));
    }
    return bytes;
}

}  // namespace

Result<void> writeCameraStandIn(const std::filesystem::path& path) {
    static constexpr std::string_view header = "YUV4MPEG2 W1280 H720 F30:1 Ip A1:1 C420jpeg\n";
    std::ofstream file(path, std::ios::binary);
    file << header;
    Noise noise;
    for (int number = 0; number < picture_count && file; ++number)
        file << "FRAME\n" << pictureOf(number, noise);
    file.flush();
    if (file) return {};
    return fail(ErrorCode::CannotWriteFile,
                {path.string(), std::generic_category().message(errno)});
}

}  // namespace xb::app
