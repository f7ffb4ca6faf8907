// What pretend buyers do in the course of a rehearsal: pure rules over a clock that is told.
#include "app/live/rehearsal/rehearsal_buyers.h"
#include "app/live/rehearsal/rehearsal_course.h"

#include <catch2/catch.hpp>

#include <set>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::catalog::SkuId;

namespace {

const RehearsalCourse::Moment start{};
constexpr SkuId orange{1};
constexpr SkuId rice{2};
constexpr SkuId honey{3};

// A rehearsal played in steps of a fifth of a second.
struct Played {
    explicit Played(std::uint64_t seed = 7)
        : course(seed, {orange, rice, honey}, language, start) {}

    static ExplainedGoods goods(SkuId sku, std::int64_t left) { return {sku, left, {1000}, false}; }

    // What happened while this was explained.
    std::vector<CourseEvent> play(const std::optional<ExplainedGoods>& explained,
                                  std::chrono::seconds length) {
        std::vector<CourseEvent> all;
        for (const auto end = now + length; now < end; now += 200ms) {
            for (CourseEvent& event : course.advance(explained, now))
                all.push_back(std::move(event));
        }
        return all;
    }

    static constexpr UiLanguage language = UiLanguage::Chinese;
    RehearsalCourse course;
    RehearsalCourse::Moment now = start;
};

template <class Kind>
std::vector<Kind> only(const std::vector<CourseEvent>& events) {
    std::vector<Kind> found;
    for (const CourseEvent& event : events)
        if (const auto* one = std::get_if<Kind>(&event)) found.push_back(*one);
    return found;
}

}  // namespace

TEST_CASE("few buy while nothing is explained") {
    Played played;
    const auto orders = only<PretendOrder>(played.play(std::nullopt, 120s));
    CHECK(orders.size() >= 4);
    CHECK(orders.size() <= 10);
    CHECK(played.course.phase() == CoursePhase::Quiet);
}

TEST_CASE("a product that is explained is bought in a rush that ebbs away") {
    Played played;
    const auto first = only<PretendOrder>(played.play(Played::goods(orange, 500), 4s));
    CHECK(first.empty());
    const auto rush = only<PretendOrder>(played.play(Played::goods(orange, 500), 30s));
    CHECK(played.course.phase() == CoursePhase::Rush);
    const auto ebb = only<PretendOrder>(played.play(Played::goods(orange, 500), 30s));
    CHECK(played.course.phase() == CoursePhase::Ebb);
    CHECK(rush.size() > 2 * ebb.size());
    CHECK(ebb.size() >= 3);
    for (const PretendOrder& order : rush)
        CHECK(order.sku == orange);
}

TEST_CASE("the second product has a flash deal and a storm until it is sold out") {
    Played played;
    (void)played.play(Played::goods(orange, 500), 20s);
    const auto events = played.play(Played::goods(rice, 60), 30s);
    CHECK(played.course.phase() == CoursePhase::Storm);
    const auto deals = only<PretendDeal>(events);
    REQUIRE(deals.size() == 1);
    CHECK(deals[0].sku == rice);
    CHECK(deals[0].price.fen == 800);
    CHECK(deals[0].quota == 60);
    CHECK(only<PretendOrder>(events).size() > 60);
    const auto after = only<PretendOrder>(played.play(Played::goods(rice, 0), 60s));
    CHECK(played.course.phase() == CoursePhase::SoldOut);
    CHECK(after.size() <= 12);
    // The third one has a rush again, and no second storm.
    CHECK(only<PretendDeal>(played.play(Played::goods(honey, 60), 120s)).empty());
    CHECK(played.course.phase() == CoursePhase::Ebb);
}

TEST_CASE("a rehearsal of one product has its storm too, and a planned deal is left alone") {
    Played played;
    ExplainedGoods planned = Played::goods(orange, 60);
    planned.has_deal = true;
    const auto events = played.play(planned, 90s);
    CHECK(played.course.phase() == CoursePhase::Storm);
    CHECK(only<PretendDeal>(events).empty());
}

TEST_CASE("the last units are bought, and never more of them than there are") {
    Played played;
    for (const PretendOrder& order : only<PretendOrder>(played.play(Played::goods(orange, 1), 60s)))
        CHECK(order.quantity == 1);
}

TEST_CASE("some order by keyword, one has a very long name, and some think better of it") {
    Played played;
    const auto events = played.play(Played::goods(orange, 500), 120s);
    const auto orders = only<PretendOrder>(events);
    REQUIRE(orders.size() > 20);
    std::set<std::string> channels;
    std::set<std::string> buyers;
    for (const PretendOrder& order : orders) {
        channels.insert(order.channel);
        buyers.insert(order.buyer);
    }
    CHECK(channels.count("keyword") == 1);
    CHECK(channels.size() >= 3);
    CHECK(buyers.count(longPretendBuyer(UiLanguage::Chinese)) == 1);
    CHECK(buyers.size() > 6);
    const auto regrets = only<PretendCancel>(events);
    REQUIRE(regrets.size() >= 2);
    std::set<std::size_t> cancelled;
    for (const PretendCancel& regret : regrets) {
        CHECK(regret.order < orders.size());
        cancelled.insert(regret.order);
    }
    CHECK(cancelled.size() == regrets.size());
}

TEST_CASE("the same seed brings the same buyers, another one others") {
    const auto buyersOf = [](std::uint64_t seed) {
        std::string all;
        for (const PretendOrder& order :
             only<PretendOrder>(Played(seed).play(Played::goods(orange, 500), 60s)))
            all += order.buyer + ";";
        return all;
    };
    CHECK(buyersOf(3) == buyersOf(3));
    CHECK(buyersOf(3) != buyersOf(4));
}

TEST_CASE("a machine that slept wakes up to a few buyers, not to all of them") {
    Played played;
    (void)played.play(Played::goods(orange, 500), 10s);
    const auto events = played.course.advance(Played::goods(orange, 500), played.now + 10min);
    CHECK(events.size() < 60);
}
