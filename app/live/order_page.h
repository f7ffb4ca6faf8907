// The short address of a SKU's order page, short enough for a small QR.
#pragma once

#include "catalog/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace xb::app {

// BASE/CODE, where CODE is the SKU's row id in base 36.
std::string orderPageUrl(std::string_view base, catalog::SkuId sku);
// BASE/CODE/t: the harvest that its next order is filled from.
std::string tracePageUrl(std::string_view base, catalog::SkuId sku);
std::string orderPageCode(catalog::SkuId sku);
// Nothing for what no `orderPageCode` gave.
std::optional<catalog::SkuId> skuOfOrderPage(std::string_view code);

// The address of this machine in the house's network: the one by which it reaches the internet,
// else the first that phones may be near; loopback where there is none. Sends nothing.
std::string lanHost();

// Where phones find a server that listens on this address: for "any address", `lanHost`.
std::string orderPageBase(const std::string& listening_address, int port);

}  // namespace xb::app
