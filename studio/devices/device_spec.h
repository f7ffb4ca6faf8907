// Which camera and which microphone: as values, and as the words of the command line.
#pragma once

#include "studio/cameras/camera_view.h"
#include "studio/devices/camera_mode.h"
#include "studio/error.h"

#include <map>
#include <string>
#include <string_view>

namespace xb::studio {

struct CameraSpec {
    // Phone: a port on which this program listens for what a phone's camera app sends.
    // Url: a camera on the network, asked for its picture.
    enum class Kind { None, Pattern, File, V4l2, Phone, Url };
    Kind kind = Kind::None;
    std::string address;  // File: path; V4l2: device, as /dev/video0, or its identity; Phone: port;
                          // Url: with secrets
    CameraMode mode{};    // of V4l2
    std::map<std::string, int> controls{};  // of V4l2, by the names of v4l2Controls
    CameraView view{};

    bool operator==(const CameraSpec&) const = default;
};

// Whether its sound can be heard through the microphone `File`.
constexpr bool hasOwnSound(CameraSpec::Kind kind) {
    using Kind = CameraSpec::Kind;
    return kind == Kind::File || kind == Kind::Phone || kind == Kind::Url;
}

struct MicrophoneSpec {
    // File: the camera's own sound, from its file or over the network.
    enum class Kind { None, Tone, File, Pulse, Alsa };
    Kind kind = Kind::None;
    std::string address;  // Pulse: source name or "default"; Alsa: PCM name

    bool operator==(const MicrophoneSpec&) const = default;
};

// `v4l2:DEVICE`, `file:PATH`, `phone:PORT`, `url:ADDRESS`, `pattern` or `none`. A device and a port
// may be followed by settings: `,size=1280x720,fps=30,format=MJPG,mirror,turn=90,crop=100/0/100/0`
// (thousandths off left, top, right, bottom) and a device's controls by name: `,brightness=140`.
Result<CameraSpec> parseCameraSpec(std::string_view text);
// What stands behind the address, as parseCameraSpec takes it; empty where nothing is set.
std::string settingsText(const CameraSpec& camera);
// `pulse:NAME`, `alsa:NAME`, `file`, `tone` or `none`.
Result<MicrophoneSpec> parseMicrophoneSpec(std::string_view text);

}  // namespace xb::studio
