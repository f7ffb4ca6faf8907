// The platform's server goes while on air and comes back: what the window says meanwhile, and that
// nothing of it is lost here.
#include "tests/journeys/real_desk.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <functional>

using namespace xb::app;
using xb::tests::RtmpServer;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

void chooseServer(RealDesk& room, const std::string& url) {
    const auto cut = url.rfind('/');
    room.press("destinations");
    room.find<QLineEdit>("to_1_address").clear();
    room.type("to_1_address", QString::fromStdString(url.substr(0, cut)));
    room.type("to_1_key", QString::fromStdString(url.substr(cut + 1)));
    room.press("destinations_done");
}

}  // namespace

TEST_CASE("a server that goes while on air is told of, and Retry reaches it again", "[journey]") {
    RtmpServer server;
    RealDesk room;
    const LiveSession& session = room.application->session();
    chooseServer(room, server.url("evening"));
    room.goLive();
    REQUIRE(server.waitForPublisher("evening"));
    const auto says = [&](const char* words) {
        // The server may know of it before the desk's next look at its figures.
        return comes([&] {
            return room.isThere("destination_1") &&
                   room.find("destination_1").accessibleName() == words;
        });
    };
    CHECK(says("127.0.0.1: on air"));
    CHECK_FALSE(room.find("retry_1").isVisible());

    server.stop();
    REQUIRE(says("127.0.0.1: no connection, trying again"));
    CHECK(comes(
        [&] { return room.find("health").accessibleName() == "No connection, trying again"; }));
    CHECK(room.find<QLabel>("banner_words").isVisible());
    CHECK_FALSE(room.find<QLabel>("banner_words").text().contains("evening"));
    CHECK(session.snapshot().state == LiveState::Live);
    CHECK(room.find("recording").accessibleName() == "Recording");

    server.start();
    room.press("retry_1");
    REQUIRE(says("127.0.0.1: on air"));
    CHECK(server.waitForPublisher("evening"));
    CHECK(comes([&] { return !room.find("banner_words").isVisible(); }));
    CHECK(comes([&] { return !room.find("retry_1").isVisible(); }));

    const auto recordings = session.snapshot().destinations;
    const auto recording = std::find_if(recordings.begin(), recordings.end(),
                                        [](const auto& one) { return one.is_recording; });
    REQUIRE(recording != recordings.end());
    const std::filesystem::path file = recording->name.toStdString();
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    // The whole evening is in it, the time without a server as well.
    const auto streams = xb::tests::probe(file);
    const auto& video = xb::tests::streamOf(streams, "video");
    CHECK(video.duration_s == Approx(xb::tests::streamOf(streams, "audio").duration_s).margin(0.5));
    CHECK(xb::tests::decodingErrors(file).empty());
}
