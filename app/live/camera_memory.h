// What was set on a camera is remembered by who it is, not by its number.
#pragma once

#include "app/settings/settings.h"
#include "studio/devices/device_spec.h"

#include <string>

namespace xb::app {

// A V4L2 camera for which nothing is set gets what was set last; what is set is written down in
// `settings`. Nothing changes for other cameras, and without an identity. Pure.
studio::CameraSpec recallCamera(const studio::CameraSpec& camera, const std::string& identity,
                                Settings& settings);

// The same; asks the device, if it is one, who it is.
studio::CameraSpec recallCamera(const studio::CameraSpec& camera, Settings& settings);

}  // namespace xb::app
