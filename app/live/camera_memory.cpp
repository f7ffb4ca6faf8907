// Setups are kept in the words of the command line.
#include "app/live/camera_memory.h"

#include "studio/devices/v4l2_device.h"

namespace xb::app {

studio::CameraSpec recallCamera(const studio::CameraSpec& camera, const std::string& identity,
                                Settings& settings) {
    if (camera.kind != studio::CameraSpec::Kind::V4l2 || identity.empty()) return camera;
    const std::string setup = studio::settingsText(camera);
    if (!setup.empty()) {
        settings.camera_setups[identity] = setup;
        return camera;
    }
    const auto known = settings.camera_setups.find(identity);
    if (known == settings.camera_setups.end()) return camera;
    return studio::parseCameraSpec("v4l2:" + camera.address + "," + known->second).value_or(camera);
}

studio::CameraSpec recallCamera(const studio::CameraSpec& camera, Settings& settings) {
    if (camera.kind != studio::CameraSpec::Kind::V4l2) return camera;
    if (!camera.address.starts_with('/')) return recallCamera(camera, camera.address, settings);
    const auto device = studio::v4l2Camera(camera.address);
    return recallCamera(camera, device ? device->identity : std::string(), settings);
}

}  // namespace xb::app
