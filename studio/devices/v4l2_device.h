// What the kernel says about one video device.
#pragma once

#include "studio/devices/camera_control.h"
#include "studio/devices/camera_mode.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio {

struct V4l2Device {
    std::string device;  // as /dev/video0; changes from one plugging in to the next
    std::string card;    // the maker's name for it
    std::string bus;     // the socket, as the kernel names it
    // What stays the same: its serial number, else card and socket. Some makers give all of theirs
    // one number: the socket stands behind it as long as two such are plugged in.
    std::string identity;
};

// Any thread; each opens the device for a moment, in a few milliseconds. Nothing where it is no
// camera, or cannot be opened now.
std::optional<V4l2Device> v4l2Camera(const std::string& device);
bool isV4l2Camera(const std::string& device);
// By number.
std::vector<V4l2Device> listV4l2Cameras();
// Where this camera is plugged in now. Two with one number, one of which was alone when it was
// written down, are not told apart: `not_this` is the device that is known to be the other.
std::optional<V4l2Device> findV4l2Camera(const std::string& identity,
                                         const std::string& not_this = {});
// The same of one that is known.
bool isCamera(const V4l2Device& camera, const std::string& identity);
// Devices that take pictures, as v4l2loopback makes them.
std::vector<V4l2Device> listV4l2Outputs();

std::vector<CameraMode> v4l2Modes(const std::string& device);
std::vector<CameraControl> v4l2Controls(const std::string& device);
// Names as v4l2Controls gives them, in any case. False where there is no such control, or it takes
// no such value.
bool setV4l2Control(const std::string& device, const std::string& name, int value);
// Many at once, what can be automatic first: a camera takes no figure for what it sees to itself.
// Those that it does not have, or does not take, are passed over.
void setV4l2Controls(const std::string& device, const std::map<std::string, int>& values);

}  // namespace xb::studio
