// Imports a file of orders: taken ones, each of them once, newer states moving them forward.
#pragma once

#include "catalog/error.h"
#include "catalog/exchange/import_report.h"

#include <filesystem>
#include <string>

namespace xb::catalog {

class Shop;

enum class ImportMode : std::uint8_t {
    Import,
    Preview  // says what each row would do and writes nothing; a shop opened to read is enough
};

struct OrderImportSettings {
    std::string format;  // a name of orderFormatNames(); empty: found by the headings
    ImportMode mode = ImportMode::Import;
};

// Any thread but the shop's own; waits for the disk. Memory does not grow with the file, and at
// most a few hundred orders wait in the writer's queue, so that others are served between them.
// Every order is stored whole or not at all: whatever ends the import, importing the file again
// completes it and changes nothing else.
//
// An Error says that nothing was imported: CannotRead, NotATable, TableEmpty, TableDamaged,
// HeadingsMissing, FieldWrong("format"). What goes wrong later is in the report.
Result<ImportReport> importOrders(Shop& shop, const std::filesystem::path& file,
                                  const OrderImportSettings& settings, const ImportWatch& watch);

// What --format takes, in the order in which help tells them.
std::vector<std::string> orderFormatNames();

}  // namespace xb::catalog
