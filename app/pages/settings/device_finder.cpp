#include "app/pages/settings/device_finder.h"

#include "app/alerts/speech.h"
#include "studio/devices/device_list.h"

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
        const bool can_speak = !speechProgram().isEmpty();
        QMetaObject::invokeMethod(
            this,
            [this, cameras, microphones, loudspeakers, can_speak] {
                is_looking_ = false;
                emit found(cameras, microphones);
                emit loudspeakersFound(loudspeakers, can_speak);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace xb::app
