// Why a broadcast did not start, where the words for one that runs would promise what does not
// happen.
#pragma once

#include "encoder/error.h"

#include <QString>

namespace xb::app {

// As errorText, but nothing is tried again, recorded or sent on.
QString startErrorText(const encoder::Error& error);

}  // namespace xb::app
