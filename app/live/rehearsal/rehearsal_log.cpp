#include "app/live/rehearsal/rehearsal_log.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

// A breath, a look at the script: nobody calls that dead air.
constexpr std::chrono::milliseconds breath{5000};

}  // namespace

void RehearsalLog::look(const RehearsalGlance& glance, Moment now) {
    const auto span = std::chrono::duration_cast<Span>(now - std::exchange(last_, now));
    if (glance.explained) spent_[*glance.explained] += span;
    const bool is_quiet = !glance.is_spoken && !glance.is_microphone_gone;
    const bool is_silence = is_quiet && glance.explained && !glance.is_pause;
    silence_ = is_silence ? silence_ + span : Span(0);
    longest_silence_ = std::max(longest_silence_, silence_);
    const bool is_dead = is_quiet && !is_silence && (glance.is_pause || !glance.explained);
    const Span dead_before = std::exchange(dead_, is_dead ? dead_ + span : Span(0));
    if (is_dead)
        dead_air_ += std::max(Span(0), dead_ - breath) - std::max(Span(0), dead_before - breath);
    const auto sold_out_sku = glance.is_sold_out ? glance.explained : std::nullopt;
    sold_out_ = sold_out_sku && sold_out_sku == sold_out_sku_ ? sold_out_ + span : Span(0);
    sold_out_sku_ = sold_out_sku;
    was_sold_out_ = was_sold_out_ || sold_out_sku;
    longest_sold_out_ = std::max(longest_sold_out_, sold_out_);
}

RehearsalFacts RehearsalLog::facts(const std::vector<catalog::RunSheetItem>& plan,
                                   std::vector<FaultRecord> faults) const {
    RehearsalFacts facts;
    facts.length = std::chrono::duration_cast<Span>(last_ - begin_);
    for (const catalog::RunSheetItem& item : plan) {
        const auto spent = spent_.find(item.sku);
        const bool was_explained = spent != spent_.end();
        facts.plan.push_back({item.sku, std::chrono::minutes(item.minutes),
                              was_explained ? spent->second : Span(0), was_explained});
    }
    facts.explained_count = static_cast<int>(spent_.size());
    facts.longest_silence = longest_silence_;
    facts.dead_air = dead_air_;
    facts.was_sold_out = was_sold_out_;
    facts.on_card_sold_out = longest_sold_out_;
    facts.faults = std::move(faults);
    return facts;
}

}  // namespace xb::app
