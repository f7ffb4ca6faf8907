// integrity_check, then the shop's row.
#include "catalog/backup/database_identity.h"

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"
#include "catalog/database/interrupter.h"

#include <system_error>

namespace xb::catalog {
namespace {

Result<DatabaseIdentity> identify(Connection& connection) {
    const auto damaged = [&](const char* why) {
        return failure(ErrorCode::DamagedDatabase, {connection.path().string()}, why);
    };
    {
        Query check(connection.statement("PRAGMA integrity_check(1)"));
        if (!check.step() || check.text(0) != "ok") return damaged("integrity_check found damage");
    }
    DatabaseIdentity identity;
    identity.version = connection.integer("PRAGMA user_version");
    if (identity.version == 0) return damaged("there is no shop in it");
    Query shop(connection.statement("SELECT uuid FROM shop WHERE id = 1"));
    if (!shop.step()) return damaged("there is no shop in it");
    identity.shop = shop.uuidText(0);
    if (connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'change'") != 0) {
        identity.change = connection.integer("SELECT max(number) FROM change");
    }
    return identity;
}

}  // namespace

Result<DatabaseIdentity> checkDatabaseFile(const std::filesystem::path& file,
                                           const StopAsked& stop_asked) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return failure(ErrorCode::CannotRead, {file.string()});
    }
    auto connection = Connection::open(file, Connection::Mode::ReadOnly);
    if (!connection) return tl::make_unexpected(std::move(connection.error()));
    try {
        const Interrupter interrupter(**connection, stop_asked);
        return identify(**connection);
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(file));
    }
}

}  // namespace xb::catalog
