// What can be set on the camera, beside the picture that shows it at once.
#pragma once

#include "app/live/camera_setup.h"
#include "app/theme.h"

#include <QDialog>
#include <QImage>

#include <string>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

class CameraControlRow;
class CameraPicture;
class CameraViewForm;

// Never modal: whoever is on air reaches everything else meanwhile.
class CameraDialog : public QDialog {
    Q_OBJECT

 public:
    explicit CameraDialog(const Theme& theme, QWidget* parent = nullptr);

    void show(const CameraSetup& setup);
    // Which of the cameras it is; another may be chosen.
    void showPlace(studio::CameraPlace place, bool can_choose);
    // What it gives; none: nothing, or not yet.
    void showPicture(const QImage& picture);
    using QDialog::show;

 signals:
    void placeChosen(xb::studio::CameraPlace place);
    void viewChosen(const xb::studio::CameraView& view);
    void modeChosen(const xb::studio::CameraMode& mode);
    void controlChosen(const QString& name, int value);
    // The camera's own controls as its maker meant them.
    void resetAsked();

 private:
    void makePlaces();
    void arrange();
    void showModes(const CameraSetup& setup);
    void showControls(const std::vector<studio::CameraControl>& controls);
    void rebuildControls(const std::vector<studio::CameraControl>& controls);

    const Theme& theme_;
    QWidget* place_row_ = nullptr;
    QLabel* name_;
    QButtonGroup* places_;
    CameraPicture* picture_;
    QLabel* words_;
    QLabel* mode_title_;
    QComboBox* modes_;
    CameraViewForm* view_;
    QWidget* controls_;
    QVBoxLayout* rows_;
    QPushButton* reset_;
    QPushButton* close_;
    std::vector<studio::CameraMode> shown_modes_;
    std::vector<std::string> shown_names_;
    std::vector<CameraControlRow*> shown_rows_;
};

}  // namespace xb::app
