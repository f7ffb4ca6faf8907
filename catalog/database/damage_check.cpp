// SQLite's quick check, or a look at both ends of each table.
#include "catalog/database/damage_check.h"

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"

#include <string>
#include <vector>

namespace xb::catalog {
namespace {

constexpr std::int64_t whole_check_limit_bytes = 32 * 1024 * 1024;

bool passesQuickCheck(Connection& connection) {
    Query check(connection.statement("PRAGMA quick_check(1)"));
    return check.step() && check.text(0) == "ok";
}

// Throws SQLite's own "malformed" when a page on the way does not hold together.
void readBothEnds(Connection& connection) {
    struct Table {
        std::string name;
        std::string key;
    };
    std::vector<Table> tables;
    {
        Query query(connection.statement(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
            " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.pk = 1"));
        while (query.step()) {
            tables.push_back({query.text(0), query.text(1)});
        }
    }
    for (const auto& [name, key] : tables) {
        const std::string rows = "SELECT * FROM \"" + name + "\" ORDER BY \"" + key + "\"";
        connection.execute(rows + " LIMIT 1");
        connection.execute(rows + " DESC LIMIT 1");
    }
}

}  // namespace

Result<void> checkForDamage(Connection& connection) {
    try {
        const std::int64_t size_bytes =
            connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size");
        if (size_bytes > whole_check_limit_bytes) {
            readBothEnds(connection);
        } else if (!passesQuickCheck(connection)) {
            return failure(ErrorCode::DamagedDatabase, {connection.path().string()},
                           "quick_check found damage");
        }
        return {};
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection.path()));
    }
}

}  // namespace xb::catalog
