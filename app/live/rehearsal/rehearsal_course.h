// What pretend buyers do in the course of a rehearsal, and when.
#pragma once

#include "app/live/rehearsal/rehearsal_books.h"
#include "app/translation.h"
#include "catalog/ids.h"
#include "catalog/money.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <variant>
#include <vector>

namespace xb::app {

// What buyers see of the product that is explained.
struct ExplainedGoods {
    catalog::SkuId sku;
    std::int64_t left = 0;
    catalog::Money price;
    bool has_deal = false;
};

// The n-th order of the course, counted from 0, is taken back; it may never have come about.
struct PretendCancel {
    std::size_t order = 0;
};

// A flash deal is called out for what is explained.
struct PretendDeal {
    catalog::SkuId sku;
    catalog::Money price;
    std::int64_t quota = 0;
    std::chrono::seconds length{60};
};

using CourseEvent = std::variant<PretendOrder, PretendCancel, PretendDeal>;

// Few buy while nothing is explained; they come a few seconds after something is, ebb away, and
// storm the flash deal of the second product until it is sold out. A rehearsal of one product has
// its storm once that has been on for long enough.
enum class CoursePhase { Quiet, Rush, Ebb, Storm, SoldOut };

// Plain rules, no thread and no clock of its own: moments are told and never go back. The same seed
// with the same moments brings the same buyers.
class RehearsalCourse {
 public:
    using Moment = std::chrono::steady_clock::time_point;

    // `shelf` is what can be bought while nothing is explained.
    RehearsalCourse(std::uint64_t seed, std::vector<catalog::SkuId> shelf, UiLanguage language,
                    Moment begin);

    // What has happened since the last time, oldest first; bounded, however long that was.
    std::vector<CourseEvent> advance(const std::optional<ExplainedGoods>& explained, Moment now);

    CoursePhase phase() const { return phase_; }

 private:
    void see(const std::optional<ExplainedGoods>& explained, Moment now);
    CoursePhase phaseAt(const std::optional<ExplainedGoods>& explained, Moment now) const;
    std::chrono::milliseconds gap();
    PretendOrder nextOrder(const std::optional<ExplainedGoods>& explained);
    std::chrono::milliseconds between(int least_ms, int most_ms);
    std::uint64_t chance(std::uint64_t count);

    std::mt19937_64 random_;
    const std::vector<catalog::SkuId> shelf_;
    const UiLanguage language_;
    CoursePhase phase_ = CoursePhase::Quiet;
    std::optional<catalog::SkuId> explained_;
    Moment explained_since_;
    int explained_count_ = 0;
    std::optional<catalog::SkuId> storm_of_;  // whose storm there was, or is
    bool is_deal_called_ = false;
    Moment next_at_;
    std::size_t order_count_ = 0;
    struct Regret {
        std::size_t order;
        Moment at;
    };
    std::vector<Regret> regrets_;
};

}  // namespace xb::app
