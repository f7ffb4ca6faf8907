// The films that stand in for a camera, each made once by ffmpeg and kept in the build folder.
#pragma once

#include <filesystem>

namespace xb::tests {

/// 12 s, 360x640, 30 fps: real footage of a street (see fetch-footage) with speech; where the
/// footage or espeak-ng is absent, a drawn film with a tone.
std::filesystem::path streetClip();

/// 12 s, 360x640, 30 fps: black and silent, but for a white picture of 100 ms and a 1 kHz beep of
/// the same 100 ms that begin together at 1 s, 3 s, 5 s and so on.
std::filesystem::path flashClip();

/// The same, but a spoken "ah" in place of the beep.
std::filesystem::path clapClip();

/// 20 s, 360x640, 30 fps: grey, and every 5 s a sentence of about 3 s at -35 dBFS, all of it in
/// noise of -55 dBFS.
std::filesystem::path noisySpeechClip();

/// 4 s, 360x640, 30 fps, silent: one grey, so that whatever moves on the program is an overlay.
std::filesystem::path stillClip();

}  // namespace xb::tests
