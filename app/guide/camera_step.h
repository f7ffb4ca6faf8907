// The guide's question for the camera, with the picture that it gives.
#pragma once

#include "app/guide/guide_step.h"
#include "app/live/camera_words.h"
#include "app/live/stage_devices.h"
#include "app/pages/live/health_words.h"
#include "app/pages/settings/device_choice.h"

#include <QVector>

#include <string>

class QComboBox;
class QLabel;
class QPushButton;

namespace xb::app {

class Pill;
class PhoneInvite;
class ProgramView;

// What is to be said of the camera that was chosen. Pure.
Saying cameraSaying(const std::string& spec, const studio::CameraStatistics& camera,
                    bool is_stage_open);
// Also that it is not the one which is open, or that there is no picture at all. Pure.
Saying chosenCameraSaying(const std::string& spec, const studio::CameraStatistics& camera,
                          const StageNow& stage);

class CameraStep : public GuideStep {
    Q_OBJECT

 public:
    explicit CameraStep(const Theme& theme, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstField() override;

    ProgramView& program() { return *program_; }
    void showDevices(const QVector<DeviceChoice>& found, const std::string& chosen);
    void showPicture(bool is_stage_open, QSize canvas_px);
    void showCamera(const Saying& saying, const PhoneInvitation& invitation, bool is_connected);

 signals:
    void chosen(const QString& spec);
    void lookAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void chooseClip();
    void retranslate();

    bool is_filling_ = false;
    QVector<DeviceChoice> found_;
    std::string chosen_;
    ProgramView* program_;
    QLabel* starting_;
    QLabel* words_;
    QComboBox* cameras_;
    QPushButton* look_;
    QPushButton* clip_;
    Pill* state_;
    QLabel* detail_;
    PhoneInvite* phone_;
};

}  // namespace xb::app
