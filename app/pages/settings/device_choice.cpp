#include "app/pages/settings/device_choice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace xb::app {

namespace {

constexpr QLatin1String camera_prefix("v4l2:");
constexpr QLatin1String file_prefix("file:");
constexpr QLatin1String phone_prefix("phone:");

struct DeviceWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::DeviceWords)
};

QString nameOf(const QString& spec) {
    if (spec.startsWith(file_prefix))
        return DeviceWords::tr("Video file %1").arg(spec.section(QLatin1Char('/'), -1));
    if (spec.startsWith(phone_prefix)) return DeviceWords::tr("A phone");
    if (!spec.startsWith(camera_prefix)) return DeviceWords::tr("%1 (not found)").arg(spec);
    // A device by who it is: the maker's name, then its serial number or its socket.
    static const QRegularExpression rest(QStringLiteral(" [#@] .*$"));
    return DeviceWords::tr("%1 (not found)").arg(spec.mid(camera_prefix.size()).remove(rest));
}

void fill(QComboBox& list, const QVector<DeviceChoice>& devices, const std::string& chosen) {
    list.clear();
    const QString spec = QString::fromStdString(chosen);
    for (const DeviceChoice& device : devices) {
        const bool is_by_number = !spec.isEmpty() && device.numbered == spec;
        list.addItem(device.label, is_by_number ? spec : device.spec);
    }
    if (list.findData(spec) < 0) list.addItem(nameOf(spec), spec);
    list.setCurrentIndex(list.findData(spec));
}

}  // namespace

void fillCameras(QComboBox& list, const QVector<DeviceChoice>& found, const std::string& chosen) {
    fill(list,
         found + QVector<DeviceChoice>{{phone_camera, nameOf(phone_camera)},
                                       {"pattern", DeviceWords::tr("Moving test picture")},
                                       {"none", DeviceWords::tr("No camera")}},
         chosen);
}

void fillSecondCameras(QComboBox& list, const QVector<DeviceChoice>& found,
                       const std::string& chosen, const std::string& first) {
    QVector<DeviceChoice> choices{{"none", DeviceWords::tr("No second camera")}};
    for (const DeviceChoice& device : found) {
        if (!isSameDevice(found, device.spec.toStdString(), first)) choices << device;
    }
    choices << DeviceChoice{second_phone_camera, nameOf(second_phone_camera)}
            << DeviceChoice{"pattern", DeviceWords::tr("Moving test picture")};
    fill(list, choices, chosen);
}

bool isSameDevice(const QVector<DeviceChoice>& found, const std::string& one,
                  const std::string& other) {
    const QString a = QString::fromStdString(one);
    const QString b = QString::fromStdString(other);
    if (a == b) return a.startsWith(camera_prefix) || a.startsWith(phone_prefix);
    return std::ranges::any_of(found, [&](const DeviceChoice& device) {
        const bool is_one = device.spec == a || device.numbered == a;
        return is_one && (device.spec == b || device.numbered == b);
    });
}

void fillMicrophones(QComboBox& list, const QVector<DeviceChoice>& found,
                     const std::string& chosen) {
    fill(list,
         found + QVector<DeviceChoice>{{"file", DeviceWords::tr("The sound of the phone or video")},
                                       {"tone", DeviceWords::tr("Test tone")},
                                       {"none", DeviceWords::tr("No microphone")}},
         chosen);
}

void fillVirtualCameras(QComboBox& list, const QVector<DeviceChoice>& found,
                        const std::string& chosen) {
    fill(list, QVector<DeviceChoice>{{"", DeviceWords::tr("No")}} + found, chosen);
}

QString firstMicrophone(const QVector<DeviceChoice>& found) {
    for (const DeviceChoice& device : found) {
        if (!device.spec.endsWith(QLatin1String(".monitor"))) return device.spec;
    }
    return {};
}

}  // namespace xb::app
