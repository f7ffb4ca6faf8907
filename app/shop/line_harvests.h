// The harvests that the lines of an order can be packed from.
#pragma once

#include "catalog/error.h"
#include "catalog/products/lot_store.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct LineHarvests {
    std::int64_t line = 0;
    QString title;
    std::int64_t quantity = 0;
    catalog::SkuId sku{};
    // The newest ones that are not hidden, newest first, and always the one named or fitting.
    std::vector<catalog::LotRow> lots;
    std::optional<catalog::LotId> named;  // by the line
    std::optional<catalog::LotId> fits;   // best, first in first out
};

struct HarvestChoice {
    std::int64_t line = 0;
    std::optional<catalog::LotId> lot;  // none: from no harvest that is written down
};

// Any thread but the main one. Lines whose product has no harvest are left out.
catalog::Result<std::vector<LineHarvests>> readLineHarvests(catalog::Shop& shop,
                                                            catalog::OrderId order);

// "XZ12-08K7": a trace code in two halves, easier to read out.
QString traceCodeText(const std::string& code);
// "XZ12-08K7 · 2026-11-20 · North slope": how a lot is told from others.
QString lotText(const catalog::LotRow& lot);

}  // namespace xb::app
