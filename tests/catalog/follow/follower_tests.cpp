// A second shop that follows a first one, from nothing, from a snapshot, and through interruptions.
#include "catalog/database/connection.h"
#include "catalog/database/writer.h"
#include "catalog/follow/follower.h"
#include "tests/catalog/follow/random_acts.h"
#include "tests/catalog/follow/same_shops.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <random>
#include <sstream>
#include <thread>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::differenceBetween;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::RandomActs;
using xb::tests::ShopFixture;

namespace {

ShopSettings secondShop(ShopFixture& fixture, const std::string& name = "second") {
    ShopSettings settings = fixture.settings();
    settings.folder = fixture.folder / name;
    return settings;
}

std::unique_ptr<Follower> follow(const ShopSettings& settings) {
    auto follower = Follower::open(settings);
    if (!follower) throw std::runtime_error("not opened: " + follower.error().detail);
    return std::move(*follower);
}

// Throws with the reason when a page is refused.
void applyPage(Follower& follower, const ChangeLog& log, int limit) {
    const auto page = log.after(follower.number(), limit);
    if (!page) throw std::runtime_error("no page after " + std::to_string(follower.number()));
    const auto applied = follower.apply(*page);
    if (!applied) throw std::runtime_error(applied.error().text(0) + applied.error().detail);
}

void catchUp(Follower& follower, const ChangeLog& log) {
    while (follower.number() < *log.newest()) {
        applyPage(follower, log, 1000);
    }
}

std::string snapshotOf(const ChangeLog& log) {
    std::string text;
    const auto number = log.writeSnapshot([&](std::string_view line) -> Result<void> {
        text += line;
        return {};
    });
    if (!number) throw std::runtime_error("no snapshot: " + number.error().detail);
    return text;
}

// Workers that write until they are told to stop.
class Workers {
 public:
    Workers(Shop& shop, int count, unsigned seed) {
        for (int i = 0; i < count; ++i) {
            threads_.emplace_back([this, &shop, i, seed] {
                RandomActs acts(shop, seed + static_cast<unsigned>(i), i);
                while (!is_over_) {
                    acts.act();
                }
            });
        }
    }
    ~Workers() { stop(); }
    void stop() {
        is_over_ = true;
        for (std::thread& thread : threads_) {
            if (thread.joinable()) thread.join();
        }
    }

 private:
    std::atomic<bool> is_over_{false};
    std::vector<std::thread> threads_;
};

}  // namespace

TEST_CASE("a shop rebuilt from its changes alone is the same row by row") {
    ShopFixture fixture;
    RandomActs acts(fixture.shop(), 1, 0);
    for (int i = 0; i < 400; ++i)
        acts.act();
    const auto second = secondShop(fixture);
    auto follower = follow(second);
    catchUp(*follower, fixture.shop().changes());
    CHECK(follower->shop() == fixture.shop().profile()->public_id);
    CHECK(differenceBetween(fixture.settings().folder, second.folder).empty());
}

TEST_CASE("a follower that is stopped at random, while all kinds of acts go on, loses nothing") {
    ShopFixture fixture;
    const unsigned seed = GENERATE(11U, 12U, 13U);
    std::mt19937 random(seed);
    const auto second = secondShop(fixture);
    {
        Workers workers(fixture.shop(), 4, seed);
        auto follower = follow(second);
        for (int round = 0; round < 60; ++round) {
            applyPage(*follower, fixture.shop().changes(), 1 + static_cast<int>(random() % 40));
            if (random() % 4 == 0) {
                follower.reset();
                follower = follow(second);
            }
        }
        workers.stop();
        catchUp(*follower, fixture.shop().changes());
    }
    const std::string difference = differenceBetween(fixture.settings().folder, second.folder);
    CHECK(difference == "");
    fixture.checkLedger();
}

TEST_CASE("a snapshot in the middle of writing, and the tail behind it, make the same shop") {
    ShopFixture fixture;
    const unsigned seed = GENERATE(21U, 22U);
    const auto second = secondShop(fixture);
    auto follower = follow(second);
    {
        Workers workers(fixture.shop(), 3, seed);
        while (*fixture.shop().changes().newest() < 150)
            std::this_thread::yield();
        std::istringstream snapshot(snapshotOf(fixture.shop().changes()));
        const auto loaded = follower->load(snapshot);
        INFO((loaded ? "" : loaded.error().detail));
        REQUIRE(loaded);
        REQUIRE(follower->number() >= 150);
        ChangeLog& log = fixture.shop().changes();
        const std::int64_t keep_lines = *log.newest() - follower->number() + 100;
        REQUIRE(*log.compact({0, keep_lines}, UtcMs{fixture.clock.now().value + 1}) > 0);
        while (*fixture.shop().changes().newest() < 300)
            std::this_thread::yield();
    }
    // What went with the compaction is needed no longer.
    CHECK(codeOf(fixture.shop().changes().after(0, 10)) == ErrorCode::ChangeMissing);
    catchUp(*follower, fixture.shop().changes());
    const std::string difference = differenceBetween(fixture.settings().folder, second.folder);
    CHECK(difference == "");
}

TEST_CASE("after compaction nobody begins at the first line, and numbers go on") {
    ShopFixture fixture;
    RandomActs acts(fixture.shop(), 5, 0);
    for (int i = 0; i < 200; ++i)
        acts.act();
    ChangeLog& log = fixture.shop().changes();
    const auto newest = *log.newest();
    fixture.clock.advanceMs(40LL * 86'400'000);
    CHECK(*log.compact({30, 50}, fixture.clock.now()) == newest - 50);
    CHECK(codeOf(log.after(0, 10)) == ErrorCode::ChangeMissing);
    CHECK(log.after(newest - 50, 100)->changes.size() == 50);
    CHECK(*log.compact({0, 0}, fixture.clock.now()) == 49);
    fixture.reopen();
    fixture.addSku("AFTER", 1);
    CHECK(fixture.shop().changes().after(newest, 10)->changes.front().number == newest + 1);
    CHECK(codeOf(fixture.shop().changes().after(newest + 100, 10)) == ErrorCode::ChangeMissing);
}

TEST_CASE("lines that are young, or among the last ones, are not compacted") {
    ShopFixture fixture;
    RandomActs acts(fixture.shop(), 5, 0);
    for (int i = 0; i < 100; ++i)
        acts.act();
    ChangeLog& log = fixture.shop().changes();
    CHECK(*log.compact({1, 10}, fixture.clock.now()) == 0);
    CHECK(*log.compact({0, 1'000'000}, fixture.clock.now()) == 0);
}

TEST_CASE("a snapshot that was interrupted goes on where it had come to") {
    ShopFixture fixture;
    RandomActs acts(fixture.shop(), 7, 0);
    for (int i = 0; i < 300; ++i)
        acts.act();
    const std::string snapshot = snapshotOf(fixture.shop().changes());
    const auto second = secondShop(fixture);
    {
        auto follower = follow(second);
        std::istringstream half(snapshot.substr(0, snapshot.size() / 2));
        CHECK(codeOf(follower->load(half)) == ErrorCode::ChangeWrong);
        CHECK(follower->number() == 0);
    }
    auto follower = follow(second);
    std::istringstream whole(snapshot);
    REQUIRE(follower->load(whole));
    CHECK(differenceBetween(fixture.settings().folder, second.folder) == "");
    std::istringstream again(snapshot);
    CHECK(codeOf(follower->load(again)) == ErrorCode::AlreadyExists);
}

TEST_CASE("a gap, another shop and another history are refused, and nothing is applied") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    fixture.addSku("RICE", 10);
    const auto second = secondShop(fixture);
    auto follower = follow(second);
    ChangeLog& log = fixture.shop().changes();
    applyPage(*follower, log, 3);

    ChangePage gap = *log.after(3, 10);
    gap.changes.erase(gap.changes.begin());
    const auto refused = follower->apply(gap);
    CHECK(codeOf(refused) == ErrorCode::ChangeMissing);
    CHECK(refused.error().number(0) == 4);

    ShopFixture stranger;
    stranger.addSku("ORANGE", 10);
    CHECK(codeOf(follower->apply(*stranger.shop().changes().after(3, 10))) == ErrorCode::OtherShop);

    ChangePage rewritten = *log.after(3, 10);
    rewritten.before->body = "[]";
    CHECK(codeOf(follower->apply(rewritten)) == ErrorCode::HistoryDiffers);

    ChangePage wrong = *log.after(3, 10);
    wrong.changes.back().body = R"([["+","sku",{"colour":1}]])";
    CHECK(codeOf(follower->apply(wrong)) == ErrorCode::ChangeWrong);
    CHECK(follower->number() == 3);

    REQUIRE(follower->apply(*log.after(0, 10)));  // what is known already is passed over
    CHECK(differenceBetween(fixture.settings().folder, second.folder) == "");
}

TEST_CASE("a followed shop is read like any other, and owned by its follower only") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    REQUIRE(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    auto second = secondShop(fixture);
    {
        auto follower = follow(second);
        catchUp(*follower, fixture.shop().changes());
        CHECK(codeOf(Shop::open(second, {})) == ErrorCode::ShopLocked);
    }
    const auto owned = Shop::open(second, {});
    CHECK(codeOf(owned) == ErrorCode::FollowsAnother);
    second.access = Access::ReadOnly;
    const auto reader = Shop::open(second, {});
    REQUIRE(reader);
    CHECK((*reader)->orders().list({}, {}, 10)->size() == 1);
    CHECK((*reader)->orders().totals({})->amount.fen == 2000);
    CHECK((*reader)->profile()->public_id == fixture.shop().profile()->public_id);
}

TEST_CASE("a shop of its own is not made to follow another") {
    ShopFixture fixture;
    auto own = secondShop(fixture, "own");
    REQUIRE(Shop::open(own, {}));
    CHECK(codeOf(Follower::open(own)) == ErrorCode::AlreadyExists);
}
