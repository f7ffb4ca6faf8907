// What the caretaker is told while it looks after a shop.
#include "catalog/backup/backup.h"
#include "catalog/backup/caretaker.h"
#include "tests/catalog/shop_fixture.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using xb::tests::waitUntil;

namespace {

CareSettings hurried() {
    CareSettings care;
    care.backups.every_minutes = 0;
    care.between_looks = std::chrono::milliseconds(5);
    return care;
}

}  // namespace

TEST_CASE("backups that are wanted from now on are made without a new start") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    auto& list = fixture.shop().waitlist();
    const auto entry = *list.join({orange, "storefront", 2, {"wei", "wei", "13800001234", ""}, ""});
    fixture.clock.advanceMs(Waitlist::offer_ms);
    const auto folder = backupFolder(fixture.settings().folder);
    CareSettings care = hurried();
    Caretaker caretaker(fixture.shop(), fixture.settings(), care, {});
    REQUIRE(waitUntil([&] { return list.find(entry)->state == WaitlistState::Expired; }));
    CHECK(listBackups(folder).empty());
    care.backups.every_minutes = 15;
    caretaker.use(care);
    CHECK(waitUntil([&] { return !listBackups(folder).empty(); }));
}

TEST_CASE("buyers that are no longer wanted are erased without a new start") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto draft = draftOf("old", "ORANGE", 1);
    draft.buyer.name = "王小明";
    const auto placed = place(fixture.shop(), draft);
    REQUIRE(placed);
    constexpr std::int64_t year_ms = 365LL * 86'400'000;
    fixture.clock.advanceMs(year_ms);
    const auto name = [&] { return fixture.shop().orders().contact(placed->id)->buyer.name; };
    CareSettings care = hurried();
    Caretaker caretaker(fixture.shop(), fixture.settings(), care, {});
    CHECK(name() == "王小明");
    care.keep_buyers_days = 90;
    caretaker.use(care);
    CHECK(waitUntil([&] { return name().empty(); }));
}
