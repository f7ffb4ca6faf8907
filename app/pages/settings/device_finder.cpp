#include "app/pages/settings/device_finder.h"

#include "app/alerts/speech.h"
#include "app/pages/settings/device_search.h"
#include "studio/devices/device_list.h"
#include "studio/devices/v4l2_device.h"

#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

namespace xb::app {

namespace {

QVector<DeviceChoice> choicesOf(const std::vector<studio::Device>& devices) {
    QVector<DeviceChoice> choices;
    for (const studio::Device& device : devices) {
        choices << DeviceChoice{QString::fromStdString(device.spec),
                                QString::fromStdString(device.label)};
    }
    return choices;
}

// By who they are: their numbers change as they are plugged in. Two of one serial number can only
// be told apart by them.
QVector<DeviceChoice> camerasOf(const std::vector<studio::Device>& devices) {
    QVector<DeviceChoice> choices;
    for (const studio::Device& device : devices) {
        const auto count = std::count_if(
            devices.begin(), devices.end(),
            [&device](const studio::Device& other) { return other.identity == device.identity; });
        DeviceChoice choice{QString::fromStdString(device.spec),
                            QString::fromStdString(device.label),
                            QString::fromStdString(device.spec)};
        if (count == 1 && !device.identity.empty())
            choice.spec = QStringLiteral("v4l2:%1").arg(QString::fromStdString(device.identity));
        choices << choice;
    }
    return choices;
}

QVector<DeviceChoice> virtualCameras() {
    QVector<DeviceChoice> choices;
    for (const studio::V4l2Device& one : studio::listV4l2Outputs()) {
        choices << DeviceChoice{QString::fromStdString(one.device),
                                QString::fromStdString(one.card)};
    }
    return choices;
}

}  // namespace

void DeviceFinder::look() {
    if (std::exchange(is_looking_, true)) return;
    // Whoever asked may be gone when it is answered: only what connects the two knows that.
    const auto search = std::make_shared<DeviceSearch>();
    connect(
        search.get(), &DeviceSearch::done, this,
        [this](const SearchedDevices& devices) {
            is_looking_ = false;
            emit found(devices.cameras, devices.microphones);
            emit virtualCamerasFound(devices.virtual_cameras);
            emit loudspeakersFound(devices.loudspeakers, devices.can_speak);
        },
        Qt::QueuedConnection);
    QThreadPool::globalInstance()->start([search] {
        emit search->done({camerasOf(studio::listCameras()), choicesOf(studio::listMicrophones()),
                           choicesOf(studio::listLoudspeakers()), virtualCameras(),
                           !speechProgram().isEmpty()});
    });
}

}  // namespace xb::app
