// How far a source's sound is moved against its picture.
#pragma once

#include <chrono>

struct obs_source;

namespace xb::studio {

// Later, or earlier below 0. Also to be called with 0 for a source that has just been made: a first
// change while its sound runs would else be ignored by libobs. Any thread.
void setSoundOffset(obs_source* source, std::chrono::nanoseconds offset);

}  // namespace xb::studio
