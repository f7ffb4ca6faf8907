// Composes and encodes for some seconds, to find out what a picture costs this machine.
#pragma once

#include "app/live/machine_measure.h"

#include <QString>
#include <tl/expected.hpp>

namespace xb::app {

// Starts libobs with a camera's pictures and a product card, and an encoder that feeds nobody;
// three or four seconds, at most fifteen. Nothing else of the studio may run in this process
// meanwhile, and a QGuiApplication is around it: MachineMeasuring does it in a process of its own.
// Where there is no picture to be had, the reason in one sentence.
tl::expected<MachineMeasure, QString> tryMachine();

}  // namespace xb::app
