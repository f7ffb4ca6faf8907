// The broadcast as a camera for companion programs, in words: what to install, what to choose
// there, and how it does.
#pragma once

#include "app/pages/settings/device_choice.h"
#include "studio/outputs/virtual_outputs.h"

#include <QString>
#include <QVector>

#include <optional>

namespace xb::app {

struct VirtualCameraFigures {
    QVector<DeviceChoice> found;
    QString chosen;                                          // its name; empty: none
    std::optional<studio::VirtualOutputStatistics> outputs;  // none: nothing is written into it
};

// Pure.
QString virtualCameraSentence(const VirtualCameraFigures& figures);

}  // namespace xb::app
