// How a rehearsal went: points out of a hundred, and what they were given and taken for. Pure
// rules.
#pragma once

#include "app/live/rehearsal/rehearsal_log.h"

#include <chrono>
#include <optional>
#include <vector>

namespace xb::app {

// In the order in which they are shown.
enum class ScorePart {
    UplinkGone,
    CameraGone,
    MicrophoneSilent,
    Products,
    Minutes,
    Silence,
    DeadAir,
    SoldOut,
};

enum class ScoreGrade { Good, Fair, Poor };

struct ScoreLine {
    ScorePart part{};
    ScoreGrade grade{};
    // Until a trouble was answered, or of what is scored; none: it never was.
    std::optional<std::chrono::milliseconds> time;
    int count = 0;  // of products, or of those whose minutes were kept
    int of = 0;     // planned; 0: there was no plan

    bool operator==(const ScoreLine&) const = default;
};

struct RehearsalScore {
    int points = 0;  // 0 to 100, of what there was to show
    // Only what could be shown: no trouble that did not come, no minutes without a plan.
    std::vector<ScoreLine> lines;
};

RehearsalScore scoreOf(const RehearsalFacts& facts);

}  // namespace xb::app
