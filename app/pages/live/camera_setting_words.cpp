#include "app/pages/live/camera_setting_words.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

using studio::CameraSetting;

struct CameraSettingWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::CameraSettingWords)
};

// As linux/v4l2-controls.h numbers them.
QString exposureText(int value) {
    switch (value) {
        case 1:
            return CameraSettingWords::tr("By hand");
        case 2:
            return CameraSettingWords::tr("Time by hand");
        default:
            return CameraSettingWords::tr("By itself");
    }
}

QString mainsText(int value) {
    switch (value) {
        case 0:
            return CameraSettingWords::tr("Nothing against it");
        case 1:
            return CameraSettingWords::tr("Lamps of 50 Hz");
        case 2:
            return CameraSettingWords::tr("Lamps of 60 Hz");
        default:
            return CameraSettingWords::tr("By itself");
    }
}

}  // namespace

QString cameraSettingText(const studio::CameraControl& control) {
    switch (control.setting) {
        case CameraSetting::Brightness:
            return CameraSettingWords::tr("Brightness");
        case CameraSetting::Contrast:
            return CameraSettingWords::tr("Contrast");
        case CameraSetting::Saturation:
            return CameraSettingWords::tr("Strength of colour");
        case CameraSetting::Hue:
            return CameraSettingWords::tr("Hue");
        case CameraSetting::Gamma:
            return CameraSettingWords::tr("Dark parts");
        case CameraSetting::Sharpness:
            return CameraSettingWords::tr("Sharpness");
        case CameraSetting::Gain:
            return CameraSettingWords::tr("Amplification, with more noise");
        case CameraSetting::Backlight:
            return CameraSettingWords::tr("Against light from behind");
        case CameraSetting::MainsFrequency:
            return CameraSettingWords::tr("Flicker of lamps");
        case CameraSetting::WhiteBalanceAutomatic:
            return CameraSettingWords::tr("White balance by itself");
        case CameraSetting::WhiteBalance:
            return CameraSettingWords::tr("White balance");
        case CameraSetting::ExposureAutomatic:
            return CameraSettingWords::tr("Exposure");
        case CameraSetting::Exposure:
            return CameraSettingWords::tr("Exposure time");
        case CameraSetting::ExposureMayLowerRate:
            return CameraSettingWords::tr("Fewer pictures where it is dark");
        case CameraSetting::FocusAutomatic:
            return CameraSettingWords::tr("Focus by itself");
        case CameraSetting::Focus:
            return CameraSettingWords::tr("Focus");
        case CameraSetting::Zoom:
            return CameraSettingWords::tr("Zoom");
        case CameraSetting::Pan:
            return CameraSettingWords::tr("Turn left and right");
        case CameraSetting::Tilt:
            return CameraSettingWords::tr("Tilt up and down");
        case CameraSetting::Other:
            break;
    }
    return QString::fromStdString(control.label);
}

QString cameraChoiceText(const studio::CameraControl& control, const studio::CameraChoice& choice) {
    if (control.setting == CameraSetting::ExposureAutomatic) return exposureText(choice.value);
    if (control.setting == CameraSetting::MainsFrequency) return mainsText(choice.value);
    return QString::fromStdString(choice.name);
}

QString cameraModeText(const studio::CameraMode& mode) {
    if (mode.width_px == 0) return CameraSettingWords::tr("As the camera likes");
    const QString size = QStringLiteral("%1×%2").arg(mode.width_px).arg(mode.height_px);
    const QString format = QString::fromStdString(mode.format);
    if (mode.frames_per_s == 0) return QStringLiteral("%1, %2").arg(size, format);
    return CameraSettingWords::tr("%1, %2 a second, %3")
        .arg(size)
        .arg(mode.frames_per_s)
        .arg(format);
}

}  // namespace xb::app
