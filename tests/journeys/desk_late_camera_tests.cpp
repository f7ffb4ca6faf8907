// The desk with its camera plugged in only later: told of, shown when it is there, on air or not.
#include "app/settings/settings_file.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/stand_in_camera.h"

#include <QLabel>

#include <functional>

using namespace xb::app;
using xb::tests::StandInCameras;
using xb::tests::StandInOptions;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

}  // namespace

TEST_CASE("a camera that is plugged in after the desk was opened comes by itself", "[journey]") {
    StandInCameras cameras;
    RealDesk room(RealDesk::Before{},
                  [](DeskParts& parts) { parts.settings.camera = "v4l2:Late cam # L-1"; });
    const LiveSession& session = room.application->session();
    const auto told = [&] { return room.find<QLabel>("banner_words").text(); };
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    CHECK(comes([&] { return told().startsWith("Camera Late cam is not there."); }));
    REQUIRE(session.snapshot().cameras.size() == 1);
    CHECK(session.snapshot().cameras[0].is_awaited);

    StandInOptions options;
    options.card = "Late cam";
    options.serial = "L-1";
    cameras.add("video0", options);
    CHECK(comes([&] { return told().startsWith("Camera Late cam is there now."); }));
    CHECK_FALSE(session.snapshot().cameras[0].is_awaited);
    CHECK(session.snapshot().cameras[0].health == xb::studio::CameraHealth::Good);
}
