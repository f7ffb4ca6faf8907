#include "app/pages/live/start_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct StartWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::StartWords)
};

QString cameraSentence(StartFinding finding) {
    switch (finding) {
        case StartFinding::PictureOff:
            return StartWords::tr(
                "There is no picture yet. Choose a camera under Settings; it may take a moment.");
        case StartFinding::NoCamera:
            return StartWords::tr("No camera is chosen. Viewers see the scene without you.");
        case StartFinding::CameraMissing:
            return StartWords::tr("The camera is not there. Plug it in, or choose another one.");
        case StartFinding::CameraWaits:
            return StartWords::tr("The camera has not given a picture yet.");
        case StartFinding::CameraFrozen:
            return StartWords::tr("The camera's picture stands still.");
        case StartFinding::CameraCovered:
            return StartWords::tr("The camera sees only black. Is its lens covered?");
        case StartFinding::TestPicture:
            return StartWords::tr("Viewers see the moving test picture, not you.");
        default:
            return StartWords::tr("The camera gives its picture.");
    }
}

QString soundSentence(StartFinding finding) {
    switch (finding) {
        case StartFinding::NoMicrophone:
            return StartWords::tr("No microphone is chosen. Nobody hears you.");
        case StartFinding::MicrophoneMissing:
            return StartWords::tr("The microphone is not plugged in. Nobody hears you.");
        case StartFinding::Muted:
            return StartWords::tr("The microphone is muted. Nobody hears you.");
        case StartFinding::Silent:
            return StartWords::tr("The microphone hears nothing. Say a few words.");
        case StartFinding::TooQuiet:
            return StartWords::tr("You are hard to hear. Come closer, or turn it up.");
        case StartFinding::TooLoud:
            return StartWords::tr("The sound is too loud and crackles. Turn it down.");
        case StartFinding::Hums:
            return StartWords::tr("The sound hums. Check the cable and the charger.");
        case StartFinding::TestTone:
            return StartWords::tr("Viewers hear the test tone, not you.");
        default:
            return StartWords::tr("You can be heard well.");
    }
}

QString sceneSentence(StartFinding finding, const StartFacts& facts) {
    const QString name = facts.scene.value_or(StartScene{}).name;
    switch (finding) {
        case StartFinding::SceneEmpty:
            return StartWords::tr("The scene %1 is on, in which there is nothing to see.")
                .arg(name);
        case StartFinding::SceneLacking:
            return StartWords::tr("The scene %1 is on, in which something is missing.").arg(name);
        case StartFinding::SceneSilent:
            return StartWords::tr("The scene %1 is on, in which nobody hears you.").arg(name);
        case StartFinding::SceneWithoutCamera:
            return StartWords::tr("The scene %1 is on, in which the camera is not seen.").arg(name);
        default:
            return StartWords::tr("It begins with %1.").arg(name);
    }
}

QString destinationSentence(StartFinding finding, const QString& name) {
    switch (finding) {
        case StartFinding::Rehearsal:
            return StartWords::tr(
                "A rehearsal: buyers and orders are pretend, and nothing leaves this computer.");
        case StartFinding::RecordedOnly:
            return StartWords::tr("Nothing leaves this computer, it is only recorded.");
        case StartFinding::NoDestination:
            return StartWords::tr(
                "No destination is switched on. Choose one at the foot of the window, or Record "
                "only.");
        case StartFinding::AddressMissing:
            return faultSentence(DestinationFault::AddressMissing);
        case StartFinding::AddressUnknown:
            return faultSentence(DestinationFault::AddressUnknown);
        case StartFinding::ServerAwaited:
            return StartWords::tr("Asking %1 whether it answers…").arg(name);
        case StartFinding::ServerNotKnown:
            return StartWords::tr(
                       "%1 is not found. Is the network plugged in, and the address right?")
                .arg(name);
        case StartFinding::ServerRefuses:
            return StartWords::tr("%1 takes no broadcasts at this address now.").arg(name);
        case StartFinding::ServerSilent:
            return StartWords::tr("%1 does not answer. Look at the network.").arg(name);
        default:
            return StartWords::tr("It goes to %1.").arg(name);
    }
}

QString keySentence(const StartLine& line, const StartFacts& facts) {
    const auto count = facts.destinations.size();
    if (line.finding == StartFinding::KeyWithheld)
        return faultSentence(DestinationFault::KeyWithheld);
    if (line.finding != StartFinding::KeyMissing) {
        return count > 1 ? StartWords::tr("They are there, and stay hidden.")
                         : StartWords::tr("It is there, and stays hidden.");
    }
    if (count <= 1) return faultSentence(DestinationFault::KeyMissing);
    return StartWords::tr("The key for %1 is missing. Copy it from the platform's live page.")
        .arg(facts.destinations.value(line.destination).name);
}

QString diskSentence(const StartLine& line, const StartFacts& facts) {
    const std::chrono::minutes room = facts.disk_room.value_or(std::chrono::minutes(0));
    switch (line.finding) {
        case StartFinding::NotRecorded:
            return facts.kind == BroadcastKind::Rehearsal
                       ? StartWords::tr("The rehearsal is not recorded, as you chose.")
                       : StartWords::tr("The broadcast is not recorded, as you chose.");
        case StartFinding::DiskUnknown:
            return StartWords::tr("How much room the disk has is not known yet.");
        case StartFinding::DiskMissing:
            return StartWords::tr(
                "The folder for recordings is not there. Plug its disk in, or choose another "
                "folder under Settings.");
        case StartFinding::DiskReadOnly:
            return StartWords::tr(
                "Nothing can be written into the folder for recordings. Choose another one under "
                "Settings.");
        case StartFinding::DiskFull:
            return line.weight == StartWeight::Blocker
                       ? StartWords::tr(
                             "The disk is full, and this broadcast is only recorded. Make "
                             "room, or choose another folder under Settings.")
                       : StartWords::tr(
                             "The disk is full: the recording would end at once. The "
                             "broadcast does not need it.");
        case StartFinding::DiskLow:
            return StartWords::tr("There is room for a recording of %1 only.")
                .arg(lastingText(room));
        default:
            return StartWords::tr("There is room for a recording of %1.").arg(lastingText(room));
    }
}

QString productSentence(StartFinding finding, const StartFacts& facts) {
    if (finding == StartFinding::NothingToSell)
        return StartWords::tr("There is nothing on the shelf to sell.");
    const FirstProduct product = facts.product.value_or(FirstProduct{});
    if (finding == StartFinding::NotOnSale) {
        return StartWords::tr("%1 is a draft or hidden. Buyers could not order it.")
            .arg(product.title);
    }
    if (finding == StartFinding::SoldOut)
        return StartWords::tr("%1 is sold out. Buyers could not order it.").arg(product.title);
    if (finding == StartFinding::StockLow)
        return StartWords::tr("Only %1 left of %2.").arg(countText(product.stock), product.title);
    return StartWords::tr("%1: %2 left.").arg(product.title, countText(product.stock));
}

}  // namespace

QString startTitle(StartPart part) {
    switch (part) {
        case StartPart::Camera:
            return StartWords::tr("Camera");
        case StartPart::Sound:
            return StartWords::tr("Sound");
        case StartPart::Scene:
            return StartWords::tr("Scene");
        case StartPart::Destination:
            return StartWords::tr("Destination");
        case StartPart::Key:
            return StartWords::tr("Stream key");
        case StartPart::Disk:
            return StartWords::tr("Recording");
        case StartPart::Product:
            return StartWords::tr("First product");
    }
    return {};
}

QString startSentence(const StartLine& line, const StartFacts& facts) {
    switch (line.part) {
        case StartPart::Camera:
            return cameraSentence(line.finding);
        case StartPart::Sound:
            return soundSentence(line.finding);
        case StartPart::Scene:
            return sceneSentence(line.finding, facts);
        case StartPart::Destination:
            return destinationSentence(line.finding,
                                       facts.destinations.value(line.destination).name);
        case StartPart::Key:
            return keySentence(line, facts);
        case StartPart::Disk:
            return diskSentence(line, facts);
        case StartPart::Product:
            return productSentence(line.finding, facts);
    }
    return {};
}

Tone startTone(StartWeight weight) {
    switch (weight) {
        case StartWeight::Fine:
            return Tone::Good;
        case StartWeight::Awaited:
            return Tone::Info;
        case StartWeight::Warning:
            return Tone::Warn;
        case StartWeight::Blocker:
            return Tone::Bad;
    }
    return Tone::Quiet;
}

}  // namespace xb::app
