#include "app/pages/live/start_check.h"

#include <algorithm>

namespace xb::app {

namespace {

using CameraKind = studio::CameraSpec::Kind;
using MicrophoneKind = studio::MicrophoneSpec::Kind;

constexpr std::chrono::minutes least_room{2};   // less is as good as nothing
constexpr std::chrono::minutes short_room{60};  // shorter than most broadcasts

StartFinding findCamera(const StartFacts& facts) {
    if (!facts.is_stage_open) return StartFinding::PictureOff;
    if (facts.chosen_camera == CameraKind::None) return StartFinding::NoCamera;
    if (!facts.camera) return StartFinding::CameraMissing;
    switch (*facts.camera) {
        case studio::CameraHealth::Waiting:
            return StartFinding::CameraWaits;
        case studio::CameraHealth::Silent:
        case studio::CameraHealth::Stuck:
            return StartFinding::CameraFrozen;
        case studio::CameraHealth::Dark:
            return StartFinding::CameraCovered;
        case studio::CameraHealth::Good:
            break;
    }
    return facts.chosen_camera == CameraKind::Pattern ? StartFinding::TestPicture
                                                      : StartFinding::Fine;
}

StartFinding findSound(const StartFacts& facts) {
    if (facts.chosen_microphone == MicrophoneKind::None) return StartFinding::NoMicrophone;
    if (facts.is_microphone_missing) return StartFinding::MicrophoneMissing;
    if (facts.is_muted) return StartFinding::Muted;
    switch (facts.sound) {
        case studio::SoundHealth::Silent:
            return StartFinding::Silent;
        case studio::SoundHealth::TooQuiet:
            return StartFinding::TooQuiet;
        case studio::SoundHealth::Clipped:
            return StartFinding::TooLoud;
        case studio::SoundHealth::Hum:
            return StartFinding::Hums;
        case studio::SoundHealth::Good:
            break;
    }
    return facts.chosen_microphone == MicrophoneKind::Tone ? StartFinding::TestTone
                                                           : StartFinding::Fine;
}

// Without a camera that is chosen nothing new is said of a scene that does not show it.
StartFinding findScene(const StartScene& scene, const StartFacts& facts) {
    if (scene.is_empty) return StartFinding::SceneEmpty;
    if (scene.is_lacking) return StartFinding::SceneLacking;
    if (!scene.is_heard && facts.chosen_microphone != MicrophoneKind::None)
        return StartFinding::SceneSilent;
    return scene.shows_camera || facts.chosen_camera == CameraKind::None
               ? StartFinding::Fine
               : StartFinding::SceneWithoutCamera;
}

StartFinding findServer(const StartDestination& destination) {
    switch (destination.fault) {
        case DestinationFault::AddressMissing:
            return StartFinding::AddressMissing;
        case DestinationFault::AddressUnknown:
            return StartFinding::AddressUnknown;
        case DestinationFault::KeyMissing:
        case DestinationFault::KeyWithheld:
        case DestinationFault::None:
            break;
    }
    switch (destination.server) {
        case ServerAnswer::Awaited:
            return StartFinding::ServerAwaited;
        case ServerAnswer::NotKnown:
            return StartFinding::ServerNotKnown;
        case ServerAnswer::Refuses:
            return StartFinding::ServerRefuses;
        case ServerAnswer::TakesTooLong:
            return StartFinding::ServerSilent;
        case ServerAnswer::NotAsked:
        case ServerAnswer::Answers:
            break;
    }
    return StartFinding::Fine;
}

StartFinding findDisk(const StartFacts& facts) {
    if (!facts.records) return StartFinding::NotRecorded;
    if (facts.disk == DiskFound::State::Missing) return StartFinding::DiskMissing;
    if (facts.disk == DiskFound::State::ReadOnly) return StartFinding::DiskReadOnly;
    if (!facts.disk_room) return StartFinding::DiskUnknown;
    if (*facts.disk_room < least_room) return StartFinding::DiskFull;
    return *facts.disk_room < short_room ? StartFinding::DiskLow : StartFinding::Fine;
}

StartFinding findProduct(const StartFacts& facts) {
    if (!facts.product) return StartFinding::NothingToSell;
    if (!facts.product->is_on_sale) return StartFinding::NotOnSale;
    if (facts.product->stock <= 0) return StartFinding::SoldOut;
    return facts.product->is_stock_low ? StartFinding::StockLow : StartFinding::Fine;
}

StartWeight weightOf(StartFinding finding, const StartFacts& facts) {
    switch (finding) {
        case StartFinding::Fine:
        case StartFinding::Rehearsal:
        case StartFinding::RecordedOnly:
        case StartFinding::NotRecorded:
            return StartWeight::Fine;
        case StartFinding::ServerAwaited:
            return StartWeight::Awaited;
        case StartFinding::PictureOff:
        case StartFinding::NoDestination:
        case StartFinding::AddressMissing:
        case StartFinding::AddressUnknown:
        case StartFinding::KeyMissing:
        case StartFinding::KeyWithheld:
            return StartWeight::Blocker;
        case StartFinding::DiskFull:
        case StartFinding::DiskReadOnly:
            // What is only recorded goes nowhere else.
            return facts.kind == BroadcastKind::RecordOnly ? StartWeight::Blocker
                                                           : StartWeight::Warning;
        default:
            return StartWeight::Warning;
    }
}

template <class Add>
void addDestinations(const StartFacts& facts, const Add& add) {
    if (facts.destinations.isEmpty()) add(StartPart::Destination, StartFinding::NoDestination);
    bool has_all_keys = true;
    bool has_any_key = false;
    for (int i = 0; i < facts.destinations.size(); ++i) {
        const StartDestination& one = facts.destinations[i];
        add(StartPart::Destination, findServer(one), i);
        const bool is_withheld = one.fault == DestinationFault::KeyWithheld;
        const bool is_key_missing = one.fault == DestinationFault::KeyMissing || is_withheld;
        if (is_key_missing) {
            add(StartPart::Key, is_withheld ? StartFinding::KeyWithheld : StartFinding::KeyMissing,
                i);
        }
        has_all_keys = has_all_keys && !is_key_missing;
        has_any_key = has_any_key || one.has_key;
    }
    if (has_all_keys && has_any_key) add(StartPart::Key, StartFinding::Fine);
}

}  // namespace

QVector<StartLine> checkStart(const StartFacts& facts) {
    QVector<StartLine> lines;
    const auto add = [&](StartPart part, StartFinding finding, int destination = 0) {
        lines << StartLine{part, finding, weightOf(finding, facts), destination};
    };
    add(StartPart::Camera, findCamera(facts));
    add(StartPart::Sound, findSound(facts));
    if (facts.scene) add(StartPart::Scene, findScene(*facts.scene, facts));
    if (facts.kind == BroadcastKind::Rehearsal) {
        add(StartPart::Destination, StartFinding::Rehearsal);
    } else if (facts.kind == BroadcastKind::RecordOnly) {
        add(StartPart::Destination, StartFinding::RecordedOnly);
    } else {
        addDestinations(facts, add);
    }
    add(StartPart::Disk, findDisk(facts));
    add(StartPart::Product, findProduct(facts));
    return lines;
}

StartWeight worstOf(const QVector<StartLine>& lines) {
    StartWeight worst = StartWeight::Fine;
    for (const StartLine& line : lines)
        worst = std::max(worst, line.weight);
    return worst;
}

bool isAccepted(const QVector<StartLine>& lines, const QVector<StartLine>& accepted) {
    return std::all_of(lines.begin(), lines.end(), [&](const StartLine& line) {
        const auto is_of_that = [&line](const StartLine& one) {
            return one.part == line.part && one.destination == line.destination &&
                   one.weight > StartWeight::Awaited;
        };
        if (line.weight <= StartWeight::Awaited) return line.weight == StartWeight::Fine;
        return std::any_of(accepted.begin(), accepted.end(), is_of_that);
    });
}

}  // namespace xb::app
