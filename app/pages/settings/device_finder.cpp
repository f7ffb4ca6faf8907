#include "app/pages/settings/device_finder.h"

#include "app/alerts/speech.h"
#include "studio/devices/device_list.h"
#include "studio/devices/v4l2_device.h"

#include <algorithm>
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

DeviceFinder::DeviceFinder(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
}

DeviceFinder::~DeviceFinder() {
    thread_.waitForDone();
}

void DeviceFinder::look() {
    if (std::exchange(is_looking_, true)) return;
    thread_.start([this] {
        const auto cameras = camerasOf(studio::listCameras());
        const auto microphones = choicesOf(studio::listMicrophones());
        const auto loudspeakers = choicesOf(studio::listLoudspeakers());
        const auto virtual_cameras = virtualCameras();
        const bool can_speak = !speechProgram().isEmpty();
        QMetaObject::invokeMethod(
            this,
            [this, cameras, microphones, loudspeakers, virtual_cameras, can_speak] {
                is_looking_ = false;
                emit found(cameras, microphones);
                emit virtualCamerasFound(virtual_cameras);
                emit loudspeakersFound(loudspeakers, can_speak);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace xb::app
