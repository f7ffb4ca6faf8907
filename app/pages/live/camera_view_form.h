// How a camera is looked at: mirrored, turned, cut.
#pragma once

#include "app/theme.h"
#include "studio/cameras/camera_view.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QSpinBox;

namespace xb::app {

class ToggleSwitch;

class CameraViewForm : public QWidget {
    Q_OBJECT

 public:
    explicit CameraViewForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const studio::CameraView& view);

 signals:
    // By a person.
    void chosen(const xb::studio::CameraView& view);

 private:
    void arrange();
    void take();
    void boundMargins();

    studio::CameraView view_;
    bool is_filling_ = false;
    ToggleSwitch* mirror_;
    QButtonGroup* turns_;
    std::array<QSpinBox*, 4> margins_{};  // left, top, right, bottom
};

}  // namespace xb::app
