// A product's moment through the real window: explained, offered as a flash deal, sold out, and
// what is left of it when the broadcast ends.
#include "catalog/shop.h"
#include "tests/journeys/real_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <functional>
#include <optional>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int price_fen = 1890;
constexpr int deal_price_fen = 1590;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

// A price that is named is the usual one; without it the deal's holds.
catalog::Result<catalog::OrderRow> order(catalog::Shop& shop, const char* number,
                                         std::int64_t quantity,
                                         const std::optional<catalog::Money>& price) {
    catalog::OrderDraft draft;
    draft.channel = "storefront";
    draft.external_id = number;
    draft.status = catalog::OrderStatus::Paid;
    draft.buyer = {"", "Li", "13800001234", "Guangxi, Laibin, Sicun 1"};
    draft.lines = {{"BEAN-1KG", quantity, price}};
    const auto placed = shop.orders().placeAndWait(draft, std::chrono::seconds(30));
    if (!placed) return tl::make_unexpected(placed.error());
    return shop.orders().find(placed->id);
}

}  // namespace

TEST_CASE("a product is explained, sold as a flash deal, sold out, and summed up", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    catalog::Shop& shop = room.application->shop();
    catalog::SkuId beans;
    const auto skus = shop.products().listSkus(std::nullopt, 200);
    REQUIRE(skus);
    for (const auto& row : *skus)
        if (row.code == "BEAN-1KG") beans = row.id;
    REQUIRE(shop.stock().count(beans, 12, "test"));
    const auto words = [&](const char* label) { return room.find<QLabel>(label).text(); };
    room.goLive();

    room.type("shelf_search", "bean");
    auto& shelf = room.find<QListView>("shelf_list");
    REQUIRE(comes([&] { return shelf.model()->rowCount() == 1; }));
    shelf.setFocus();
    shelf.setCurrentIndex(shelf.model()->index(0, 0));
    QTest::keyClick(&shelf, Qt::Key_Return);
    REQUIRE(comes([&] { return session.snapshot().featured == beans; }));
    CHECK(comes([&] { return words("featured_price") == "¥18.90"; }));
    CHECK(comes([&] { return room.find("featured_stock").accessibleName() == "12 left"; }));

    room.press("featured_deal_set");
    CHECK_FALSE(room.find<QPushButton>("deal_show").isEnabled());
    room.type("deal_price", "15.90");
    room.find<QSpinBox>("deal_quota").setValue(5);
    room.press("deal_show");
    CHECK(comes([&] { return words("featured_price") == "¥15.90"; }));
    const auto on_shelf = [&] {
        return shelf.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(comes([&] { return on_shelf().contains("deal ¥15.90 instead of ¥18.90"); }));
    auto& deal = room.find("featured_deal");
    CHECK(comes([&] { return deal.accessibleName().startsWith("Flash deal: 5 of 5 left, 00:0"); }));

    const auto first = order(shop, "A-1", 5, {});
    REQUIRE(first);
    CHECK(first->total.fen == 5 * deal_price_fen);
    CHECK(comes([&] { return deal.accessibleName() == "The flash deal is sold out"; }));
    CHECK(comes([&] { return words("featured_price") == "¥18.90"; }));
    CHECK(comes([&] { return !on_shelf().contains("deal"); }));
    const auto second = order(shop, "A-2", 7, catalog::Money{price_fen});
    REQUIRE(second);
    CHECK(second->total.fen == 7 * price_fen);
    CHECK(comes([&] { return room.find("featured_stock").accessibleName() == "Sold out"; }));
    CHECK(comes([&] { return room.find<QListView>("live_orders_list").model()->rowCount() == 2; }));
    CHECK_FALSE(order(shop, "A-3", 1, catalog::Money{price_fen}));

    // Nothing is left to make a deal of.
    room.press("featured_deal_set");
    CHECK(comes([&] { return room.find("deal_remove").isVisible(); }));
    room.press("deal_remove");
    CHECK(comes([&] { return !deal.isVisible(); }));

    QSignalSpy ended(&session, &LiveSession::broadcastEnded);
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return ended.size() == 1; }));
    const auto summary = ended[0][0].value<BroadcastSummary>();
    CHECK(summary.order_count == 2);
    CHECK(summary.total.fen == 5 * deal_price_fen + 7 * price_fen);
    const auto broadcast = shop.broadcasts().list(std::nullopt, 1).value().at(0).id;
    const auto segments = shop.broadcasts().segments(broadcast);
    REQUIRE(segments);
    REQUIRE(segments->size() == 1);
    CHECK((*segments)[0].sku == beans);
}
