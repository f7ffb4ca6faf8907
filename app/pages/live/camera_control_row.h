// One of a camera's own controls: a slider, a switch or a list.
#pragma once

#include "app/theme.h"
#include "studio/devices/camera_control.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace xb::app {

class ToggleSwitch;

class CameraControlRow : public QWidget {
    Q_OBJECT

 public:
    CameraControlRow(const Theme& theme, const studio::CameraControl& control,
                     QWidget* parent = nullptr);

    // The same control with another value; a slider that is held stays where it is.
    void show(const studio::CameraControl& control);

 signals:
    // By a person.
    void chosen(int value);

 private:
    void makeNumber();
    void makeSwitch(const Theme& theme);
    void makeChoice();
    int placeOf(int value) const;
    int valueAt(int place) const;

    studio::CameraControl control_;
    QLabel* value_ = nullptr;
    QSlider* slider_ = nullptr;
    ToggleSwitch* switch_ = nullptr;
    QComboBox* choices_ = nullptr;
    QWidget* field_ = nullptr;  // whichever of the three it is
};

}  // namespace xb::app
