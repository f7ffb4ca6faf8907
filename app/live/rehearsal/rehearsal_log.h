// What was done in a rehearsal, from glance to glance: the facts that its score is made of.
#pragma once

#include "app/live/rehearsal/rehearsal_faults.h"
#include "catalog/ids.h"
#include "catalog/sales/broadcast_plans.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace xb::app {

// How it stood at one moment.
struct RehearsalGlance {
    bool is_spoken = false;           // somebody speaks, and viewers would hear it
    bool is_pause = false;            // a scene in which nobody is heard
    bool is_microphone_gone = false;  // by a pretend trouble: silence is nobody's fault
    std::optional<catalog::SkuId> explained;
    bool is_sold_out = false;  // what is explained
};

struct PlannedTime {
    catalog::SkuId sku;
    std::chrono::milliseconds planned{0};  // 0: no length was planned
    std::chrono::milliseconds spent{0};
    bool was_explained = false;
};

struct RehearsalFacts {
    std::chrono::milliseconds length{0};
    std::vector<PlannedTime> plan;                 // empty: there was none
    int explained_count = 0;                       // products, each counted once
    std::chrono::milliseconds longest_silence{0};  // while something was explained
    // Nobody was heard and nothing was explained, beyond the breath that is nobody's dead air.
    std::chrono::milliseconds dead_air{0};
    bool was_sold_out = false;                      // something that was explained
    std::chrono::milliseconds on_card_sold_out{0};  // the longest that such a product stayed
    std::vector<FaultRecord> faults;
};

// Plain rules, no thread and no clock of its own: moments are told and never go back.
class RehearsalLog {
 public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit RehearsalLog(Moment begin) : begin_(begin), last_(begin) {}

    // What is seen holds since the glance before.
    void look(const RehearsalGlance& glance, Moment now);
    RehearsalFacts facts(const std::vector<catalog::RunSheetItem>& plan,
                         std::vector<FaultRecord> faults) const;

 private:
    using Span = std::chrono::milliseconds;

    const Moment begin_;
    Moment last_;
    std::map<catalog::SkuId, Span> spent_;
    Span silence_{0};  // that goes on now, as the other two
    Span longest_silence_{0};
    Span dead_{0};
    Span dead_air_{0};
    Span sold_out_{0};
    Span longest_sold_out_{0};
    bool was_sold_out_ = false;
    std::optional<catalog::SkuId> sold_out_sku_;
};

}  // namespace xb::app
