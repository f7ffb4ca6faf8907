// What became of a camera, in words for people; and what a phone has to know to become one.
#pragma once

#include "studio/cameras/camera_deck.h"
#include "studio/mixer/mixer.h"

#include <QString>

#include <string>

namespace xb::app {

// Whether the microphone is a camera, and nothing is heard of it.
bool isCameraMute(const studio::MixerFigures& sound);
// One sentence: what happened, what viewers see meanwhile, what to do. `is_mute`: see above.
QString cameraSentence(const studio::CameraEvent& event, bool is_mute);

// Where a phone's camera app sends to, its key in it: to be shown to the shop's people alone, never
// logged.
struct PhoneInvitation {
    std::string rtmp_url;
    std::string srt_url;
};
// Both empty unless the camera is a phone.
PhoneInvitation phoneInvitation(const studio::CameraStatistics& camera);

// A QR of half blocks, two rows of modules a line, for a terminal; empty where the text is too
// long.
QString terminalQr(const std::string& text);

}  // namespace xb::app
