// Cameras and microphone on the Settings page, and the broadcast as a camera for other programs.
#pragma once

#include "app/pages/settings/device_choice.h"
#include "app/settings/settings.h"
#include "app/widgets/card.h"
#include "studio/cameras/camera_deck.h"
#include "studio/outputs/virtual_outputs.h"

#include <QVector>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace xb::app {

class CameraField;

// Shows and asks; main thread.
class DevicesCard : public Card {
    Q_OBJECT

 public:
    DevicesCard(const Theme& theme, const Settings& settings, QWidget* parent = nullptr);

    // As it was set elsewhere; says nothing.
    void show(const Settings& settings);
    // The devices of this machine; one that is chosen stays in the list though it be unplugged.
    void showDevices(const QVector<DeviceChoice>& cameras,
                     const QVector<DeviceChoice>& microphones);
    void showVirtualCameras(const QVector<DeviceChoice>& cameras);
    // How the chosen virtual camera does; none: none is written into.
    void showVirtualOutputs(const std::optional<studio::VirtualOutputStatistics>& outputs);
    // With what is chosen here.
    Settings taken(Settings settings) const;

 signals:
    void changed();
    void devicesWanted();
    // Turning, cropping, and the device's own controls.
    void controlsAsked(xb::studio::CameraPlace place);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void connectCameras();
    void take();
    void fill();
    void fillSecondCamera();
    void showVirtualWords();
    void retranslate();

    Settings settings_;
    bool is_filling_ = false;
    QVector<DeviceChoice> cameras_;
    QVector<DeviceChoice> microphones_;
    QVector<DeviceChoice> virtual_cameras_;
    std::optional<studio::VirtualOutputStatistics> outputs_;
    QLabel* title_;
    QFormLayout* form_;
    CameraField* camera_;
    CameraField* second_camera_;
    QLabel* microphone_label_;
    QLabel* virtual_label_;
    QLabel* virtual_words_;
    QComboBox* microphone_;
    QComboBox* virtual_camera_;
    QPushButton* find_;
};

}  // namespace xb::app
