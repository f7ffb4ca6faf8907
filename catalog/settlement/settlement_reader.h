// Reads what is due to a producer, and settlements that were closed, out of one connection.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/settlement/settlement.h"

#include <optional>
#include <vector>

namespace xb::catalog {

// They throw SQLite::Exception.
SettlementTerms readTerms(Connection& connection);
// Looks at this producer's payable lines only, whatever the shop has sold. NotFound.
Result<SettlementDraft> readDraft(Connection& connection, ProducerId producer, UtcMs until);
// Nothing a settlement could say: no line, or only refunds that leave the producer untouched.
bool isEmpty(const SettlementDraft& draft);

Result<ProducerBalance> readBalance(Connection& connection, ProducerId producer, UtcMs until);
Result<SettlementRow> readSettlement(Connection& connection, SettlementId id);
std::vector<SettlementRow> readSettlements(Connection& connection,
                                           std::optional<ProducerId> producer, SettlementId before,
                                           int limit);
Result<Statement> readStatement(Connection& connection, SettlementId id);

}  // namespace xb::catalog
