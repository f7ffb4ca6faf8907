// The score of a rehearsal: what is noted of it, and what that is worth.
#include "app/live/rehearsal/rehearsal_score.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::catalog::RunSheetItem;
using xb::catalog::SkuId;

namespace {

const RehearsalLog::Moment start{};
constexpr SkuId orange{1};
constexpr SkuId rice{2};

struct Noted {
    void look(const RehearsalGlance& glance, std::chrono::milliseconds length) {
        for (const auto end = now + length; now < end;) {
            now += 200ms;
            log.look(glance, now);
        }
    }
    RehearsalFacts facts() const { return log.facts({}, {}); }

    RehearsalLog log{start};
    RehearsalLog::Moment now = start;
};

RehearsalGlance explaining(SkuId sku, bool is_spoken) {
    RehearsalGlance glance;
    glance.explained = sku;
    glance.is_spoken = is_spoken;
    return glance;
}

FaultRecord faultOf(FaultKind kind, std::optional<std::chrono::milliseconds> answered) {
    FaultRecord record{kind, start, std::nullopt};
    if (answered) record.answered = start + *answered;
    return record;
}

ScoreLine lineOf(const RehearsalFacts& facts, ScorePart part) {
    const RehearsalScore score = scoreOf(facts);
    const auto line = std::find_if(score.lines.begin(), score.lines.end(),
                                   [part](const ScoreLine& one) { return one.part == part; });
    REQUIRE(line != score.lines.end());
    return *line;
}

bool hasLine(const RehearsalFacts& facts, ScorePart part) {
    const RehearsalScore score = scoreOf(facts);
    return std::any_of(score.lines.begin(), score.lines.end(),
                       [part](const ScoreLine& one) { return one.part == part; });
}

PlannedTime planned(SkuId sku, std::chrono::milliseconds wanted, std::chrono::milliseconds spent) {
    return {sku, wanted, spent, spent.count() > 0};
}

}  // namespace

TEST_CASE("the longest silence is one that nobody interrupted") {
    Noted noted;
    noted.look(explaining(orange, false), 8s);
    noted.look(explaining(orange, true), 1s);
    noted.look(explaining(orange, false), 6s);
    CHECK(noted.facts().longest_silence == 8s);
    CHECK(noted.facts().dead_air == 0s);
    CHECK(noted.facts().explained_count == 1);
    CHECK(noted.facts().length == 15s);
}

TEST_CASE("silence is nobody's fault while the microphone is gone") {
    Noted noted;
    RehearsalGlance gone = explaining(orange, false);
    gone.is_microphone_gone = true;
    noted.look(gone, 25s);
    CHECK(noted.facts().longest_silence == 0s);
}

TEST_CASE("a pause and an empty stage are dead air once they are longer than a breath") {
    Noted noted;
    noted.look({}, 4s);
    noted.look(explaining(orange, true), 5s);
    CHECK(noted.facts().dead_air == 0s);
    RehearsalGlance pause = explaining(orange, false);
    pause.is_pause = true;
    noted.look(pause, 20s);
    CHECK(noted.facts().dead_air == 15s);
    CHECK(noted.facts().longest_silence == 0s);
    noted.look({}, 5s);
    CHECK(noted.facts().dead_air == 20s);
}

TEST_CASE("a product that is sold out counts for as long as it stays on the card") {
    Noted noted;
    RehearsalGlance sold_out = explaining(orange, true);
    noted.look(sold_out, 5s);
    CHECK_FALSE(noted.facts().was_sold_out);
    sold_out.is_sold_out = true;
    noted.look(sold_out, 12s);
    noted.look(explaining(rice, true), 5s);
    noted.look(sold_out, 3s);
    CHECK(noted.facts().was_sold_out);
    CHECK(noted.facts().on_card_sold_out >= 11s);
    CHECK(noted.facts().on_card_sold_out <= 12s);
}

TEST_CASE("what was planned is told beside what was done") {
    Noted noted;
    noted.look(explaining(orange, true), 60s);
    RunSheetItem first;
    first.sku = orange;
    first.minutes = 2;
    RunSheetItem second;
    second.sku = rice;
    const RehearsalFacts facts = noted.log.facts({first, second}, {});
    REQUIRE(facts.plan.size() == 2);
    CHECK(facts.plan[0].planned == 2min);
    CHECK(facts.plan[0].spent == 60s);
    CHECK(facts.plan[0].was_explained);
    CHECK_FALSE(facts.plan[1].was_explained);
}

TEST_CASE("a trouble is scored by how soon it was answered, the slowest answer of its kind") {
    struct Case {
        std::vector<FaultRecord> faults;
        ScoreGrade grade;
        std::optional<std::chrono::milliseconds> time;
    };
    const auto kind = FaultKind::CameraGone;
    for (const Case& one :
         {Case{{faultOf(kind, 10s)}, ScoreGrade::Good, 10s},
          Case{{faultOf(kind, 10'001ms)}, ScoreGrade::Fair, 10'001ms},
          Case{{faultOf(kind, 21s)}, ScoreGrade::Poor, 21s},
          Case{{faultOf(kind, std::nullopt)}, ScoreGrade::Poor, std::nullopt},
          Case{{faultOf(kind, 15s), faultOf(kind, 3s)}, ScoreGrade::Fair, 15s},
          Case{{faultOf(kind, std::nullopt), faultOf(kind, 3s)}, ScoreGrade::Poor, std::nullopt},
          Case{{faultOf(kind, 3s), faultOf(kind, std::nullopt)}, ScoreGrade::Poor, std::nullopt}}) {
        RehearsalFacts facts;
        facts.faults = one.faults;
        CHECK(lineOf(facts, ScorePart::CameraGone).grade == one.grade);
        CHECK(lineOf(facts, ScorePart::CameraGone).time == one.time);
        CHECK_FALSE(hasLine(facts, ScorePart::UplinkGone));
    }
}

TEST_CASE("with a plan its products and their minutes count, without one that there was any") {
    RehearsalFacts facts;
    CHECK(lineOf(facts, ScorePart::Products).grade == ScoreGrade::Poor);
    facts.explained_count = 2;
    CHECK(lineOf(facts, ScorePart::Products).grade == ScoreGrade::Good);
    CHECK_FALSE(hasLine(facts, ScorePart::Minutes));
    facts.plan = {planned(orange, 10min, 9min), planned(rice, 2min, 4min)};
    CHECK(lineOf(facts, ScorePart::Products) ==
          ScoreLine{ScorePart::Products, ScoreGrade::Good, std::nullopt, 2, 2});
    CHECK(lineOf(facts, ScorePart::Minutes) ==
          ScoreLine{ScorePart::Minutes, ScoreGrade::Fair, std::nullopt, 1, 2});
    facts.plan[1] = planned(rice, 0min, 4min);
    CHECK(lineOf(facts, ScorePart::Minutes).of == 1);
    facts.plan = {planned(orange, 10min, 0min), planned(rice, 2min, 0min)};
    CHECK(lineOf(facts, ScorePart::Products).grade == ScoreGrade::Poor);
    CHECK_FALSE(hasLine(facts, ScorePart::Minutes));
}

TEST_CASE("points are shares of what there was to show") {
    RehearsalFacts facts;
    facts.explained_count = 1;
    CHECK(scoreOf(facts).points == 100);
    facts.longest_silence = 15s;
    facts.faults = {faultOf(FaultKind::CameraGone, 2s), faultOf(FaultKind::UplinkGone, {})};
    facts.was_sold_out = true;
    facts.on_card_sold_out = 60s;
    // Uplink 0 of 15, camera 15 of 15, products 20 of 20, silence 7.5 of 15, dead air 10 of 10,
    // sold out 0 of 10.
    CHECK(scoreOf(facts).points == 62);
    RehearsalFacts worst;
    worst.longest_silence = worst.dead_air = 5min;
    CHECK(scoreOf(worst).points == 0);
}
