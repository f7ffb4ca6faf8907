// Which shop a database file is of, and whether it is whole.
#pragma once

#include "catalog/error.h"
#include "catalog/stop_asked.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace xb::catalog {

struct DatabaseIdentity {
    std::string shop;          // uuid
    std::int64_t version = 0;  // number of its last migration
    std::int64_t change = 0;   // newest number of its change log; 0: it has none
};

// Reads every page and compares the indexes with their tables: seconds per gigabyte. For a file
// that nobody writes. DamagedDatabase, NotAShop, CannotRead, each with the path; Closing when asked
// to stop.
Result<DatabaseIdentity> checkDatabaseFile(const std::filesystem::path& file,
                                           const StopAsked& stop_asked = {});

}  // namespace xb::catalog
