#include "app/live/rehearsal/rehearsal_score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace xb::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// At most this much is good, and at most that much fair.
struct Limits {
    milliseconds good;
    milliseconds fair;
};

constexpr Limits answer_limits{seconds(10), seconds(20)};
constexpr Limits silence_limits{seconds(10), seconds(20)};
constexpr Limits dead_air_limits{seconds(10), seconds(30)};
constexpr Limits sold_out_limits{seconds(10), seconds(25)};
// An item kept its time where it is off by no more than the larger of these.
constexpr milliseconds time_slack{30'000};
constexpr double time_slack_share = 0.25;

ScoreGrade gradeOf(milliseconds time, const Limits& limits) {
    if (time <= limits.good) return ScoreGrade::Good;
    return time <= limits.fair ? ScoreGrade::Fair : ScoreGrade::Poor;
}

ScoreGrade gradeOfShare(int count, int of) {
    if (count >= of) return ScoreGrade::Good;
    return count * 2 >= of ? ScoreGrade::Fair : ScoreGrade::Poor;
}

ScorePart partOf(FaultKind kind) {
    switch (kind) {
        case FaultKind::UplinkGone:
            return ScorePart::UplinkGone;
        case FaultKind::CameraGone:
            return ScorePart::CameraGone;
        case FaultKind::MicrophoneSilent:
            return ScorePart::MicrophoneSilent;
    }
    return ScorePart::UplinkGone;
}

int weightOf(ScorePart part) {
    switch (part) {
        case ScorePart::UplinkGone:
        case ScorePart::CameraGone:
        case ScorePart::MicrophoneSilent:
        case ScorePart::Silence:
            return 15;
        case ScorePart::Products:
            return 20;
        case ScorePart::Minutes:
        case ScorePart::DeadAir:
        case ScorePart::SoldOut:
            return 10;
    }
    return 0;
}

double shareOf(ScoreGrade grade) {
    switch (grade) {
        case ScoreGrade::Good:
            return 1;
        case ScoreGrade::Fair:
            return 0.5;
        case ScoreGrade::Poor:
            return 0;
    }
    return 0;
}

// The slowest answer of each kind counts; one that was never given is the slowest.
void addFaults(const RehearsalFacts& facts, std::vector<ScoreLine>& lines) {
    for (const FaultKind kind : all_fault_kinds) {
        std::optional<ScoreLine> line;
        for (const FaultRecord& fault : facts.faults) {
            if (fault.kind != kind) continue;
            ScoreLine one{partOf(kind), ScoreGrade::Poor, std::nullopt, 0, 0};
            if (fault.answered) {
                one.time = std::chrono::duration_cast<milliseconds>(*fault.answered - fault.began);
                one.grade = gradeOf(*one.time, answer_limits);
            }
            const bool is_slower = !line || !one.time || (line->time && *one.time > *line->time);
            if (is_slower) line = one;
        }
        if (line) lines.push_back(*line);
    }
}

void addPlan(const RehearsalFacts& facts, std::vector<ScoreLine>& lines) {
    if (facts.plan.empty()) {
        const auto grade = facts.explained_count > 0 ? ScoreGrade::Good : ScoreGrade::Poor;
        lines.push_back({ScorePart::Products, grade, std::nullopt, facts.explained_count, 0});
        return;
    }
    int explained = 0;
    int timed = 0;
    int kept = 0;
    for (const PlannedTime& item : facts.plan) {
        if (!item.was_explained) continue;
        ++explained;
        if (item.planned.count() == 0) continue;
        ++timed;
        const auto slack = std::max(
            time_slack, milliseconds(std::llround(static_cast<double>(item.planned.count()) *
                                                  time_slack_share)));
        if (std::abs((item.spent - item.planned).count()) <= slack.count()) ++kept;
    }
    const auto of = static_cast<int>(facts.plan.size());
    lines.push_back(
        {ScorePart::Products, gradeOfShare(explained, of), std::nullopt, explained, of});
    if (timed > 0)
        lines.push_back({ScorePart::Minutes, gradeOfShare(kept, timed), std::nullopt, kept, timed});
}

void addTimes(const RehearsalFacts& facts, std::vector<ScoreLine>& lines) {
    const auto add = [&lines](ScorePart part, milliseconds time, const Limits& limits) {
        lines.push_back({part, gradeOf(time, limits), time, 0, 0});
    };
    add(ScorePart::Silence, facts.longest_silence, silence_limits);
    add(ScorePart::DeadAir, facts.dead_air, dead_air_limits);
    if (facts.was_sold_out) add(ScorePart::SoldOut, facts.on_card_sold_out, sold_out_limits);
}

}  // namespace

RehearsalScore scoreOf(const RehearsalFacts& facts) {
    RehearsalScore score;
    addFaults(facts, score.lines);
    addPlan(facts, score.lines);
    addTimes(facts, score.lines);
    double given = 0;
    double possible = 0;
    for (const ScoreLine& line : score.lines) {
        const double weight = weightOf(line.part);
        possible += weight;
        given += weight * shareOf(line.grade);
    }
    score.points = static_cast<int>(std::lround(100 * given / std::max(possible, 1.0)));
    return score;
}

}  // namespace xb::app
