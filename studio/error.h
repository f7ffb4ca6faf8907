// What can go wrong in studio, as a code and the names that belong to it.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace xb::studio {

// Beside each code: what `arguments` hold, in this order.
enum class ErrorCode {
    NoDisplay,               // none: DISPLAY is not set
    CannotOpenDisplay,       // name of the display
    EngineRunning,           // none: one engine at a time in a process
    EngineFailed,            // the step that failed
    PluginMissing,           // name of the libobs plugin, the path tried
    BadCanvas,               // size as WxH, frame rate
    BadCameraSpec,           // the text
    BadMicrophoneSpec,       // the text
    UnknownCamera,           // device
    CameraGivesNoPicture,    // device
    CannotListen,            // port
    MediaFileMissing,        // path
    MediaFileUnreadable,     // path
    MediaFileWithoutSound,   // path
    CameraHasNoSound,        // none: microphone `file` needs a camera `file:`
    UnknownMicrophone,       // name
    SoundServerUnreachable,  // none: PulseAudio does not answer
    UnknownLoudspeaker,      // name; empty: there is none at all
    UnknownOutput,           // device: a virtual camera that is none, or is not there
    OutputBusy,              // device
    PreviewFailed,           // none: the window cannot be drawn into
    UnknownScene,            // its name or number
    UnknownSceneItem,        // its number
    SceneItemLocked,         // the item's name
    SceneNameTaken,          // the name
    SceneOnAir,              // the scene's name
    LastScene,               // the scene's name
    CollectionUnreadable,    // path
    CollectionDamaged,       // path, what is wrong
    CollectionTooNew,        // path
    CollectionNotWritten,    // path, reason
};

struct Error {
    ErrorCode code;
    std::vector<std::string> arguments;
};

template <class T>
using Result = tl::expected<T, Error>;

tl::unexpected<Error> fail(ErrorCode code, std::vector<std::string> arguments = {});

}  // namespace xb::studio
