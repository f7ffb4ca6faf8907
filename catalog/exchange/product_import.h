// Imports a file of goods: SKUs by their codes, made or changed.
#pragma once

#include "catalog/error.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/order_import.h"

#include <filesystem>
#include <string>

namespace xb::catalog {

class Shop;

struct ProductImportSettings {
    std::string who;  // for the audit lines: a person, or the program that asks
    ImportMode mode = ImportMode::Import;
};

// As importOrders. A row is one SKU; only the columns that the file has, and of a known SKU only
// the cells that are not empty, change anything. A new SKU goes to the product of its title and
// producer, which are made where they are not there. `stock` is what is really on hand: it is
// booked as received for a new SKU and as counted for a known one. In a file that this shop has
// exported (`stock_as_of` names where its stock stood) a `stock` that nobody changed is left alone,
// and a changed one is what was on hand then: what was sold and received since still holds.
Result<ImportReport> importProducts(Shop& shop, const std::filesystem::path& file,
                                    const ProductImportSettings& settings,
                                    const ImportWatch& watch);

}  // namespace xb::catalog
