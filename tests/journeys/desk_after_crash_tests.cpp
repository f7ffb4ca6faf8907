// The desk opened on the shop of a broadcast that kill -9 has cut off.
#include "app/shop/order_list_model.h"
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/journeys/program.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/media_probe.h"
#include "tests/support/wait_until.h"

#include <QListView>

#include <filesystem>
#include <system_error>

using namespace xb::app;
namespace tests = xb::tests;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

// Two orders, and some seconds of recording.
void broadcastUntilKilled(const std::filesystem::path& shop) {
    tests::LiveOptions options;
    options.camera = "pattern";
    options.microphone = "tone";
    options.feature = "ORANGE-5KG";
    options.folder = shop / "recordings";
    std::filesystem::create_directories(options.folder);
    tests::LiveProgram live(shop, options);
    live.waitUntilLive();
    tests::OrderSender sender(live.port(), live.secret());
    REQUIRE(sender.place({"B1"}).status == 201);
    REQUIRE(sender.place({"B2"}).status == 201);
    REQUIRE(tests::waitUntil([&] {
        std::error_code not_yet;
        return std::filesystem::file_size(live.recording(), not_yet) > 600'000 && !not_yet;
    }));
    live.kill();
}

}  // namespace

TEST_CASE("after kill -9 the desk says so, and the same broadcast goes on", "[journey]") {
    RealDesk room(broadcastUntilKilled);
    const auto& session = room.application->session();
    const auto shop = room.folder / "shop";
    const auto recordings = shop / "recordings";

    // The shop is asked while the window opens.
    REQUIRE(QTest::qWaitFor(
        [&] { return room.desk->window().findChild<QWidget*>("cut_off_continue") != nullptr; },
        patient_ms));
    room.press("cut_off_continue");
    room.passLastLook();
    CHECK(session.snapshot().aired_before > std::chrono::seconds(0));
    // The orders of before are on the Live page, and what was explained is explained again.
    const auto* orders = room.find<QListView>("live_orders_list").model();
    CHECK(QTest::qWaitFor([&] { return orders->rowCount() == 2; }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return session.snapshot().featured.has_value(); }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return std::filesystem::exists(recordings / "out-2.mp4"); },
                          patient_ms));

    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(
        QTest::qWaitFor([&] { return session.snapshot().state == LiveState::Idle; }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return session.finishing().waiting == 0; }, patient_ms));
    CHECK(tests::query(shop, "SELECT count(*), count(ended_ms), sum(was_cut_off) FROM broadcast") ==
          "1|1|0\n");
    CHECK(tests::query(shop, "SELECT count(*) FROM shop_order WHERE broadcast_id = 1") == "2\n");
    CHECK_FALSE(std::filesystem::exists(recordings / ".out.mp4.unfinished"));
    CHECK(tests::decodingErrors(recordings / "out.mp4") == "");
    CHECK(tests::decodingErrors(recordings / "out-2.mp4") == "");
}
