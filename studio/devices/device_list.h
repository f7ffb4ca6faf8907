// The cameras and microphones of this machine.
#pragma once

#include "studio/error.h"

#include <string>
#include <vector>

namespace xb::studio {

struct Device {
    std::string spec;   // as parseCameraSpec and parseMicrophoneSpec take it: "v4l2:/dev/video0",
                        // "pulse:NAME"
    std::string label;  // the maker's name for it
    // Of a camera: what stays the same wherever it is plugged in. `v4l2:` takes it as well.
    std::string identity{};
};

// They need no engine and no display, may be called from any thread, and take at most a second or
// two. A machine without devices, or without a sound server, gives an empty list.
std::vector<Device> listCameras();
// PulseAudio's sources (monitors last), then ALSA's capture devices.
std::vector<Device> listMicrophones();
// PulseAudio's sinks: where an operator may listen.
std::vector<Device> listLoudspeakers();
// PulseAudio's monitors: what this machine plays, as an input of the mixer hears it.
std::vector<Device> listDesktopSounds();
// Whether there is such a sink; "default" is the one that programs play to.
Result<void> checkLoudspeaker(const std::string& sink);

}  // namespace xb::studio
