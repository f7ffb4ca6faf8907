// What a stage films and hears, what it was asked for and could not have, and why there is none.
#pragma once

#include "studio/devices/device_spec.h"
#include "studio/error.h"

#include <QString>

#include <optional>

namespace xb::app {

struct StageDevices {
    studio::CameraSpec camera;  // as it was asked for; awaited, it is the one here as well
    studio::MicrophoneSpec microphone;
    // Why the ones that were asked for last are not those above; none: they are.
    std::optional<studio::Error> camera_refused;
    std::optional<studio::Error> microphone_refused;
};

// Of a session.
struct StageNow {
    bool is_open = false;
    StageDevices devices;  // while it is open
    QString trouble;       // why there is none, in a sentence; empty: nothing went wrong
};

}  // namespace xb::app
