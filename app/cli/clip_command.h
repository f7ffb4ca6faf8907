// xiangbo clip: a short film out of a recording.
#pragma once

#include "app/cli/commands.h"
#include "encoder/media_job.h"

#include <QString>

#include <functional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// Names the recording that the broadcast which runs just now is being written to. Answers the exit
// status as below.
int findLiveRecording(catalog::Shop& shop, ClipCommand& command);

// Answers the exit status; what stands in the way is told in one line on standard error. `watch` is
// asked some ten times a second while it works: it may show how far it is, and cancel. A title
// needs a QGuiApplication.
int makeClip(const ClipCommand& command, const std::function<void(encoder::MediaJob&)>& watch);

}  // namespace xb::app
