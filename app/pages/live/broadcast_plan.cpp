#include "app/pages/live/broadcast_plan.h"

#include "app/live/lucky_draw.h"
#include "app/pages/live/destination_url.h"
#include "app/settings/shop_language.h"

namespace xb::app {

namespace {

QString momentOf(const QDateTime& now) {
    return now.toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

std::string urlOf(const Destination& one) {
    return destinationUrl(one.address, one.stream_key).toStdString();
}

// One that would take the other shape takes the first where there is no other.
bool goesSecond(const Destination& one, const SecondCanvasSettings& canvas) {
    return canvas.is_on && one.takes_second_canvas;
}

// What of the broadcast goes out in the other shape.
std::optional<CanvasTargets> secondOf(const SecondCanvasSettings& canvas, const BroadcastWish& wish,
                                      bool records) {
    if (!canvas.is_on) return std::nullopt;
    CanvasTargets second;
    second.video_bitrate_kbps = canvas.video_bitrate_kbps;
    for (const Destination& one : sentTo(wish.aim)) {
        if (goesSecond(one, canvas)) second.destinations.push_back(urlOf(one));
    }
    if (records && canvas.is_recorded) {
        second.recording =
            wish.recording_folder / secondRecordingName(canvas, wish.now).toStdString();
    }
    // An encode that feeds nothing would cost as much as one that does.
    if (!second.recording && second.destinations.empty()) return std::nullopt;
    return second;
}

}  // namespace

QString secondRecordingName(const SecondCanvasSettings& canvas, const QDateTime& now) {
    return QStringLiteral("xiangbo-%1-%2x%3.mp4")
        .arg(momentOf(now))
        .arg(canvas.width_px)
        .arg(canvas.height_px);
}

StageSettings stageOf(const Settings& settings) {
    StageSettings stage;
    stage.canvas.width_px = settings.canvas_width_px;
    stage.canvas.height_px = settings.canvas_height_px;
    stage.canvas.frame_rate = {settings.frames_per_second, 1};
    if (settings.second_canvas.is_on) {
        stage.second_canvas =
            studio::CanvasSettings{settings.second_canvas.width_px,
                                   settings.second_canvas.height_px, stage.canvas.frame_rate};
    }
    stage.camera = studio::parseCameraSpec(settings.camera).value_or(studio::CameraSpec{});
    stage.second_camera =
        studio::parseCameraSpec(settings.second_camera).value_or(studio::CameraSpec{});
    stage.camera_setups = settings.camera_setups;
    stage.microphone =
        studio::parseMicrophoneSpec(settings.microphone).value_or(studio::MicrophoneSpec{});
    stage.sound = settings.sound;
    stage.virtual_camera = settings.virtual_camera;
    if (settings.second_canvas.is_on_virtual_camera) stage.virtual_canvas = CanvasPlace::Second;
    stage.missing_device = MissingDevice::LeaveOut;
    return stage;
}

std::optional<CanvasSizes> canvasesOf(const Settings& settings) {
    const SecondCanvasSettings& second = settings.second_canvas;
    if (!second.is_on) return std::nullopt;
    return CanvasSizes{{settings.canvas_width_px, settings.canvas_height_px},
                       {second.width_px, second.height_px}};
}

QString recordingName(const QDateTime& begins) {
    return QStringLiteral("xiangbo-%1.mp4").arg(momentOf(begins));
}

int recordedKbps(const Settings& settings) {
    constexpr int audio_kbps = 128;
    const SecondCanvasSettings& second = settings.second_canvas;
    const int beside =
        second.is_on && second.is_recorded ? second.video_bitrate_kbps + audio_kbps : 0;
    return settings.video_bitrate_kbps + audio_kbps + beside;
}

BroadcastSettings broadcastOf(const Settings& settings, const BroadcastWish& wish) {
    BroadcastSettings broadcast;
    broadcast.title = wish.now.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    broadcast.plan = wish.plan;
    broadcast.continues = wish.continues;
    broadcast.video_bitrate_kbps = settings.video_bitrate_kbps;
    broadcast.encoder =
        encoder::encoderChoiceFromName(settings.encoder).value_or(encoder::EncoderChoice::Auto);
    broadcast.recording_coding = encoder::videoCodingFromName(settings.recording_coding)
                                     .value_or(encoder::VideoCoding::H264);
    broadcast.split_recordings = std::chrono::minutes(settings.split_recording_minutes);
    broadcast.order_page_base = wish.order_page_base;
    broadcast.house_viewers = wish.house_viewers;
    const BroadcastKind kind = kindOf(wish.aim.kind, wish.continues.has_value());
    if (kind == BroadcastKind::Rehearsal) {
        broadcast.rehearsal = wish.rehearsal.value_or(RehearsalSettings{drawSeed()});
        broadcast.rehearsal->buyers = shopLanguageOf(settings);
        broadcast.order_page_base.clear();
    }
    const bool records = wish.records || kind == BroadcastKind::RecordOnly;
    broadcast.second = secondOf(settings.second_canvas, wish, records);
    for (const Destination& one : sentTo(wish.aim)) {
        if (!goesSecond(one, settings.second_canvas)) broadcast.destinations.push_back(urlOf(one));
    }
    if (records) {
        broadcast.recording = wish.recording_folder / recordingName(wish.now).toStdString();
        // A further part of the same, which gets a name of its own beside it.
        if (wish.earlier_recording.parent_path() == wish.recording_folder)
            broadcast.recording = wish.earlier_recording;
    }
    return broadcast;
}

}  // namespace xb::app
