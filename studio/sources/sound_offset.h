// How far a source's sound is moved against its picture.
#pragma once

#include <chrono>

struct obs_source;

namespace xb::studio {

// libobs holds the whole program's sound back for a source whose sound comes late, and never less
// again until it ends: at most for so long. What is later still is lost.
inline constexpr std::chrono::milliseconds sound_hold_limit{400};
// To say something earlier is to wait for it: a wireless microphone needs 300 ms, and what else is
// late has its share.
inline constexpr std::chrono::milliseconds earliest_sound_offset{-300};

// Later, or earlier below 0, by `earliest_sound_offset` at most. Also to be called with 0 for a
// source that has just been made: a first change while its sound runs would else be ignored by
// libobs. Any thread.
void setSoundOffset(obs_source* source, std::chrono::nanoseconds offset);

// The sound that comes next is placed by its own time, however near to the end of what came before:
// libobs would join it to that. Of a source that `setSoundOffset` was called for. Any thread.
void placeSoundAnew(obs_source* source);

}  // namespace xb::studio
