// Prepared once, stepped to the end.
#include "tests/bench/shop_raw.h"

#include <sqlite3.h>

#include <stdexcept>

namespace xb::tests {
namespace {

void check(sqlite3* database, int result) {
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database));
}

void bindAll(sqlite3* database, sqlite3_stmt* statement, const std::vector<RawValue>& values) {
    int place = 0;
    for (const RawValue& value : values) {
        ++place;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            check(database, sqlite3_bind_int64(statement, place, *number));
        } else {
            const auto& text = std::get<std::string>(value);
            check(database, sqlite3_bind_text(statement, place, text.data(),
                                              static_cast<int>(text.size()), SQLITE_TRANSIENT));
        }
    }
}

}  // namespace

void RawSqlite::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

RawSqlite::RawSqlite(const std::filesystem::path& database) {
    const int result = sqlite3_open_v2(database.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr);
    check(database_, result);
}

RawSqlite::~RawSqlite() {
    statements_.clear();
    sqlite3_close(database_);
}

std::vector<std::int64_t> RawSqlite::ask(const std::string& sql,
                                         const std::vector<RawValue>& values) {
    auto& statement = statements_[sql];
    if (!statement) {
        sqlite3_stmt* prepared = nullptr;
        check(database_, sqlite3_prepare_v2(database_, sql.c_str(), -1, &prepared, nullptr));
        statement.reset(prepared);
    }
    bindAll(database_, statement.get(), values);
    std::vector<std::int64_t> first;
    std::size_t bytes = 0;
    int result = sqlite3_step(statement.get());
    for (; result == SQLITE_ROW; result = sqlite3_step(statement.get())) {
        first.push_back(sqlite3_column_int64(statement.get(), 0));
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column) {
            if (sqlite3_column_text(statement.get(), column) != nullptr)
                bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column));
        }
    }
    check(database_, result);
    sqlite3_reset(statement.get());
    if (bytes == 1) throw std::runtime_error("one byte");  // so that no column goes unread
    return first;
}

}  // namespace xb::tests
