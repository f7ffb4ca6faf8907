#include "app/pages/settings/virtual_camera_words.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct VirtualCameraWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::VirtualCameraWords)
};

}  // namespace

QString virtualCameraSentence(const VirtualCameraFigures& figures) {
    if (figures.chosen.isEmpty() && figures.found.isEmpty()) {
        return VirtualCameraWords::tr(
            "For platforms that take only their own companion program: it would see the broadcast "
            "as a camera. This computer has no virtual camera. Install the package "
            "v4l2loopback-dkms, run: sudo modprobe v4l2loopback exclusive_caps=1 "
            "card_label=Xiangbo, and press Look again.");
    }
    if (figures.chosen.isEmpty()) {
        return VirtualCameraWords::tr(
            "For platforms that take only their own companion program: choose a virtual camera "
            "here, and the same one there.");
    }
    if (!figures.outputs) {
        return VirtualCameraWords::tr(
            "Nothing is shown there now. Choose No, then this one again; the reason is told at "
            "the top of the window.");
    }
    if (figures.outputs->camera.has_failed) {
        return VirtualCameraWords::tr(
            "The virtual camera has gone; everything else goes on. Choose No, and it again once it "
            "is back.");
    }
    return figures.outputs->has_microphone
               ? VirtualCameraWords::tr(
                     "The companion program finds the broadcast as the camera “%1” and the "
                     "microphone “Xiangbo”.")
                     .arg(figures.chosen)
               : VirtualCameraWords::tr(
                     "The companion program finds the broadcast as the camera “%1”. Its sound is "
                     "not there: no PulseAudio or PipeWire runs.")
                     .arg(figures.chosen);
}

}  // namespace xb::app
