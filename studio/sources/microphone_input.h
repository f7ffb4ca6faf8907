// Microphones that are devices of their own: whether one is there, and its source.
#pragma once

#include "studio/devices/device_spec.h"
#include "studio/error.h"
#include "studio/obs_handles.h"

namespace xb::studio {

// Any thread. UnknownMicrophone or SoundServerUnreachable, after two seconds at most; the
// microphones `None`, `Tone` and `File` are always there.
Result<void> checkMicrophone(const MicrophoneSpec& spec);

// Owner thread: the mixer's. Null for `None` and `File`: the latter is heard through its camera.
ObsPtr<obs_source> openMicrophoneSource(const MicrophoneSpec& spec);

}  // namespace xb::studio
