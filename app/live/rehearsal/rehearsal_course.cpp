#include "app/live/rehearsal/rehearsal_course.h"

#include "app/live/rehearsal/rehearsal_buyers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xb::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds until_rush{4};
constexpr seconds until_ebb{35};
constexpr seconds until_storm{15};       // of the second product
constexpr seconds until_lone_storm{75};  // where there is no second one
constexpr seconds until_regret{12};
constexpr seconds longest_lag{3};
constexpr std::size_t keyword_every = 5;
constexpr std::size_t long_name_every = 9;
constexpr std::size_t regret_every = 8;
constexpr std::int64_t deal_percent = 80;
constexpr std::array channels{"wechat", "douyin", "storefront"};
constexpr const char* keyword_channel = "keyword";

}  // namespace

RehearsalCourse::RehearsalCourse(std::uint64_t seed, std::vector<catalog::SkuId> shelf,
                                 UiLanguage language, Moment begin)
    : random_(seed), shelf_(std::move(shelf)), language_(language), explained_since_(begin) {
    next_at_ = begin + gap();
}

std::uint64_t RehearsalCourse::chance(std::uint64_t count) {
    return random_() % count;
}

milliseconds RehearsalCourse::between(int least_ms, int most_ms) {
    const auto span = static_cast<std::uint64_t>(most_ms - least_ms) + 1;
    return milliseconds(least_ms + static_cast<int>(chance(span)));
}

milliseconds RehearsalCourse::gap() {
    switch (phase_) {
        case CoursePhase::Quiet:
            return between(12'000, 25'000);
        case CoursePhase::Rush:
            return between(500, 2200);
        case CoursePhase::Ebb:
            return between(3500, 8000);
        case CoursePhase::Storm:
            return between(60, 350);
        case CoursePhase::SoldOut:
            return between(6000, 12'000);
    }
    return seconds(10);
}

CoursePhase RehearsalCourse::phaseAt(const std::optional<ExplainedGoods>& explained,
                                     Moment now) const {
    if (!explained) return CoursePhase::Quiet;
    if (explained->left <= 0) return CoursePhase::SoldOut;
    const auto since = now - explained_since_;
    const seconds storm_at = explained_count_ == 1 ? until_lone_storm : until_storm;
    const bool is_storms_turn = !storm_of_ || storm_of_ == explained->sku;
    if (is_storms_turn && since >= storm_at) return CoursePhase::Storm;
    if (since < until_rush) return CoursePhase::Quiet;
    return since < until_ebb ? CoursePhase::Rush : CoursePhase::Ebb;
}

void RehearsalCourse::see(const std::optional<ExplainedGoods>& explained, Moment now) {
    const auto sku = explained ? std::optional(explained->sku) : std::nullopt;
    if (sku != explained_) {
        explained_ = sku;
        explained_since_ = now;
        if (sku) ++explained_count_;
    }
    const CoursePhase before = std::exchange(phase_, phaseAt(explained, now));
    if (phase_ == CoursePhase::Storm) storm_of_ = sku;
    if (phase_ != before) next_at_ = now + gap();
}

std::vector<CourseEvent> RehearsalCourse::advance(const std::optional<ExplainedGoods>& explained,
                                                  Moment now) {
    std::vector<CourseEvent> events;
    see(explained, now);
    if (explained && phase_ == CoursePhase::Storm && !std::exchange(is_deal_called_, true) &&
        !explained->has_deal) {
        const std::int64_t fen = explained->price.fen * deal_percent / 100;
        events.emplace_back(PretendDeal{
            explained->sku, {std::max<std::int64_t>(1, fen)}, explained->left, seconds(60)});
    }
    // A machine that slept does not wake up to a thousand buyers.
    next_at_ = std::max(next_at_, now - longest_lag);
    for (; next_at_ <= now; next_at_ += gap()) {
        if (shelf_.empty() && !explained) continue;
        events.emplace_back(nextOrder(explained));
        if (order_count_ % regret_every == 0)
            regrets_.push_back({order_count_ - 1, now + until_regret});
    }
    while (!regrets_.empty() && regrets_.front().at <= now) {
        events.emplace_back(PretendCancel{regrets_.front().order});
        regrets_.erase(regrets_.begin());
    }
    return events;
}

PretendOrder RehearsalCourse::nextOrder(const std::optional<ExplainedGoods>& explained) {
    ++order_count_;
    PretendOrder order;
    const std::int64_t most = phase_ == CoursePhase::Storm ? 4 : 2;
    order.quantity = 1 + static_cast<std::int64_t>(chance(static_cast<std::uint64_t>(most)));
    if (explained && (explained->left > 0 || shelf_.empty())) {
        order.sku = explained->sku;
        // The last ones go too.
        order.quantity = std::min(order.quantity, std::max<std::int64_t>(1, explained->left));
    } else {
        order.sku = shelf_[chance(shelf_.size())];
    }
    order.buyer = order_count_ % long_name_every == 0 ? longPretendBuyer(language_)
                                                      : pretendBuyer(random_(), language_);
    order.channel =
        order_count_ % keyword_every == 0 ? keyword_channel : channels.at(chance(channels.size()));
    return order;
}

}  // namespace xb::app
