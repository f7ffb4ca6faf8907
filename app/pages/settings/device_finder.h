// Looks for cameras, microphones and loudspeakers off the main thread.
#pragma once

#include "app/pages/settings/device_choice.h"

#include <QObject>

namespace xb::app {

// Called and answering on the thread that made it; one search at a time, further ones meanwhile are
// dropped.
class DeviceFinder : public QObject {
    Q_OBJECT

 public:
    using QObject::QObject;

    // A search under way ends by itself, whoever has asked for it.
    void look();

 signals:
    void found(const QVector<xb::app::DeviceChoice>& cameras,
               const QVector<xb::app::DeviceChoice>& microphones);
    // Into which the program can be written, for other programs to see.
    void virtualCamerasFound(const QVector<xb::app::DeviceChoice>& cameras);
    // And whether this machine can read aloud.
    void loudspeakersFound(const QVector<xb::app::DeviceChoice>& loudspeakers, bool can_speak);

 private:
    bool is_looking_ = false;
};

}  // namespace xb::app
