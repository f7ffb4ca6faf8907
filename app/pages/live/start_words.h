// The last look before a broadcast in words: of each part, and of all together.
#pragma once

#include "app/pages/live/start_check.h"
#include "app/theme.h"

#include <QString>

namespace xb::app {

// "Camera"
QString startTitle(StartPart part);
// What was found and what it means for viewers; with a blocker, what to do.
QString startSentence(const StartLine& line, const StartFacts& facts);
Tone startTone(StartWeight weight);

}  // namespace xb::app
