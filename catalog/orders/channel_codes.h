// What channels call our goods: codes that a person has said the SKU of.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"
#include "catalog/orders/channel_code.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

// On any connection; they throw SQLite::Exception. The code of the SKU that the channel means; none
// if nobody has said it.
std::optional<std::string> codeMeantBy(Connection& connection, std::int64_t channel,
                                       const std::string& code);
std::optional<SkuId> skuMeantBy(Connection& connection, const ChannelCode& code);
std::vector<ChannelCode> readChannelCodes(Connection& connection, SkuId sku);

// On the writer thread, within a write. From now on the channel's code means this SKU; said again,
// another one.
void rememberCode(WriteSession& session, std::int64_t channel, const std::string& code, SkuId sku);
// Orders keep the SKU that they have. Again: nothing changes.
void forgetCode(WriteSession& session, const ChannelCode& code);

}  // namespace xb::catalog
