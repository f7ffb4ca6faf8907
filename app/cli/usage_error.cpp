// The sentence for each thing that can be wrong with a command line.
#include "app/cli/usage_error.h"

#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class UsageWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Usage)

 public:
    static QString of(UsageCode code);

 private:
    static QString ofShow(UsageCode code);
};

QString UsageWords::of(UsageCode code) {
    switch (code) {
        case UsageCode::UnknownArgument:
            return tr("\"%1\" is not known here.");
        case UsageCode::UnknownCommand:
            return tr("There is no command \"%1\".");
        case UsageCode::CommandIncomplete:
            return tr("\"%1\" needs one of these after it: %2.");
        case UsageCode::ValueMissing:
            return tr("%1 needs a value.");
        case UsageCode::OptionTwice:
            return tr("%1 may be given once only.");
        case UsageCode::OptionNotHere:
            return tr("%1 belongs to: %2.");
        case UsageCode::BadCanvas:
            return tr(
                "\"%1\" is not a canvas: give WxH, each from 64 to 4096, the width a multiple of 4 "
                "and the height of 2, as in 720x1280.");
        case UsageCode::BadNumber:
            return tr("%1 takes a number from %3 to %4, not \"%2\".");
        case UsageCode::BadChoice:
            return tr("%1 takes one of these, not \"%2\": %3.");
        case UsageCode::BadUrl:
            return tr("\"%1\" is not a destination: give a whole URL, as in rtmp://host/app/key.");
        case UsageCode::NotUrl:
            return tr(
                "What was given as a destination is no URL: give a whole one, as in "
                "rtmp://host/app/key.");
        case UsageCode::BadScheme:
            return tr("Nothing can be sent to %1:// destinations; these work: %2.");
        case UsageCode::BadRecordingName:
            return tr("\"%1\" cannot be recorded to: the name must end in .mp4 or .mkv.");
        case UsageCode::BadServeAddress:
            return tr(
                "\"%1\" is not an address to serve on: give PORT or ADDR:PORT, as in "
                "127.0.0.1:8080.");
        case UsageCode::BadPayment:
            return tr(
                "\"%1\" is not a payment: give the settlement's number, or the number and yuan as "
                "in 12=350.50.");
        case UsageCode::CannotReadDestinations:
            return tr("The list of destinations %1 cannot be read: %2.");
        case UsageCode::BadDay:
            return tr("%1 takes a day, as in 2026-11-21, not \"%2\".");
        default:
            return ofShow(code);
    }
}

// What is filmed, heard and shown.
QString UsageWords::ofShow(UsageCode code) {
    switch (code) {
        case UsageCode::BadCamera:
            return tr(
                "\"%1\" is not a camera: give v4l2:DEVICE, phone:PORT, url:ADDRESS, file:PATH, "
                "pattern or none.");
        case UsageCode::BadMicrophone:
            return tr(
                "\"%1\" is not a microphone: give pulse:NAME, alsa:NAME, file, tone or none.");
        case UsageCode::FileSoundWithoutFile:
            return tr(
                "--mic file plays the camera's own sound, so it needs --camera file:PATH, "
                "phone:PORT "
                "or url:ADDRESS.");
        case UsageCode::BadSoundSetting:
            return tr("%1 knows no sound setting \"%2\"; these it knows: %3.");
        case UsageCode::BadTransition:
            return tr(
                "\"%1\" is not a transition: give cut, fade, slide, swipe, move or stinger:FILE, "
                "and behind it ,ms=N from 50 to 10000 or ,to=left, right, up or down (slide and "
                "swipe).");
        case UsageCode::BadSceneSwitch:
            return tr("%1 takes SECONDS:SCENE, as in 90:pause, not \"%2\".");
        case UsageCode::TooLong:
            return tr("%1 takes at most %2 characters.");
        default:
            return {};
    }
}

}  // namespace

QString usageText(const UsageError& error) {
    return fillSentence(UsageWords::of(error.code), error.arguments);
}

}  // namespace xb::app
