// Setups are kept in the words of the command line.
#include "app/live/camera_memory.h"

#include "studio/devices/v4l2_device.h"

namespace xb::app {
namespace {

using Kind = studio::CameraSpec::Kind;

// Without user, password, path.
std::string hostOf(const std::string& url) {
    const auto scheme = url.find("://");
    const std::string rest = url.substr(scheme == std::string::npos ? 0 : scheme + 3);
    const std::string host = rest.substr(0, rest.find_first_of("/?"));
    return host.substr(host.rfind('@') + 1);
}

}  // namespace

std::string setupKey(const studio::CameraSpec& camera, const std::string& identity) {
    switch (camera.kind) {
        case Kind::V4l2:
            return identity;
        case Kind::Phone:
            return "phone:" + camera.address;
        case Kind::Url:
            return "url:" + hostOf(camera.address);
        case Kind::None:
        case Kind::Pattern:
        case Kind::File:
            break;
    }
    return {};
}

std::string setupKey(const studio::CameraSpec& camera) {
    if (camera.kind != Kind::V4l2 || !camera.address.starts_with('/'))
        return setupKey(camera, camera.address);
    const auto device = studio::v4l2Camera(camera.address);
    return setupKey(camera, device ? device->identity : std::string());
}

studio::CameraSpec recalledCamera(const studio::CameraSpec& camera, const std::string& key,
                                  const CameraSetups& setups) {
    const auto known = setups.find(key);
    if (known == setups.end() || !studio::settingsText(camera).empty()) return camera;
    // Any address does: it is what is set that is read.
    const auto read = studio::parseCameraSpec("v4l2:/," + known->second);
    if (!read) return camera;
    studio::CameraSpec recalled = camera;
    recalled.view = read->view;
    if (camera.kind != Kind::V4l2) return recalled;
    recalled.mode = read->mode;
    recalled.controls = read->controls;
    return recalled;
}

studio::CameraSpec recallCamera(const studio::CameraSpec& camera, const std::string& key,
                                Settings& settings) {
    const std::string setup = studio::settingsText(camera);
    if (key.empty() || setup.empty()) return recalledCamera(camera, key, settings.camera_setups);
    settings.camera_setups[key] = setup;
    return camera;
}

}  // namespace xb::app
