// What SQLite's failures mean to the shop, decided in one place.
#pragma once

#include "catalog/error.h"

#include <exception>
#include <filesystem>

namespace SQLite {
class Exception;
}

namespace xb::catalog {

Error databaseError(const SQLite::Exception& exception, const std::filesystem::path& database);

// The exception in flight as an Error; call it in a catch clause only. What is not SQLite's is a
// DatabaseFailed too: no exception leaves this room.
Error currentDatabaseError(const std::filesystem::path& database);

}  // namespace xb::catalog
