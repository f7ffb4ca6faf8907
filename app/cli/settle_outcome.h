// What came of settling, in words for people and as JSON for programs.
#pragma once

#include "app/cli/listings.h"
#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/settlement/settlement.h"
#include "catalog/utc_time.h"

#include <filesystem>
#include <vector>

namespace xb::app {

struct SettledPayment {
    catalog::SettlementId settlement;
    catalog::Money amount;
};

struct SettleOutcome {
    catalog::UtcMs until;
    std::vector<catalog::ProducerBalance> balances;
    std::vector<catalog::SettlementRow> closed;
    std::vector<SettledPayment> paid;
    std::vector<std::filesystem::path> statements;
    bool was_cancelled = false;
};

// See settle() for its form.
void printSettleJson(const SettleOutcome& outcome, Streams streams);
// One line for each thing that was done.
void printWhatWasSettled(const SettleOutcome& outcome, Streams streams);
// A table of where each producer stands.
void printBalances(const SettleOutcome& outcome, Streams streams);

}  // namespace xb::app
