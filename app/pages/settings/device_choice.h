// Cameras and microphones to choose from: those of this machine, and what stands in for them.
#pragma once

#include <QString>
#include <QVector>

#include <string>

class QComboBox;

namespace xb::app {

// One camera or microphone: its spec as the command line takes it, and its name for people.
struct DeviceChoice {
    QString spec;
    QString label;
    QString numbered{};  // of a camera: the spec that it has under its present number
};

// Where a phone's camera app finds this program, as a camera's spec.
inline constexpr const char* phone_camera = "phone:1935";
inline constexpr const char* second_phone_camera = "phone:1936";

// Fills the list anew with what was found and what needs no device; `chosen` stays choosable though
// it be unplugged.
void fillCameras(QComboBox& list, const QVector<DeviceChoice>& found, const std::string& chosen);
// The same for the second camera: without the device that is the first one, with `none` on top.
void fillSecondCameras(QComboBox& list, const QVector<DeviceChoice>& found,
                       const std::string& chosen, const std::string& first);
void fillMicrophones(QComboBox& list, const QVector<DeviceChoice>& found,
                     const std::string& chosen);

// Whether both name one device, which gives its picture to one place at a time. Pure.
bool isSameDevice(const QVector<DeviceChoice>& found, const std::string& one,
                  const std::string& other);

// Devices that show the program to other programs, and none of them.
void fillVirtualCameras(QComboBox& list, const QVector<DeviceChoice>& found,
                        const std::string& chosen);

// The first microphone that hears a room, not what this machine plays; empty where there is none.
QString firstMicrophone(const QVector<DeviceChoice>& found);

}  // namespace xb::app
