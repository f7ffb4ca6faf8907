// One search for devices, on its way between the thread that looks and whoever asked.
#pragma once

#include "app/pages/settings/device_choice.h"

#include <QMetaType>
#include <QObject>
#include <QVector>

namespace xb::app {

struct SearchedDevices {
    QVector<DeviceChoice> cameras;
    QVector<DeviceChoice> microphones;
    QVector<DeviceChoice> loudspeakers;
    QVector<DeviceChoice> virtual_cameras;
    bool can_speak = false;
};

class DeviceSearch : public QObject {
    Q_OBJECT

 signals:
    // From the thread that looks.
    void done(const xb::app::SearchedDevices& devices);
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::SearchedDevices)
