// The bell of a new order, made of two strokes that die away.
#pragma once

#include "studio/outputs/operator_speaker.h"

namespace xb::app {

// Pure: the same samples every time, peaking 12 dB below full scale.
studio::ShortSound bellSound();

}  // namespace xb::app
