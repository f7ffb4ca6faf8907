// What was set on a camera is remembered by who it is, not by its number.
#pragma once

#include "app/settings/settings.h"
#include "studio/devices/device_spec.h"

#include <map>
#include <string>

namespace xb::app {

// By the key of a camera, what stands behind its address on the command line.
using CameraSetups = std::map<std::string, std::string>;

// Under what a camera's setup is kept: a device's identity, a phone's port, a network camera's
// host. Empty for other cameras, and for a device without an identity. Never a secret. Pure.
std::string setupKey(const studio::CameraSpec& camera, const std::string& identity);
// The same; asks the device, if it is one, who it is.
std::string setupKey(const studio::CameraSpec& camera);

// A camera for which nothing is set gets what was set last under this key. Pure.
studio::CameraSpec recalledCamera(const studio::CameraSpec& camera, const std::string& key,
                                  const CameraSetups& setups);

// The same; what is set is written down in `settings`. Pure.
studio::CameraSpec recallCamera(const studio::CameraSpec& camera, const std::string& key,
                                Settings& settings);

}  // namespace xb::app
