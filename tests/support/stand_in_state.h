// What a test and the preloaded stand-in camera share: one file a device, mapped by both.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace xb::tests {

enum class StandInMode : std::uint32_t {
    Moving,  // no two pictures are alike
    Silent,  // the device is there and gives nothing
    Stuck,   // one and the same picture over and over
    Dark,    // a lens that is covered: black, with a little noise
    Flash,   // black, but white for the first tenth of every second second of the monotonic clock
};

struct StandInSize {
    std::uint32_t width_px;
    std::uint32_t height_px;
};

/// What can be set on each of them; see stand_in_controls.h. Brightness is seen in the picture.
enum class StandInControl : std::uint32_t {
    Brightness,
    Contrast,
    WhiteBalanceAutomatic,
    MainsFrequency,
    WhiteBalance,
    ExposureAutomatic,
    Exposure,
    Focus,
    FocusAutomatic,
};
inline constexpr std::size_t stand_in_control_count = 9;

/// Only numbers and texts of fixed size, so that it can be mapped.
struct StandInState {
    std::array<char, 32> card;
    std::array<char, 32> bus;
    std::array<std::uint32_t, 4> formats;  // FourCC, 0: no more
    std::array<StandInSize, 4> sizes;
    std::array<std::uint32_t, 4> rates_hz;
    std::uint32_t is_output;  // takes pictures instead of giving them, as v4l2loopback

    // Written by the test.
    std::atomic<std::uint32_t> is_plugged;
    std::atomic<StandInMode> mode;

    // Written by the library: what the program under test has asked for.
    std::atomic<std::uint32_t> open_count;
    std::atomic<std::uint32_t> frame_count;
    std::atomic<std::uint32_t> format;
    std::atomic<std::uint32_t> width_px;
    std::atomic<std::uint32_t> height_px;
    std::atomic<std::uint32_t> rate_hz;
    std::atomic<std::uint32_t> is_streaming;
    std::array<std::atomic<std::int32_t>, stand_in_control_count> controls;  // by StandInControl

    std::int32_t control(StandInControl which) const {
        return controls.at(static_cast<std::size_t>(which));
    }
};

/// The environment variable that names the folder of the devices' files.
inline constexpr const char* stand_in_folder_variable = "XB_STAND_IN_CAMERAS";

}  // namespace xb::tests
