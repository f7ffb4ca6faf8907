// The desk opened on the shop of a broadcast that kill -9 has cut off.
#include "app/pages/live/picture_memory.h"
#include "app/settings/atomic_file.h"
#include "app/shop/order_list_model.h"
#include "catalog/shop.h"
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/journeys/program.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/media_probe.h"
#include "tests/support/wait_until.h"

#include <QLabel>
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

// The demo shop's plan, its first product explained, and then nothing more.
void followPlanUntilCut(const std::filesystem::path& shop) {
    auto application =
        Application::open({shop, true}, "test", {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
    REQUIRE(application);
    xb::catalog::Shop& books = (*application)->shop();
    const auto plan = books.plans().list(std::nullopt, 1)->front();
    const auto broadcast = books.plans().start(plan.id);
    REQUIRE(broadcast);
    REQUIRE(books.broadcasts().feature(*broadcast, plan.plan.items[0].sku));
    REQUIRE(writeFileAtomically(
        shop / "on-picture.json",
        onPictureToJson({SalesGoal{GoalKind::Orders, 300}, "Free shipping"}, *broadcast)));
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

TEST_CASE("a broadcast that goes on does so by its plan, from where it had come", "[journey]") {
    RealDesk room(followPlanUntilCut);
    const LiveSession& session = room.application->session();
    REQUIRE(QTest::qWaitFor(
        [&] { return room.desk->window().findChild<QWidget*>("cut_off_continue") != nullptr; },
        patient_ms));
    CHECK_FALSE(room.find("run_sheet_list").isVisible());
    const auto& notice = room.find("picture_notice");
    room.press("cut_off_continue");
    room.passLastLook();
    const auto& reached = room.find<QLabel>("run_sheet_count");
    REQUIRE(QTest::qWaitFor([&] { return reached.text() == "1 / 7"; }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return session.snapshot().featured.has_value(); }, patient_ms));
    // The price that was promised with it is back.
    CHECK(QTest::qWaitFor(
        [&] {
            const auto deal = room.application->shop().deals().running(
                *session.snapshot().featured, xb::catalog::systemClock()());
            return deal && *deal;
        },
        patient_ms));
    CHECK(reached.text() == "1 / 7");
    CHECK(notice.accessibleName() == "Notice on the picture: Free shipping");
    CHECK(room.find("picture_goal").accessibleName().startsWith("Goal on the picture: "));
}
