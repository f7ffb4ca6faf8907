// From an order's 201 to the viewer's eye: the ticker on pictures stamped when they arrived.
#include "tests/journeys/arriving_pictures.h"
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/support/clips.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::tests;

namespace {

/// Above the product card and below the grower's name, which goes some seconds after the product
/// came, on the left: where the ticker pops in. The camera shows one grey, so nothing else can
/// change there.
double tickerDifference(const Picture& one, const Picture& other) {
    return meanDifference(one, other, 10, 350, 200, 95);
}

/// The first of two pictures in a row that differ from the one before the order.
const Picture* firstWithTicker(const std::vector<Picture>& pictures) {
    for (size_t i = 1; i + 1 < pictures.size(); ++i) {
        if (tickerDifference(pictures[i], pictures.front()) > 1.0 &&
            tickerDifference(pictures[i + 1], pictures.front()) > 1.0) {
            return &pictures[i];
        }
    }
    return nullptr;
}

void pass(double seconds) {
    const double end = wallClock_s() + seconds;
    waitUntil([&] { return wallClock_s() >= end; }, std::chrono::seconds(30));
}

}  // namespace

TEST_CASE("journey: an order is on the viewer's picture within a second of its 201") {
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "file:" + stillClip().string();
    options.feature = "ORANGE-5KG";
    options.destinations = {server.url("ticker")};
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    REQUIRE(server.waitForPublisher("ticker"));
    ArrivingPictures viewer(server.url("ticker"));
    REQUIRE(waitUntil([&] { return viewer.hasArrivals(); }, std::chrono::seconds(20)));
    pass(1.5);

    OrderSender sender(live.port(), live.secret());
    const double sent_s = wallClock_s();
    const HttpResponse answer = sender.place({"T1"});
    const double answered_s = wallClock_s();
    REQUIRE(answer.status == 201);
    pass(2);
    viewer.stop();
    REQUIRE(live.finish() == 0);

    const std::vector<Picture> pictures = viewer.between(sent_s - 0.5, answered_s + 1.5);
    REQUIRE(pictures.size() > 30);
    CHECK(pictures.front().time_s < sent_s);
    const Picture* seen = firstWithTicker(pictures);
    REQUIRE(seen);
    WARN("on a received picture " << 1000 * (seen->time_s - answered_s) << " ms after the 201");
    CHECK(seen->time_s <= answered_s + 1.0);
    CHECK(seen->time_s >= sent_s);
}
