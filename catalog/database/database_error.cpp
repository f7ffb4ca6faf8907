// SQLite result codes to ErrorCode.
#include "catalog/database/database_error.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

namespace xb::catalog {
namespace {

ErrorCode codeFor(int primary_code) {
    switch (primary_code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::Busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::DamagedDatabase;
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::CannotWrite;
        case SQLITE_INTERRUPT:
            return ErrorCode::Closing;
        case SQLITE_CANTOPEN:
            return ErrorCode::CannotRead;
        default:
            return ErrorCode::DatabaseFailed;
    }
}

}  // namespace

Error databaseError(const SQLite::Exception& exception, const std::filesystem::path& database) {
    const ErrorCode code = codeFor(exception.getErrorCode() & 0xFF);
    std::vector<ErrorArgument> arguments;
    if (code != ErrorCode::Busy && code != ErrorCode::Closing)
        arguments.emplace_back(database.string());
    // SQLite's own words only: they name tables and columns, never values.
    return {code, std::move(arguments),
            std::string("SQLite ") + std::to_string(exception.getExtendedErrorCode()) + ": " +
                exception.what()};
}

Error currentDatabaseError(const std::filesystem::path& database) {
    try {
        throw;
    } catch (const SQLite::Exception& exception) {
        return databaseError(exception, database);
    } catch (const std::exception& exception) {
        return {ErrorCode::DatabaseFailed, {database.string()}, exception.what()};
    }
}

}  // namespace xb::catalog
