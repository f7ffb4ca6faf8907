// Closing, paying and correcting, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/settlement/settlement.h"

#include <optional>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write; meanings and errors as in SettlementBook. They throw
// SQLite::Exception: also when something were to be counted twice, which the schema refuses.
Result<void> changeTerms(WriteSession& session, const SettlementTerms& terms,
                         const std::string& who);
Result<std::optional<SettlementId>> closeSettlement(WriteSession& session, ProducerId producer,
                                                    UtcMs until, const std::string& who);
Result<PayoutId> recordPayout(WriteSession& session, SettlementId settlement, Money amount,
                              const std::string& reference, const std::string& who);
Result<CorrectionId> addCorrection(WriteSession& session, ProducerId producer, Money amount,
                                   const std::string& reason, std::optional<OrderId> order,
                                   const std::string& who);

}  // namespace xb::catalog
