// Deals and the quotas of channels: made, changed, withdrawn and listed.
#pragma once

#include "catalog/deals/deal.h"
#include "catalog/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
// While a deal runs, an order line of its SKU belongs to it when it names the deal, or no price, or
// a price that is not above the deal's; then it counts against quota and limit.
class DealStore {
 public:
    DealStore(Writer& writer, ReaderPool& readers);

    // FieldWrong names the field of DealDraft; NotFound("sku"); AlreadyExists("deal", title) when
    // another deal of the SKU runs at some time of this one.
    Result<DealId> create(const DealDraft& deal, std::string_view who);
    // Everything but the SKU. A quota below what was sold already is allowed: then nothing more is
    // sold. Orders keep the price that they had.
    Result<void> change(DealId id, const DealDraft& deal, std::string_view who);
    Result<void> withdraw(DealId id, std::string_view who);  // again: no error

    Result<DealRow> find(DealId id) const;
    Result<std::optional<DealRow>> running(SkuId sku, UtcMs at) const;
    // Newest first, those before the given one; at most `limit`, 1 to 500.
    Result<std::vector<DealRow>> list(const DealFilter& filter, std::optional<DealId> before,
                                      int limit) const;

    // A cap on what the channel sells of the SKU, counted from the moment it is set; nothing is put
    // aside for the channel. Setting it again keeps the count, none lifts it.
    Result<void> setChannelQuota(SkuId sku, std::string_view channel,
                                 std::optional<std::int64_t> quota, std::string_view who);
    Result<std::vector<ChannelQuota>> channelQuotas(SkuId sku) const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
