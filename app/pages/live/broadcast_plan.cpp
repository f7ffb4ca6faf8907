#include "app/pages/live/broadcast_plan.h"

#include "app/pages/live/destination_url.h"

namespace xb::app {

StageSettings stageOf(const Settings& settings) {
    StageSettings stage;
    stage.canvas.width_px = settings.canvas_width_px;
    stage.canvas.height_px = settings.canvas_height_px;
    stage.canvas.frame_rate = {settings.frames_per_second, 1};
    stage.camera = studio::parseCameraSpec(settings.camera).value_or(studio::CameraSpec{});
    stage.second_camera =
        studio::parseCameraSpec(settings.second_camera).value_or(studio::CameraSpec{});
    stage.camera_setups = settings.camera_setups;
    stage.microphone =
        studio::parseMicrophoneSpec(settings.microphone).value_or(studio::MicrophoneSpec{});
    stage.sound = settings.sound;
    stage.virtual_camera = settings.virtual_camera;
    stage.missing_device = MissingDevice::LeaveOut;
    return stage;
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
    broadcast.order_page_base = wish.order_page_base;
    broadcast.house_viewers = wish.house_viewers;
    const BroadcastKind kind = kindOf(wish.aim.kind, wish.continues.has_value());
    if (kind == BroadcastKind::Rehearsal) {
        broadcast.rehearsal = wish.rehearsal;
        broadcast.rehearsal->buyers =
            settings.shop_language.value_or(settings.window_language.value_or(systemLanguage()));
        broadcast.order_page_base.clear();
    }
    for (const Destination& one : sentTo(wish.aim))
        broadcast.destinations.push_back(destinationUrl(one.address, one.stream_key).toStdString());
    if (wish.records || kind == BroadcastKind::RecordOnly) {
        const QString name = QStringLiteral("xiangbo-%1.mp4")
                                 .arg(wish.now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
        broadcast.recording = wish.recording_folder / name.toStdString();
        // A further part of the same, which gets a name of its own beside it.
        if (wish.earlier_recording.parent_path() == wish.recording_folder)
            broadcast.recording = wish.earlier_recording;
    }
    return broadcast;
}

}  // namespace xb::app
