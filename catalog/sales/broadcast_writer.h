// Planning and beginning broadcasts, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/sales/broadcast_plans.h"

#include <optional>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write; errors as in BroadcastPlans and BroadcastLog. They throw
// SQLite::Exception.
Result<PlanId> insertPlan(WriteSession& session, const PlanDraft& plan);
Result<BroadcastId> beginBroadcast(WriteSession& session, const std::string& title,
                                   std::optional<PlanId> plan);

}  // namespace xb::catalog
