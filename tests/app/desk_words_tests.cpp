// What the desk says: of the sound, of the broadcast's health, of where it goes, and in figures.
#include "app/live/camera_words.h"
#include "app/pages/figures.h"
#include "app/pages/live/broadcast_plan.h"
#include "app/pages/live/destination_url.h"
#include "app/pages/live/health_words.h"
#include "app/pages/live/order_pace.h"
#include "app/pages/live/recent_figures.h"
#include "app/pages/live/sound_words.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::encoder::DestinationState;
namespace studio = xb::studio;

namespace {

HealthFigures onAir(DestinationState state) {
    HealthFigures figures;
    figures.state = LiveState::Live;
    figures.is_stage_open = true;
    figures.target_kbps = 2500;
    figures.destinations = {{1, "rtmp://push.example.com/live", state, {}, 900, false}};
    return figures;
}

}  // namespace

TEST_CASE("a microphone is told of in words by its health, and with how loud the program is") {
    using Health = studio::SoundHealth;
    const auto words = [](Health health, double lufs) {
        return soundWords({{-9, -18}, false, health, lufs});
    };
    CHECK(words(Health::Good, -16.2) == "Sound is fine\n-16 LUFS");
    CHECK(words(Health::Good, -70) == "Sound is fine");
    CHECK(words(Health::Silent, -16) == "No sound");
    CHECK(words(Health::TooQuiet, -16) == "Too quiet");
    CHECK(words(Health::Clipped, -16) == "Too loud, clipping");
    CHECK(words(Health::Hum, -16).startsWith("It hums"));
    CHECK(soundWords({{-9, -18}, true, Health::Good, -16}) == "Not plugged in");
    CHECK(soundTone({{-9, -18}, false, Health::Hum, -16}) == Tone::Warn);
    CHECK(soundTone({{-9, -18}, false, Health::Clipped, -16}) == Tone::Bad);
}

TEST_CASE("the sound card speaks of the microphone among all inputs") {
    studio::MixerFigures mixer;
    CHECK(soundFiguresOf(mixer).health == studio::SoundHealth::Silent);
    studio::InputFigures music;
    music.health = studio::SoundHealth::Clipped;
    studio::InputFigures microphone;
    microphone.is_microphone = true;
    microphone.health = studio::SoundHealth::Good;
    mixer.inputs = {music, microphone};
    CHECK(soundFiguresOf(mixer).health == studio::SoundHealth::Good);
}

TEST_CASE("health tells the worst that is true") {
    CHECK(judgeHealth({}) == Health::Off);
    CHECK(judgeHealth(onAir(DestinationState::Connecting)) == Health::Starting);
    CHECK(judgeHealth(onAir(DestinationState::Live)) == Health::Fine);
    CHECK(judgeHealth(onAir(DestinationState::Slow)) == Health::UplinkSlow);
    CHECK(judgeHealth(onAir(DestinationState::Reconnecting)) == Health::Lost);
    CHECK(judgeHealth(onAir(DestinationState::Refused)) == Health::Refused);
    CHECK(judgeHealth(onAir(DestinationState::Paused)) == Health::Paused);
    HealthFigures nowhere = onAir(DestinationState::Live);
    nowhere.destinations.clear();
    CHECK(judgeHealth(nowhere) == Health::RecordedOnly);
    nowhere.is_recorded = false;
    CHECK(judgeHealth(nowhere) == Health::Unseen);
    HealthFigures both = onAir(DestinationState::Live);
    both.late_share = 0.2;
    CHECK(judgeHealth(both) == Health::MachineSlow);
    both.destinations << DestinationFigures{2, "srt://b", DestinationState::Refused, {}, 0, false};
    CHECK(judgeHealth(both) == Health::Refused);
    HealthFigures steered = onAir(DestinationState::Live);
    steered.steered.emplace();
    CHECK(judgeHealth(steered) == Health::Fine);
    steered.steered->video_bitrate_kbps = 900;
    CHECK(judgeHealth(steered) == Health::UplinkSlow);
    CHECK(healthSaying(steered).detail.contains("softer picture"));
    steered.steered->frame_interval = 2;
    CHECK(healthSaying(steered).detail.contains("less smoothly"));
    steered.steered->detail_divisor = 4;
    CHECK(healthSaying(steered).detail.contains("very slow"));
    steered.steered->mode = xb::encoder::PictureMode::OnePerSecond;
    CHECK(healthSaying(steered).detail.contains("one picture a second"));
    HealthFigures alone = onAir(DestinationState::Live);
    alone.destinations.clear();
    CHECK(judgeHealth(alone) == Health::RecordedOnly);
    alone.is_rehearsal = true;
    CHECK(judgeHealth(alone) == Health::Rehearsing);
    HealthFigures filmless = alone;
    filmless.is_camera_away = true;
    CHECK(judgeHealth(filmless) == Health::CameraAway);
    HealthFigures losing = onAir(DestinationState::Live);
    losing.destinations[0].is_losing_frames = true;
    CHECK(judgeHealth(losing) == Health::UplinkSlow);
}

TEST_CASE("health speaks in words and rates, never in percent") {
    const QString slow = healthSaying(onAir(DestinationState::Slow)).text;
    CHECK(slow.contains("900"));
    CHECK(slow.contains("2,500"));
    for (const auto state : xb::encoder::all_destination_states) {
        const Saying saying = healthSaying(onAir(state));
        CHECK_FALSE(saying.text.isEmpty());
        CHECK_FALSE(saying.detail.isEmpty());
        CHECK_FALSE((saying.text + saying.detail).contains('%'));
        CHECK(destinationSaying(onAir(state).destinations[0]).text.contains("push.example.com"));
    }
}

TEST_CASE("a recording is spoken of only where there is one") {
    for (const auto state :
         {DestinationState::Slow, DestinationState::Reconnecting, DestinationState::Refused}) {
        HealthFigures figures = onAir(state);
        figures.is_recorded = true;
        CHECK(healthSaying(figures).detail.contains("recording"));
        figures.is_recorded = false;
        CHECK_FALSE(healthSaying(figures).detail.contains("recording"));
    }
}

TEST_CASE("a camera that goes and was the microphone leaves nothing to hear") {
    RecentFigures recent;
    LiveSnapshot snapshot;
    snapshot.state = LiveState::Live;
    snapshot.cameras.emplace_back().health = xb::studio::CameraHealth::Silent;
    studio::InputFigures& voice = snapshot.sound.inputs.emplace_back();
    voice.is_microphone = true;
    CHECK(healthSaying(recent.add(snapshot, 2500)).detail.contains("hear you"));
    voice.kind = studio::InputKind::Camera;
    CHECK(healthSaying(recent.add(snapshot, 2500)).detail.contains("hear nothing"));
    voice.health = studio::SoundHealth::Good;
    CHECK(healthSaying(recent.add(snapshot, 2500)).detail.contains("hear you"));

    using Kind = studio::CameraEvent::Kind;
    for (const Kind kind : {Kind::NoPicture, Kind::Frozen}) {
        studio::CameraEvent event{studio::CameraPlace::First, kind, "phone:9000", {}};
        CHECK(cameraSentence(event, false).contains("hear you"));
        CHECK(cameraSentence(event, true).contains("hear nothing"));
        CHECK(cameraSentence(event, true).contains("phone:9000"));
        event.place = studio::CameraPlace::Second;
        CHECK(cameraSentence(event, true).contains("hear you"));
    }
}

TEST_CASE("what was lost counts for five seconds") {
    RecentFigures recent;
    LiveSnapshot snapshot;
    snapshot.state = LiveState::Live;
    DestinationSnapshot& sent = snapshot.destinations.emplace_back();
    sent.id = 1;
    sent.name = "rtmp://a/live";
    sent.state = DestinationState::Live;
    sent.bitrate_kbps = 2400;
    CHECK_FALSE(recent.add(snapshot, 2500).destinations[0].is_losing_frames);
    snapshot.destinations[0].dropped_frames = 3;
    snapshot.picture.rendered_count = 100;
    snapshot.picture.lagged_count = 25;
    const HealthFigures lossy = recent.add(snapshot, 2500);
    CHECK(lossy.destinations[0].is_losing_frames);
    CHECK(lossy.late_share == Approx(0.25));
    // What the second picture's encoder leaves out is told as well.
    snapshot.second_delivery.emplace();
    snapshot.second_delivery->video_received = 100;
    snapshot.second_delivery->video_skipped = 20;
    snapshot.second_delivery->encoder.is_relieved = true;
    const HealthFigures beside = recent.add(snapshot, 2500);
    CHECK(beside.skipped_share == Approx(0.2));
    CHECK(beside.is_encoder_relieved);
    HealthFigures later;
    for (int i = 0; i < 10; ++i)
        later = recent.add(snapshot, 2500);
    CHECK_FALSE(later.destinations[0].is_losing_frames);
    CHECK(later.late_share == 0);
}

TEST_CASE("address and key become one URL") {
    CHECK(destinationUrl(" rtmp://a.example/live/ ", " abc?x=1 ") ==
          "rtmp://a.example/live/abc?x=1");
    CHECK(destinationUrl("rtmps://a.example/live", "k") == "rtmps://a.example/live/k");
    CHECK(destinationUrl("srt://a.example:9000", "k/1") == "srt://a.example:9000?streamid=k%2F1");
    CHECK(destinationUrl("udp://127.0.0.1:1234", "") == "udp://127.0.0.1:1234");
}

TEST_CASE("an address that cannot be used is told of before going live") {
    CHECK(checkDestination("", "k") == DestinationFault::AddressMissing);
    CHECK(checkDestination("http://a.example/live", "k") == DestinationFault::AddressUnknown);
    CHECK(checkDestination("a.example/live", "k") == DestinationFault::AddressUnknown);
    CHECK(checkDestination("rtmp://a.example/live", "") == DestinationFault::KeyMissing);
    CHECK(checkDestination("rtmp://a.example/live/key", "") == DestinationFault::None);
    CHECK(checkDestination("srt://a.example:9000", "") == DestinationFault::None);
    for (const auto fault : {DestinationFault::AddressMissing, DestinationFault::AddressUnknown,
                             DestinationFault::KeyMissing}) {
        CHECK_FALSE(faultSentence(fault).isEmpty());
    }
}

TEST_CASE("without a destination it is a rehearsal, recorded where that is wished") {
    BroadcastWish wish;
    wish.aim = {BroadcastKind::Rehearsal,
                {{"", Platform::Other, "rtmp://a.example/live", "k", true}}};
    wish.records = false;
    wish.recording_folder = "/shop/recordings";
    wish.order_page_base = "http://192.168.1.5:8080";
    wish.now = QDateTime(QDate(2026, 11, 21), QTime(20, 42, 7));
    wish.rehearsal.emplace().seed = 7;
    wish.house_viewers = std::make_shared<xb::encoder::LiveWindow>();
    BroadcastSettings broadcast = broadcastOf({}, wish);
    REQUIRE(broadcast.rehearsal);
    CHECK(broadcast.rehearsal->seed == 7);
    CHECK(broadcast.house_viewers == wish.house_viewers);
    CHECK(broadcast.destinations.empty());
    CHECK(broadcast.order_page_base.empty());
    CHECK_FALSE(broadcast.recording);
    wish.records = true;
    CHECK(broadcastOf({}, wish).recording == "/shop/recordings/xiangbo-20261121-204207.mp4");
    CHECK(broadcastOf({}, wish).split_recordings == std::chrono::milliseconds(0));
    Settings split;
    split.split_recording_minutes = 30;
    CHECK(broadcastOf(split, wish).split_recordings == std::chrono::minutes(30));
}

TEST_CASE("one rehearsal is not like the other") {
    BroadcastWish wish;
    wish.aim.kind = BroadcastKind::Rehearsal;
    const auto first = broadcastOf({}, wish).rehearsal;
    const auto second = broadcastOf({}, wish).rehearsal;
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->seed != second->seed);
}

TEST_CASE("with a destination, or going on after a crash, it is a broadcast of the shop") {
    BroadcastWish wish;
    wish.aim = {BroadcastKind::OnAir,
                {{"", Platform::Other, "rtmp://a.example/live", "k", true},
                 {"d1", Platform::Other, "rtmp://off.example/live", "n", false},
                 {"d2", Platform::Other, "udp://b.example:9", "", true}}};
    wish.records = false;
    wish.house_viewers = std::make_shared<xb::encoder::LiveWindow>();
    BroadcastSettings broadcast = broadcastOf({}, wish);
    CHECK_FALSE(broadcast.rehearsal);
    CHECK(broadcast.house_viewers == wish.house_viewers);
    CHECK(broadcast.destinations ==
          std::vector<std::string>{"rtmp://a.example/live/k", "udp://b.example:9"});
    CHECK_FALSE(broadcast.recording);
    wish.aim.kind = BroadcastKind::RecordOnly;
    broadcast = broadcastOf({}, wish);
    CHECK_FALSE(broadcast.rehearsal);
    CHECK(broadcast.destinations.empty());
    CHECK(broadcast.recording);
    wish.aim.kind = BroadcastKind::Rehearsal;
    wish.continues = xb::catalog::BroadcastId{4};
    broadcast = broadcastOf({}, wish);
    CHECK_FALSE(broadcast.rehearsal);
    CHECK(broadcast.destinations.empty());
    CHECK(broadcast.recording);
}

TEST_CASE("each destination gets the picture that it takes, and nothing is encoded for nobody") {
    Settings settings;
    settings.second_canvas = {true, 1280, 720, 4000, true};
    BroadcastWish wish;
    wish.aim = {BroadcastKind::OnAir,
                {{"", Platform::Other, "rtmp://a.example/live", "k", true},
                 {"d1", Platform::Other, "rtmp://wide.example/live", "w", true, true},
                 {"d2", Platform::Other, "rtmp://off.example/live", "o", false, true}}};
    wish.recording_folder = "/shop/recordings";
    wish.now = QDateTime(QDate(2026, 11, 21), QTime(20, 42, 7));
    BroadcastSettings broadcast = broadcastOf(settings, wish);
    CHECK(broadcast.destinations == std::vector<std::string>{"rtmp://a.example/live/k"});
    REQUIRE(broadcast.second);
    CHECK(broadcast.second->destinations == std::vector<std::string>{"rtmp://wide.example/live/w"});
    CHECK(broadcast.second->video_bitrate_kbps == 4000);
    CHECK(broadcast.second->recording == "/shop/recordings/xiangbo-20261121-204207-1280x720.mp4");
    CHECK(stageOf(settings).second_canvas->width_px == 1280);

    wish.records = false;
    CHECK_FALSE(broadcastOf(settings, wish).second->recording);
    wish.aim.destinations[1].is_on = false;
    CHECK_FALSE(broadcastOf(settings, wish).second);
    // Where there is one picture, everybody takes it.
    wish.aim.destinations[1].is_on = true;
    settings.second_canvas.is_on = false;
    broadcast = broadcastOf(settings, wish);
    CHECK_FALSE(broadcast.second);
    CHECK(broadcast.destinations.size() == 2);
    CHECK_FALSE(stageOf(settings).second_canvas);
}

TEST_CASE("settings become a stage") {
    Settings settings;
    settings.camera = "file:/clips/a.mp4";
    settings.microphone = "nonsense:1";
    settings.canvas_width_px = 360;
    const StageSettings stage = stageOf(settings);
    CHECK(stage.camera.kind == xb::studio::CameraSpec::Kind::File);
    CHECK(stage.camera.address == "/clips/a.mp4");
    CHECK(stage.microphone.kind == xb::studio::MicrophoneSpec::Kind::None);
    CHECK(stage.canvas.width_px == 360);
}

TEST_CASE("figures are written as people read them") {
    CHECK(moneyText(1'248'060) == QStringLiteral("¥12,480.60"));
    CHECK(moneyText(5) == QStringLiteral("¥0.05"));
    CHECK(moneyText(-1234) == QStringLiteral("-¥12.34"));
    CHECK(clockText(42min + 17s) == "00:42:17");
    CHECK(clockText(27h) == "27:00:00");
    CHECK(sizeText(3'100'000'000) == "3.1 GB");
    CHECK(sizeText(820'000'000) == "820 MB");
    CHECK(rateText(2400) == "2.4 Mbit/s");
    CHECK(rateText(640) == "640 kbit/s");
    CHECK(ageText(1000, 1000) == "just now");
    CHECK(ageText(1000, 15'000) == "14 s ago");
    CHECK(lastingText(26h) == "26 hours");
    CHECK(lastingText(1min) == "1 minute");
}

TEST_CASE("the pace counts the last minute only") {
    OrderPace pace;
    pace.add(30, 0s);
    pace.add(7, 0s);
    pace.add(5, 50s);
    CHECK(pace.perMinute(59s) == 42);
    CHECK(pace.perMinute(60s) == 5);
    CHECK(pace.perMinute(200s) == 0);
}
