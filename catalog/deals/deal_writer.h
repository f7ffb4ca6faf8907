// Writing deals and quotas, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/deals/deal.h"

#include <optional>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.
Result<DealId> insertDeal(WriteSession& session, const DealDraft& deal, const std::string& who);
Result<void> changeDeal(WriteSession& session, DealId id, const DealDraft& deal,
                        const std::string& who);
Result<void> withdrawDeal(WriteSession& session, DealId id, const std::string& who);
Result<void> putChannelQuota(WriteSession& session, SkuId sku, const std::string& channel,
                             std::optional<std::int64_t> quota, const std::string& who);

// On any connection.
Result<DealRow> readDeal(Connection& connection, DealId id);

}  // namespace xb::catalog
