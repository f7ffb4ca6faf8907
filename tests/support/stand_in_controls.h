// What can be set on a stand-in camera, as a UVC driver tells of it.
#pragma once

#include "tests/support/stand_in_state.h"

#include <linux/videodev2.h>

#include <array>
#include <cstdint>

namespace xb::tests {

struct StandInChoice {
    std::int32_t value;
    const char* name;
};

struct StandInControlFacts {
    std::uint32_t id;
    v4l2_ctrl_type type;
    const char* name;
    std::int32_t least;
    std::int32_t most;
    std::int32_t step;
    std::int32_t usual;
    std::array<StandInChoice, 3> choices{};  // of a menu; one without a name is none
};

/// By StandInControl, and by id: drivers list them so.
inline constexpr std::array<StandInControlFacts, stand_in_control_count> stand_in_controls{{
    {V4L2_CID_BRIGHTNESS, V4L2_CTRL_TYPE_INTEGER, "Brightness", 0, 255, 1, 128},
    {V4L2_CID_CONTRAST, V4L2_CTRL_TYPE_INTEGER, "Contrast", 0, 100, 1, 50},
    {V4L2_CID_AUTO_WHITE_BALANCE, V4L2_CTRL_TYPE_BOOLEAN, "White Balance, Automatic", 0, 1, 1, 1},
    {V4L2_CID_POWER_LINE_FREQUENCY,
     V4L2_CTRL_TYPE_MENU,
     "Power Line Frequency",
     0,
     2,
     1,
     1,
     {{{0, "Disabled"}, {1, "50 Hz"}, {2, "60 Hz"}}}},
    {V4L2_CID_WHITE_BALANCE_TEMPERATURE, V4L2_CTRL_TYPE_INTEGER, "White Balance Temperature", 2800,
     6500, 10, 4600},
    {V4L2_CID_EXPOSURE_AUTO,
     V4L2_CTRL_TYPE_MENU,
     "Auto Exposure",
     0,
     3,
     1,
     3,
     {{{1, "Manual Mode"}, {3, "Aperture Priority Mode"}, {}}}},
    {V4L2_CID_EXPOSURE_ABSOLUTE, V4L2_CTRL_TYPE_INTEGER, "Exposure Time, Absolute", 3, 2047, 1,
     250},
    {V4L2_CID_FOCUS_ABSOLUTE, V4L2_CTRL_TYPE_INTEGER, "Focus, Absolute", 0, 250, 5, 0},
    {V4L2_CID_FOCUS_AUTO, V4L2_CTRL_TYPE_BOOLEAN, "Focus, Automatic Continuous", 0, 1, 1, 1},
}};

/// The kernel's calls: 0, or the number of the error.
int queryControl(const StandInState& state, v4l2_queryctrl& control);
int queryMenu(v4l2_querymenu& item);
int getControl(const StandInState& state, v4l2_control& control);
int setControl(StandInState& state, const v4l2_control& control);

}  // namespace xb::tests
