// The words for what can go wrong with picture, sound and devices.
#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class StudioWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::StudioError)

 public:
    static QString of(studio::ErrorCode code);
    static QString ofScenes(studio::ErrorCode code);
    static QString ofDevice(studio::ErrorCode code);
};

QString StudioWords::of(studio::ErrorCode code) {
    using enum studio::ErrorCode;
    switch (code) {
        case NoDisplay:
            return tr(
                "There is no display to compose the picture on (DISPLAY is not set). Without a "
                "screen, start it under "
                "xvfb-run, as in: xvfb-run -a xiangbo live …");
        case CannotOpenDisplay:
            return tr(
                "The display %1 cannot be opened. Check DISPLAY, or start it under xvfb-run, as "
                "in: xvfb-run -a "
                "xiangbo live …");
        case EngineRunning:
            return tr("The picture engine is running already. Close the other stage first.");
        case EngineFailed:
            return tr(
                "The picture engine did not start (%1). xiangbo doctor says what is missing.");
        case PluginMissing:
            return tr(
                "The OBS plugin %1 is missing at %2. Install the packages obs-studio and "
                "obs-plugins.");
        case BadCanvas:
            return tr("The picture cannot be %1 at %2 frames a second. Choose another canvas.");
        case UnknownLoudspeaker:
            return tr(
                "The loudspeaker \"%1\" is not there. Plug it in, or choose another one; xiangbo "
                "devices lists them.");
        case PreviewFailed:
            return tr(
                "The preview cannot be drawn into its window. What viewers see is not affected.");
        default:
            return ofDevice(code);
    }
}

// Cameras, microphones and what stands in for them.
QString StudioWords::ofDevice(studio::ErrorCode code) {
    using enum studio::ErrorCode;
    switch (code) {
        case BadCameraSpec:
            return tr(
                "\"%1\" is not a camera: give v4l2:DEVICE, phone:PORT, url:ADDRESS, file:PATH, "
                "pattern or none.");
        case BadMicrophoneSpec:
            return tr(
                "\"%1\" is not a microphone: give pulse:NAME, alsa:NAME, file, tone or none.");
        case UnknownCamera:
            return tr(
                "There is no camera %1. Plug it in, or choose another; xiangbo devices lists "
                "them.");
        case CameraGivesNoPicture:
            return tr(
                "The camera %1 gives no picture. Close other programs that use it, or plug it in "
                "again.");
        case CannotListen:
            return tr(
                "Port %1 cannot be had for the phone's camera: another program listens there. "
                "Choose another port.");
        case MediaFileMissing:
            return tr("There is no file %1. Check the path.");
        case MediaFileUnreadable:
            return tr("The file %1 cannot be played. Check that it is a video.");
        case MediaFileWithoutSound:
            return tr("The file %1 has no sound. Choose another microphone.");
        case CameraHasNoSound:
            return tr("The sound of a camera file was asked for, but the camera is not a file.");
        case UnknownMicrophone:
            return tr(
                "There is no microphone %1. Plug it in, or choose another; xiangbo devices lists "
                "them.");
        case UnknownOutput:
            return tr(
                "There is no virtual camera %1. Install the package v4l2loopback-dkms and load it: "
                "sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo");
        case OutputBusy:
            return tr(
                "The virtual camera %1 takes no picture of this size: another program uses it. "
                "Close that program and start again.");
        case SoundServerUnreachable:
            return tr(
                "The sound server does not answer. Start PulseAudio or PipeWire, or choose an "
                "alsa: microphone.");
        case PreviewFailed:
            return tr(
                "The preview cannot be drawn into its window. What viewers see is not affected.");
        default:
            return ofScenes(code);
    }
}

QString StudioWords::ofScenes(studio::ErrorCode code) {
    using enum studio::ErrorCode;
    switch (code) {
        case UnknownScene:
            return tr("There is no scene \"%1\". Nothing was changed; choose another scene.");
        case UnknownSceneItem:
            return tr("The scene has no item %1. Nothing was changed.");
        case SceneItemLocked:
            return tr("\"%1\" is locked, so it stays as it is. Unlock it first.");
        case SceneNameTaken:
            return tr(
                "A scene cannot be named \"%1\": the name is empty, or another scene has it. "
                "Choose another name.");
        case SceneOnAir:
            return tr(
                "Viewers see the scene \"%1\" now, so it was kept. Switch to another scene "
                "first.");
        case LastScene:
            return tr("\"%1\" is the only scene, so it was kept. Add another one first.");
        case CollectionUnreadable:
            return tr("The scenes in %1 cannot be read. The scenes stay as they are.");
        case CollectionDamaged:
            return tr("The scenes in %1 are damaged (%2). The scenes stay as they are.");
        case CollectionTooNew:
            return tr(
                "The scenes in %1 were made by a newer Xiangbo. The scenes stay as they are.");
        case CollectionNotWritten:
            return tr("The scenes could not be written to %1: %2. What was there before is kept.");
        default:
            return {};
    }
}

}  // namespace

QString errorText(const studio::Error& error) {
    return fillSentence(StudioWords::of(error.code), error.arguments);
}

}  // namespace xb::app
