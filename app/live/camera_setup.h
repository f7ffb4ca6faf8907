// One camera of a show as it is set: plain values for whoever shows and keeps them.
#pragma once

#include "studio/cameras/camera_deck.h"

#include <QMetaType>

#include <string>
#include <vector>

namespace xb::app {

struct CameraSetup {
    studio::CameraPlace place = studio::CameraPlace::First;
    studio::CameraSpec::Kind kind = studio::CameraSpec::Kind::None;
    std::string name;  // the maker's, or where it comes from
    // Under what its setup is kept, see camera_memory.h; empty: it is not.
    std::string key;
    std::string kept;  // what is to be kept, in the words of the command line
    studio::CameraView view;
    studio::CameraMode mode;
    // Of a device that is plugged in.
    std::vector<studio::CameraMode> modes;
    std::vector<studio::CameraControl> controls;
};

// Session's thread; asks a device.
CameraSetup setupOf(const studio::CameraDeck& deck, studio::CameraPlace place);

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::CameraSetup)
