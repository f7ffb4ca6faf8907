// What the guide says of the camera and the microphone that were chosen.
#include "app/guide/camera_step.h"
#include "app/guide/sound_step.h"
#include "app/live/live_board.h"
#include "tests/app/desk_application.h"

#include <catch2/catch.hpp>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

studio::CameraStatistics goodCamera() {
    studio::CameraStatistics one;
    one.kind = studio::CameraSpec::Kind::V4l2;
    one.health = studio::CameraHealth::Good;
    return one;
}

}  // namespace

TEST_CASE("nothing good is said of a camera or microphone that is not the one which is open",
          "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StageNow stage;
    stage.is_open = true;
    stage.devices.camera = studio::parseCameraSpec("v4l2:/dev/video0").value();
    stage.devices.microphone = studio::parseMicrophoneSpec("pulse:old").value();
    const auto seen = [&stage](const char* spec) {
        return chosenCameraSaying(spec, goodCamera(), stage);
    };
    CHECK(seen("v4l2:/dev/video0").text == "The camera works");
    // It is being opened, or could not be.
    CHECK(seen("v4l2:/dev/video1").tone == Tone::Info);
    stage.devices.camera_refused =
        studio::Error{studio::ErrorCode::CameraGivesNoPicture, {"/dev/video1"}};
    CHECK(seen("v4l2:/dev/video1").tone == Tone::Bad);
    CHECK(seen("v4l2:/dev/video1").detail.contains("/dev/video1"));
    CHECK(seen("v4l2:/dev/video0").text == "The camera works");

    const auto heard = [&stage](const char* spec) {
        return chosenMicrophoneSaying(spec, SoundFigures{}, stage).text;
    };
    CHECK(heard("pulse:old") == "No sound");
    CHECK(heard("pulse:new") == "Waiting for the sound");
    stage.devices.microphone_refused = studio::Error{studio::ErrorCode::UnknownMicrophone, {"new"}};
    CHECK(heard("pulse:new") == "This microphone is not heard");
}

TEST_CASE("why there is no picture is told also where it happened before the guide was opened",
          "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    LiveBoard board;
    const auto seen = [&board] {
        return chosenCameraSaying("v4l2:/dev/video0", {}, board.stageNow());
    };
    board.setStageTrouble("The graphics cannot be used.");
    CHECK(seen().tone == Tone::Bad);
    CHECK(seen().detail == "The graphics cannot be used.");
    board.putStage(nullptr);
    CHECK(seen().tone == Tone::Info);
}
