// Grey with a bar that walks; JPEGs come from files that the test has made.
#include "tests/support/stand_in_pictures.h"

#include <linux/videodev2.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace xb::tests {
namespace {

constexpr std::uint8_t black = 16;
constexpr std::uint8_t white = 235;

bool isFlashing() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec % 2 == 0 && now.tv_nsec < 100'000'000;
}

class Painter {
 public:
    Painter(const StandInState& state, std::uint32_t number)
        : mode_(state.mode),
          width_(state.width_px),
          height_(state.height_px),
          number_(mode_ == StandInMode::Stuck ? 7 : number),
          is_flashing_(isFlashing()),
          lighter_((state.control(StandInControl::Brightness) - 128) / 2) {}

    std::uint8_t luma(std::uint32_t x, std::uint32_t y) const {
        if (mode_ == StandInMode::Dark)
            return static_cast<std::uint8_t>(black + (x + y + number_) % 3);
        if (mode_ == StandInMode::Flash)
            return is_flashing_ ? white : static_cast<std::uint8_t>(black + number_ % 2);
        const std::uint32_t bar = number_ * 16 % width_;
        if (x >= bar && x < bar + 16) return white;
        const int light = static_cast<int>(60 + 100 * y / height_) + lighter_;
        return static_cast<std::uint8_t>(std::clamp<int>(light, black, white));
    }

    void fillYuyv(std::uint8_t* place) const {
        for (std::uint32_t y = 0; y < height_; ++y) {
            for (std::uint32_t x = 0; x < width_; ++x) {
                *place++ = luma(x, y);
                *place++ = 128;
            }
        }
    }

    void fillNv12(std::uint8_t* place) const {
        for (std::uint32_t y = 0; y < height_; ++y)
            for (std::uint32_t x = 0; x < width_; ++x)
                *place++ = luma(x, y);
        std::memset(place, 128, std::size_t{width_} * height_ / 2);
    }

 private:
    StandInMode mode_;
    std::uint32_t width_;
    std::uint32_t height_;
    std::uint32_t number_;
    bool is_flashing_;
    int lighter_;  // than it would be of itself
};

std::size_t readJpeg(const StandInState& state, const std::string& folder, std::uint32_t number,
                     std::uint8_t* place, std::size_t room) {
    const std::uint32_t which = state.mode == StandInMode::Stuck ? 1 : 1 + number % 8;
    const std::string path = folder + "/mjpeg-" + std::to_string(state.width_px) + "x" +
                             std::to_string(state.height_px) + "/" + std::to_string(which) + ".jpg";
    struct Close {
        void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    return file ? std::fread(place, 1, room, file.get()) : 0;
}

}  // namespace

std::size_t pictureBytes(std::uint32_t format, std::uint32_t width_px, std::uint32_t height_px) {
    const std::size_t pixels = std::size_t{width_px} * height_px;
    return format == V4L2_PIX_FMT_NV12 ? pixels * 3 / 2 : pixels * 2;
}

std::size_t drawPicture(const StandInState& state, const std::string& folder, std::uint32_t number,
                        std::uint8_t* place) {
    const std::size_t bytes = pictureBytes(state.format, state.width_px, state.height_px);
    if (state.format == V4L2_PIX_FMT_MJPEG) return readJpeg(state, folder, number, place, bytes);
    const Painter painter(state, number);
    if (state.format == V4L2_PIX_FMT_NV12) {
        painter.fillNv12(place);
    } else {
        painter.fillYuyv(place);
    }
    return bytes;
}

}  // namespace xb::tests
