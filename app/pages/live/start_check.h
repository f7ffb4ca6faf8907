// The last look before a broadcast: what is ready, what viewers would miss, and what stands in the
// way. Pure rules.
#pragma once

#include "app/pages/live/destination_url.h"
#include "app/settings/destinations.h"
#include "app/shop/disk_gauge.h"
#include "studio/cameras/camera_health.h"
#include "studio/devices/device_spec.h"
#include "studio/mixer/sound_health.h"

#include <QString>
#include <QVector>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::app {

// The product that viewers meet first.
struct FirstProduct {
    QString title;
    std::int64_t stock = 0;
    bool is_stock_low = false;
    bool is_on_sale = true;  // neither a draft nor hidden

    bool operator==(const FirstProduct&) const = default;
};

// What viewers see first.
struct StartScene {
    QString name;
    bool is_heard = true;
    bool shows_camera = true;
    bool is_lacking = false;  // of something else than the camera
    bool is_empty = false;

    bool operator==(const StartScene&) const = default;
};

// Whether the server takes connections now; nothing is published to learn it.
enum class ServerAnswer { NotAsked, Awaited, Answers, NotKnown, Refuses, TakesTooLong };

// One of those that the picture is to be sent to.
struct StartDestination {
    QString name;     // as people know it
    QString address;  // of its server, without the key
    DestinationFault fault = DestinationFault::None;
    bool has_key = false;
    ServerAnswer server = ServerAnswer::NotAsked;

    bool operator==(const StartDestination&) const = default;
};

struct StartFacts {
    bool is_stage_open = false;
    studio::CameraSpec::Kind chosen_camera = studio::CameraSpec::Kind::None;
    std::optional<studio::CameraHealth> camera;  // none: the chosen one is not there
    studio::MicrophoneSpec::Kind chosen_microphone = studio::MicrophoneSpec::Kind::None;
    bool is_muted = false;
    bool is_microphone_missing = false;
    studio::SoundHealth sound = studio::SoundHealth::Silent;
    std::optional<StartScene> scene;  // none: not known yet
    BroadcastKind kind = BroadcastKind::Rehearsal;
    QVector<StartDestination> destinations;  // of a broadcast that goes on air
    bool records = true;
    DiskFound::State disk = DiskFound::State::Usable;  // where the recording goes
    std::optional<std::chrono::minutes> disk_room;     // of one that is usable; none: not measured
    std::optional<FirstProduct> product;               // none: nothing is on the shelf

    bool operator==(const StartFacts&) const = default;
};

// In the order in which they are shown.
enum class StartPart { Camera, Sound, Scene, Destination, Key, Disk, Product };

enum class StartFinding {
    Fine,
    PictureOff,
    NoCamera,
    CameraMissing,
    CameraWaits,
    CameraFrozen,
    CameraCovered,
    TestPicture,
    NoMicrophone,
    MicrophoneMissing,
    Muted,
    Silent,
    TooQuiet,
    TooLoud,
    Hums,
    TestTone,
    SceneEmpty,
    SceneLacking,
    SceneSilent,
    SceneWithoutCamera,
    Rehearsal,
    RecordedOnly,
    NoDestination,
    AddressMissing,
    AddressUnknown,
    ServerAwaited,
    ServerNotKnown,
    ServerRefuses,
    ServerSilent,
    KeyMissing,
    KeyWithheld,
    NotRecorded,
    DiskUnknown,
    DiskMissing,
    DiskReadOnly,
    DiskFull,
    DiskLow,
    NothingToSell,
    NotOnSale,
    SoldOut,
    StockLow,
};

// What a finding does to the start: nothing, holds it up for a moment, asks once, or stands in its
// way.
enum class StartWeight { Fine, Awaited, Warning, Blocker };

struct StartLine {
    StartPart part{};
    StartFinding finding{};
    StartWeight weight{};
    int destination = 0;  // its place among them

    bool operator==(const StartLine&) const = default;
};

// One line for each part that is known, and for each destination; of keys one line for all that are
// there.
QVector<StartLine> checkStart(const StartFacts& facts);

// The worst of them.
StartWeight worstOf(const QVector<StartLine>& lines);

// Whether every warning of `lines` is of a part whose trouble was accepted, be it now another: who
// goes live without being heard is not asked again because the sound hums.
bool isAccepted(const QVector<StartLine>& lines, const QVector<StartLine>& accepted);

}  // namespace xb::app
