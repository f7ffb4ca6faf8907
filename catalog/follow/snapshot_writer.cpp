// Table after table within one read transaction.
#include "catalog/follow/snapshot_writer.h"

#include "catalog/database/database_error.h"
#include "catalog/follow/json_text.h"
#include "catalog/follow/row_json.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <memory>

namespace xb::catalog {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Rows = std::unique_ptr<sqlite3_stmt, Finalize>;

// References are read as the name of the row that they lead to.
std::string selectRows(const FollowedTable& table, const std::vector<FollowedTable>& tables) {
    std::string sql = "SELECT ";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const FollowedColumn& column = table.columns[i];
        if (i > 0) sql += ", ";
        if (!column.target) {
            sql.append("t.").append(column.name);
            continue;
        }
        const FollowedTable& target = tables[*column.target];
        sql.append("(SELECT r.").append(target.nameColumn()).append(" FROM ").append(target.name);
        sql.append(" r WHERE r.id = t.").append(column.name).append(")");
    }
    return sql.append(" FROM ").append(table.name).append(" t");
}

Rows prepare(Connection& connection, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), sql.c_str(),
                                        static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(connection.handle(), code);
    return Rows(statement);
}

void appendRow(std::string& line, const FollowedTable& table, sqlite3_stmt* row) {
    line.append("[\"+\",\"").append(table.name).append("\",{");
    const std::size_t start = line.size();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const FollowedColumn& column = table.columns[i];
        sqlite3_value* value = sqlite3_column_value(row, static_cast<int>(i));
        if (!column.is_sent || isLeftOut(column, value)) continue;
        if (line.size() > start) line += ',';
        line.append("\"").append(column.name).append("\":");
        appendValue(line, value);
    }
    line += "}]\n";
}

Result<std::int64_t> writeTable(Connection& connection, const FollowedTable& table,
                                const std::vector<FollowedTable>& tables,
                                const SnapshotSink& sink) {
    std::int64_t count = 0;
    const Rows rows = prepare(connection, selectRows(table, tables));
    std::string line;
    int code = SQLITE_DONE;
    while ((code = sqlite3_step(rows.get())) == SQLITE_ROW) {
        line.clear();
        appendRow(line, table, rows.get());
        if (auto taken = sink(line); !taken) return tl::make_unexpected(std::move(taken.error()));
        ++count;
    }
    if (code != SQLITE_DONE) throw SQLite::Exception(connection.handle(), code);
    return count;
}

struct Head {
    std::int64_t number = 0;
    std::string line;
};

// With the newest change itself: a follower keeps it, to tell one history from another.
Result<Head> readHead(Connection& connection) {
    Query query(
        connection.statement("SELECT c.number, c.at_ms, c.kind, c.subject, c.body, s.uuid"
                             " FROM change c JOIN shop s"
                             " WHERE c.number = (SELECT max(number) FROM change)"));
    if (!query.step()) return failure(ErrorCode::NoShop, {connection.path().string()});
    Head head{query.integer(0), R"({"snapshot":1,"shop":")" + query.uuidText(5) + '"'};
    head.line += R"(,"number":)";
    appendInteger(head.line, head.number);
    head.line += R"(,"at_ms":)";
    appendInteger(head.line, query.integer(1));
    head.line += R"(,"kind":)";
    appendText(head.line, query.text(2));
    head.line += R"(,"subject":")" + (query.isNull(3) ? std::string() : query.uuidText(3)) + '"';
    head.line += R"(,"body":)";
    appendText(head.line, query.text(4));
    head.line += "}\n";
    return head;
}

Result<std::int64_t> writeAll(Connection& connection, const SnapshotSink& sink) {
    auto head = readHead(connection);
    if (!head) return tl::make_unexpected(std::move(head.error()));
    if (auto taken = sink(head->line); !taken) {
        return tl::make_unexpected(std::move(taken.error()));
    }
    std::int64_t row_count = 0;
    const auto tables = readFollowedTables(connection);
    for (const FollowedTable& table : tables) {
        const auto count = writeTable(connection, table, tables, sink);
        if (!count) return count;
        row_count += *count;
    }
    std::string line = R"({"rows":)";
    appendInteger(line, row_count);
    if (auto taken = sink(line + "}\n"); !taken) {
        return tl::make_unexpected(std::move(taken.error()));
    }
    return head->number;
}

}  // namespace

Result<std::int64_t> writeSnapshot(Connection& connection, const SnapshotSink& sink) {
    try {
        connection.execute("BEGIN");
        auto number = writeAll(connection, sink);
        connection.execute("COMMIT");
        return number;
    } catch (const std::exception&) {
        const Error error = currentDatabaseError(connection.path());
        if (connection.isInTransaction()) connection.execute("ROLLBACK");
        return tl::make_unexpected(error);
    }
}

}  // namespace xb::catalog
