// What can be set on a camera, in words.
#pragma once

#include "studio/devices/camera_control.h"
#include "studio/devices/camera_mode.h"

#include <QString>

namespace xb::app {

// What the driver calls it, where it is none that is known.
QString cameraSettingText(const studio::CameraControl& control);
QString cameraChoiceText(const studio::CameraControl& control, const studio::CameraChoice& choice);
// "1280×720, 30 a second, MJPG"; without a size: as the camera likes.
QString cameraModeText(const studio::CameraMode& mode);

}  // namespace xb::app
