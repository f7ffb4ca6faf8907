// A camera as one of a village's studios has it.
#pragma once

#include "app/live/camera_setup.h"

namespace xb::app {

inline CameraSetup someCamera() {
    using studio::CameraControl;
    using studio::CameraSetting;
    CameraSetup camera;
    camera.kind = studio::CameraSpec::Kind::V4l2;
    camera.name = "HD USB Camera";
    camera.key = "HD USB Camera # 1";
    camera.view.margins.top = 103;
    camera.mode = {"MJPG", 1280, 720, 30};
    camera.modes = {{"MJPG", 1920, 1080, 30}, {"MJPG", 1280, 720, 30}, {"YUYV", 640, 480, 30}};
    camera.controls = {
        {"brightness", 0, 255, 1, 128, 140, CameraControl::Kind::Number, CameraSetting::Brightness,
         "Brightness"},
        {"white_balance_automatic", 0, 1, 1, 1, 1, CameraControl::Kind::Switch,
         CameraSetting::WhiteBalanceAutomatic, "White Balance, Automatic"},
        {"white_balance_temperature", 2800, 6500, 10, 4600, 4600, CameraControl::Kind::Number,
         CameraSetting::WhiteBalance, "White Balance Temperature", true},
        {"auto_exposure",
         0,
         3,
         1,
         3,
         3,
         CameraControl::Kind::Choice,
         CameraSetting::ExposureAutomatic,
         "Auto Exposure",
         false,
         {{1, "Manual Mode"}, {3, "Aperture Priority Mode"}}},
        {"exposure_dynamic_framerate", 0, 1, 1, 0, 1, CameraControl::Kind::Switch,
         CameraSetting::ExposureMayLowerRate, "Exposure, Dynamic Framerate"},
        {"led1_mode",
         0,
         3,
         1,
         0,
         0,
         CameraControl::Kind::Choice,
         CameraSetting::Other,
         "LED1 Mode",
         false,
         {{0, "Off"}, {1, "On"}}}};
    return camera;
}

}  // namespace xb::app
