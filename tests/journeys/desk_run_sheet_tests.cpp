// An evening by its run sheet, through the real window: the plan is chosen, started, followed with
// one key, put in another order while on air, and stands in the shop afterwards.
#include "app/pages/live/run_sheet_list.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/widgets/elided_label.h"
#include "catalog/shop.h"
#include "tests/journeys/real_desk.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

#include <filesystem>
#include <functional>

using namespace xb::app;
using xb::catalog::SkuId;
using xb::studio::SceneId;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

SkuId skuOf(RealDesk& room, const char* code) {
    const auto skus = room.application->shop().products().listSkus(std::nullopt, 200);
    REQUIRE(skus);
    for (const auto& sku : *skus) {
        if (sku.code == code) return sku.id;
    }
    return {};
}

void pressInMenu(RealDesk& room, const QString& words) {
    auto& button = room.find<QPushButton>("run_sheet_plans");
    REQUIRE(comes([&] {
        emit button.menu()->aboutToShow();
        for (QAction* one : button.menu()->actions()) {
            if (!one->text().contains(words)) continue;
            one->trigger();
            return true;
        }
        return false;
    }));
}

void hideFirstOfPlan(const std::filesystem::path& shop) {
    auto application =
        Application::open({shop, true}, "test", {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
    REQUIRE(application);
    xb::catalog::Shop& books = (*application)->shop();
    const auto plan = books.plans().list(std::nullopt, 1)->front();
    const auto sku = books.products().findSku(plan.plan.items[0].sku);
    REQUIRE(sku);
    REQUIRE(books.products().setStatus(sku->product, xb::catalog::ProductStatus::Hidden));
}

// The demo shop has one.
void choosePlan(RealDesk& room) {
    pressInMenu(room, QStringLiteral(" \u00b7 "));
}

}  // namespace

TEST_CASE("a planned broadcast is started, followed, reordered and kept", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    xb::catalog::Shop& shop = room.application->shop();
    auto& list = room.find<RunSheetList>("run_sheet_list");
    const SkuId orange = skuOf(room, "ORANGE-5KG");
    const SkuId kiwi = skuOf(room, "KIWI-24");
    const SkuId rice = skuOf(room, "RICE-10KG");
    choosePlan(room);
    REQUIRE(comes([&] { return list.isVisible() && list.model()->rowCount() == 7; }));
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    room.press("scene_pause");
    REQUIRE(comes([&] { return session.snapshot().scene == SceneId::Pause; }));

    room.goLive();
    const auto broadcast = shop.broadcasts().running()->value();
    REQUIRE(broadcast.plan);
    CHECK(broadcast.title == shop.plans().find(*broadcast.plan)->plan.title);

    room.press("run_sheet_next");
    REQUIRE(comes([&] { return session.snapshot().featured == orange; }));
    CHECK(comes([&] { return session.snapshot().scene == SceneId::HostAndProduct; }));
    const auto priceNow = [&](SkuId sku) -> std::int64_t {
        const auto deal = shop.deals().running(sku, xb::catalog::systemClock()());
        return deal && *deal ? (*deal)->deal.price.fen : 0;
    };
    CHECK(comes([&] { return priceNow(orange) == 3490; }));
    CHECK(comes([&] {
        return room.find<QLabel>("featured_points").text().contains("Cut one open first");
    }));
    CHECK(comes([&] {
        return room.find<QLabel>("run_sheet_times").text().startsWith("19 min left · on time");
    }));

    // Rice before kiwi, by hand, while on air.
    list.setFocus();
    list.setCurrentIndex(list.model()->index(1, 0));
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    REQUIRE(comes([&] {
        const auto items = shop.plans().find(*broadcast.plan)->plan.items;
        return items.size() == 7 && items[1].sku == rice && items[2].sku == kiwi;
    }));
    REQUIRE(comes([&] {
        if (session.snapshot().featured == rice) return true;
        QTest::keyClick(&room.desk->window(), Qt::Key_F10);
        return false;
    }));
    CHECK(comes([&] { return priceNow(rice) == 7900 && priceNow(orange) == 0; }));
    CHECK(comes([&] { return room.find<QLabel>("run_sheet_count").text() == "2 / 7"; }));

    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    CHECK(comes([&] { return priceNow(rice) == 0; }));
    const auto segments = shop.broadcasts().segments(broadcast.id);
    REQUIRE(segments);
    REQUIRE(segments->size() == 2);
    CHECK((*segments)[0].sku == orange);
    CHECK((*segments)[1].sku == rice);
    CHECK((*segments)[1].ended_at);
}

TEST_CASE("a product of the plan that was hidden since is explained like any other", "[journey]") {
    RealDesk room(hideFirstOfPlan);
    choosePlan(room);
    auto& list = room.find<RunSheetList>("run_sheet_list");
    REQUIRE(comes([&] { return list.isVisible() && list.model()->rowCount() == 7; }));
    REQUIRE(comes([&] { return room.find<QListView>("shelf_list").model()->rowCount() > 3; }));
    room.press("run_sheet_next");
    CHECK(comes([&] { return !room.find("featured_clear").isHidden(); }));
    CHECK(room.find<QLabel>("featured_points").text().contains("Cut one open first"));
}

TEST_CASE("a plan is made of what is on the shelf, and kept", "[journey]") {
    RealDesk room;
    xb::catalog::Shop& shop = room.application->shop();
    REQUIRE(comes([&] { return room.find<QListView>("shelf_list").model()->rowCount() > 3; }));
    room.press("run_sheet_begin");
    auto* dialog = room.desk->window().findChild<QDialog*>("plan_dialog");
    REQUIRE(dialog != nullptr);
    room.find<QLineEdit>("plan_title").setText("Tonight");
    auto& shelf = room.find<QListView>("plan_shelf");
    for (int row : {0, 1}) {
        shelf.setCurrentIndex(shelf.model()->index(row, 0));
        QTest::keyClick(&shelf, Qt::Key_Return);
    }
    room.press("plan_keep");
    REQUIRE(comes([&] { return room.find<QLabel>("run_sheet_title").text() == "Tonight"; }));
    const auto plans = shop.plans().list(std::nullopt, 10);
    REQUIRE(plans);
    REQUIRE(plans->size() == 2);
    CHECK(plans->front().plan.title == "Tonight");
    CHECK(plans->front().plan.items.size() == 2);
}

TEST_CASE("on air another plan never takes the place of the one that is followed by itself",
          "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    xb::catalog::Shop& shop = room.application->shop();
    const auto reached = [&] { return room.find<QLabel>("run_sheet_count").text(); };
    // How much of it is shown may change with the room that is left.
    const auto title = [&] { return room.find<ElidedLabel>("run_sheet_title").fullText(); };
    choosePlan(room);
    REQUIRE(comes([&] { return reached() == "0 / 7"; }));
    const QString tonight = title();
    room.goLive();
    room.press("run_sheet_next");
    REQUIRE(comes([&] { return session.snapshot().featured.has_value(); }));
    REQUIRE(comes([&] { return reached() == "1 / 7"; }));

    pressInMenu(room, "New plan");
    REQUIRE(room.isThere("plan_dialog"));
    room.find<QLineEdit>("plan_title").setText("Tomorrow");
    room.press("plan_keep");
    REQUIRE(comes([&] { return shop.plans().list(std::nullopt, 10)->size() == 2; }));
    REQUIRE(comes([&] { return !room.isThere("plan_dialog"); }));
    CHECK(title() == tonight);
    CHECK(reached() == "1 / 7");

    pressInMenu(room, "Tomorrow");
    room.press("plan_question_no");
    REQUIRE(comes([&] { return !room.isThere("plan_question"); }));
    CHECK(title() == tonight);
    pressInMenu(room, "Go without a plan");
    room.press("plan_question_no");
    REQUIRE(comes([&] { return !room.isThere("plan_question"); }));
    CHECK(reached() == "1 / 7");
    pressInMenu(room, "Tomorrow");
    room.press("plan_question_yes");
    CHECK(comes([&] { return title() == "Tomorrow"; }));
}
