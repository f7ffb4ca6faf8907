// A rehearsal through the real window: everything as on air, with pretend buyers and troubles, a
// score in the end, and the shop's database the same as before, byte by byte.
#include "app/pages/live/run_sheet_list.h"
#include "app/shop/order_list_model.h"
#include "catalog/shop.h"
#include "tests/journeys/program.h"
#include "tests/journeys/real_desk.h"

#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>

#include <functional>
#include <set>

using namespace xb::app;
using namespace std::chrono_literals;
namespace tests = xb::tests;
using xb::studio::SceneId;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

// Troubles that wait for what helps against them.
void rehearseHere(DeskParts& parts) {
    parts.settings.broadcast_kind = BroadcastKind::Rehearsal;
    parts.settings.records = false;
    parts.settings.camera = "pattern";
    parts.rehearsal.emplace().faults = {1s, 500ms, 10min, 300ms, 6s};
}

// The demo shop has one plan; its first items have deals.
void choosePlan(RealDesk& room) {
    auto& button = room.find<QPushButton>("run_sheet_plans");
    REQUIRE(comes([&] {
        emit button.menu()->aboutToShow();
        return button.menu()->actions().size() > 1;
    }));
    button.menu()->actions().first()->trigger();
    auto& list = room.find<RunSheetList>("run_sheet_list");
    REQUIRE(comes([&] { return list.isVisible() && list.model()->rowCount() == 7; }));
}

std::string everythingIn(const RealDesk& room) {
    REQUIRE(room.application->shop().catchUpSearch());
    return tests::query(room.folder / "shop", ".dump");
}

LiveSnapshot now(const RealDesk& room) {
    return room.application->session().snapshot();
}

std::optional<FaultKind> faultOf(const RealDesk& room) {
    const LiveSnapshot snapshot = now(room);
    if (!snapshot.rehearsal || !snapshot.rehearsal->fault) return std::nullopt;
    return snapshot.rehearsal->fault->kind;
}

void answerUplink(RealDesk& room) {
    CHECK(comes(
        [&] { return room.find("health").accessibleName() == "No connection, trying again"; }));
    CHECK(comes(
        [&] { return room.find<QLabel>("banner_words").text().contains("Pretend platform"); }));
    // Those who watch in the house get nothing either.
    const auto delivery = now(room).delivery;
    REQUIRE(delivery);
    CHECK(delivery->outputs.at(0).state == xb::encoder::DestinationState::Paused);
    room.press("retry_1");
    CHECK(comes([&] { return room.find("health").accessibleName().startsWith("Slow uplink"); }));
}

void answerCamera(RealDesk& room) {
    CHECK(comes([&] { return room.find<QLabel>("banner_words").text().contains("is gone"); }));
    CHECK(now(room).cameras.at(0).health == xb::studio::CameraHealth::Silent);
    room.press("scene_pause");
    CHECK(comes([&] { return now(room).cameras.at(0).health == xb::studio::CameraHealth::Good; }));
    room.press("scene_host_product");
    REQUIRE(comes([&] { return now(room).scene == SceneId::HostAndProduct; }));
}

void answerMicrophone(RealDesk& room) {
    CHECK(comes([&] {
        for (const auto& input : now(room).sound.inputs)
            if (input.is_microphone) return input.health == xb::studio::SoundHealth::Silent;
        return false;
    }));
    room.press("microphone_mute");
    room.press("microphone_mute");
}

void answer(RealDesk& room, FaultKind kind) {
    switch (kind) {
        case FaultKind::UplinkGone:
            return answerUplink(room);
        case FaultKind::CameraGone:
            return answerCamera(room);
        case FaultKind::MicrophoneSilent:
            return answerMicrophone(room);
    }
}

bool hasScore(RealDesk& room) {
    return room.desk->window().findChild<QDialog*>("score_dialog") != nullptr;
}

void explainNext(RealDesk& room) {
    const auto before = now(room).featured;
    room.press("run_sheet_next");
    REQUIRE(comes([&] { return now(room).featured != before; }));
}

}  // namespace

TEST_CASE("a rehearsal with troubles ends in a score, and the shop's books are as before",
          "[journey]") {
    RealDesk room({}, rehearseHere);
    choosePlan(room);
    REQUIRE(comes([&] { return now(room).is_stage_open; }));
    const std::string before = everythingIn(room);
    REQUIRE(before.size() > 10'000);

    CHECK(room.find<QPushButton>("go_live").text() == "Rehearse");
    room.goLive();
    REQUIRE(now(room).rehearsal);
    CHECK(comes(
        [&] { return room.find("on_air_badge").accessibleName().startsWith("Rehearsal 00:00:"); }));
    REQUIRE(now(room).destinations.size() == 1);
    CHECK(now(room).destinations[0].name == "Pretend platform");

    // Buyers come for what is explained, and are told for what they are.
    explainNext(room);
    const auto& orders = *room.find<QListView>("live_orders_list").model();
    REQUIRE(comes([&] { return orders.rowCount() >= 2; }));
    CHECK(orders.index(0, 0).data(OrderListModel::RowRole).value<OrderListRow>().is_pretend);
    CHECK(comes([&] {
        return room.find("total_orders").accessibleName().startsWith("Pretend: ") &&
               now(room).rehearsal->totals.order_count > 0;
    }));
    CHECK(now(room).rehearsal->explained_left.value_or(0) > 0);

    std::set<FaultKind> seen;
    while (seen.size() < all_fault_kinds.size()) {
        REQUIRE(comes([&] {
            const auto kind = faultOf(room);
            return kind && seen.count(*kind) == 0;
        }));
        const FaultKind kind = *faultOf(room);
        INFO("trouble " << static_cast<int>(kind));
        seen.insert(kind);
        answer(room, kind);
        REQUIRE(comes([&] { return faultOf(room) != kind; }));
    }
    explainNext(room);

    room.press("end_live");
    CHECK(room.find<QLabel>("end_question").text().startsWith("End the rehearsal now?"));
    room.press("end_confirm");
    REQUIRE(comes([&] { return hasScore(room); }));
    CHECK(now(room).state == LiveState::Idle);
    CHECK_FALSE(now(room).rehearsal);
    for (const char* line : {"score_line_1", "score_line_2", "score_line_3"})
        CHECK(room.find<QLabel>(line).text().startsWith("You acted after "));
    CHECK(
        room.find<QLabel>("score_line_4").text().startsWith("Planned products explained: 2 of 7."));
    CHECK(room.find<QLabel>("score_points").text().toInt() > 0);
    room.press("score_close");
    CHECK(comes([&] { return !hasScore(room); }));
    CHECK(orders.rowCount() == 0);
    // The plan is fresh for the evening itself.
    CHECK(room.find<QLabel>("run_sheet_count").text() == "0 / 7");
    CHECK(room.find("on_air_badge").accessibleName() == "Off air");
    CHECK(everythingIn(room) == before);
}

TEST_CASE("what was pretended away is there again when a rehearsal ends in the middle of it",
          "[journey]") {
    RealDesk room({}, rehearseHere);
    REQUIRE(comes([&] { return now(room).is_stage_open; }));
    for (int round = 0; round < 2; ++round) {
        room.goLive();
        REQUIRE(comes([&] { return faultOf(room).has_value(); }));
        room.press("end_live");
        room.press("end_confirm");
        REQUIRE(comes([&] { return hasScore(room); }));
        room.press("score_close");
        REQUIRE(comes([&] { return !hasScore(room); }));
        REQUIRE(comes([&] { return now(room).state == LiveState::Idle; }));
    }
    CHECK(comes([&] { return now(room).cameras.at(0).health == xb::studio::CameraHealth::Good; }));
    CHECK(comes([&] { return now(room).sound.program.loudness.momentary_lufs > -50; }));
}
