// `devices`: what this machine has to show and to hear, and what can be set on it.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/listings.h"
#include "encoder/codecs/encoder_search.h"
#include "studio/devices/camera_control.h"
#include "studio/devices/camera_mode.h"
#include "studio/devices/device_list.h"
#include "studio/devices/v4l2_device.h"
#include "studio/devices/window_list.h"

#include <filesystem>
#include <vector>

namespace xb::app {

struct FoundCamera {
    studio::Device device;
    std::vector<studio::CameraMode> modes;
    std::vector<studio::CameraControl> controls;
};

struct FoundDevices {
    std::vector<FoundCamera> cameras;
    std::vector<studio::Device> microphones;
    std::vector<studio::Device> loudspeakers;
    std::vector<studio::Device> desktop_sounds;
    std::vector<studio::V4l2Device> virtual_cameras;  // that take the program
    std::vector<studio::OpenWindow> windows;          // that an item of a scene may show
    std::vector<encoder::EncoderFinding> encoders;
    std::vector<std::filesystem::path> colour_tables;  // for the filter of that name
};

// Takes a second or two: asks the sound server and tries each encoder.
FoundDevices findDevices();

// {cameras:[{spec, label, identity, modes:[{format, size, fps}], controls:[{name, least, most,
// step, usual, value, label, choices:[{value, name}]}]}], microphones:[{spec, label}],
// loudspeakers:[…], desktop_sounds:[…], virtual_cameras:[{spec, label}], windows:[{title, class}],
// encoders:[names as --encoder takes them], encoders_absent:[{name, reason, sentence}],
// colour_tables:[paths]}
int listDevices(const FoundDevices& devices, const DevicesCommand& command, Streams streams);

}  // namespace xb::app
