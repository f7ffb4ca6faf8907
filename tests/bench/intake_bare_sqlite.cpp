// One connection, prepared statements, one loop.
#include "tests/bench/intake_bare_sqlite.h"

#include <sqlite3.h>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace xb::tests {
namespace {

struct Close {
    void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using DatabasePtr = std::unique_ptr<sqlite3, Close>;
using StatementPtr = std::unique_ptr<sqlite3_stmt, Close>;
using Value = std::variant<sqlite3_int64, std::string>;

void check(sqlite3* database, int result) {
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database));
}

void execute(sqlite3* database, const char* sql) {
    check(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

StatementPtr prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(database,
          sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return StatementPtr(statement);
}

// Binds, steps once, resets; answers the first column of a row as a number.
sqlite3_int64 run(const StatementPtr& statement, std::initializer_list<Value> values) {
    sqlite3* database = sqlite3_db_handle(statement.get());
    int place = 0;
    for (const Value& value : values) {
        ++place;
        if (const auto* number = std::get_if<sqlite3_int64>(&value)) {
            sqlite3_bind_int64(statement.get(), place, *number);
        } else {
            const auto& text = std::get<std::string>(value);
            sqlite3_bind_text(statement.get(), place, text.data(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        }
    }
    const int result = sqlite3_step(statement.get());
    check(database, result);
    const sqlite3_int64 answer =
        result == SQLITE_ROW ? sqlite3_column_int64(statement.get(), 0) : 0;
    sqlite3_reset(statement.get());
    return answer;
}

struct Statements {
    explicit Statements(sqlite3* database)
        : known(prepare(database,
                        "SELECT id FROM shop_order WHERE channel_id = ?1 AND external_id = ?2")),
          stock(prepare(database,
                        "SELECT on_hand FROM sku JOIN stock ON sku_id = sku.id WHERE code = ?1")),
          order(prepare(database,
                        "INSERT INTO shop_order (uuid, channel_id, external_id, placed_ms, "
                        "stored_ms, status, is_taken,"
                        " review, unit_count, lines_fen, discount_fen, shipping_fen, total_fen)"
                        " VALUES (randomblob(16), ?1, ?2, ?3, ?3, 1, 0, 0, 1, 3990, 0, 0, 3990)")),
          line(prepare(
              database,
              "INSERT INTO order_line (order_id, line, sku_id, quantity, unit_price_fen, is_short)"
              " VALUES (?1, 1, 1, 1, 3990, 0)")),
          movement(prepare(
              database,
              "INSERT INTO stock_movement (uuid, sku_id, delta, reason, order_id, at_ms, who)"
              " VALUES (randomblob(16), 1, -1, 2, ?1, ?2, 'wechat')")),
          buyer(prepare(
              database,
              "INSERT INTO order_buyer (order_id, channel_buyer_id, name, phone, address, note)"
              " VALUES (?1, '', '王小明', '13800001234', '广西来宾市象州县寺村镇', '')")),
          step(prepare(database,
                       "INSERT INTO order_step (order_id, step, status, at_ms, who) VALUES (?1, 1, "
                       "1, ?2, 'wechat')")),
          total(
              prepare(database,
                      "INSERT INTO sales_total (broadcast_id, order_count, unit_count, amount_fen)"
                      " VALUES (0, 1, 1, 3990) ON CONFLICT (broadcast_id) DO UPDATE SET "
                      "order_count = order_count + 1,"
                      " unit_count = unit_count + 1, amount_fen = amount_fen + 3990")) {}

    StatementPtr known, stock, order, line, movement, buyer, step, total;
};

void store(sqlite3* database, const Statements& statements, sqlite3_int64 channel, int number) {
    const std::string external_id = "B" + std::to_string(number);
    const sqlite3_int64 now_ms = 1'800'000'000'000 + number;
    if (run(statements.known, {channel, external_id}) != 0)
        throw std::runtime_error("an order twice");
    if (run(statements.stock, {std::string("ORANGE-5KG")}) < 1)
        throw std::runtime_error("sold out");
    run(statements.order, {channel, external_id, now_ms});
    const sqlite3_int64 order = sqlite3_last_insert_rowid(database);
    run(statements.line, {order});
    run(statements.movement, {order, now_ms});
    run(statements.buyer, {order});
    run(statements.step, {order, now_ms});
    run(statements.total, {});
}

}  // namespace

double storeBare(const std::filesystem::path& path, int first, int order_count, int group_size) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open(path.c_str(), &opened);
    const DatabasePtr database(opened);
    check(database.get(), result);
    execute(database.get(),
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864;"
            "INSERT OR IGNORE INTO channel (id, name) VALUES (1, 'bare')");
    const Statements statements(database.get());
    const auto start = std::chrono::steady_clock::now();
    for (int number = 0; number < order_count; ++number) {
        if (number % group_size == 0) execute(database.get(), "BEGIN IMMEDIATE");
        store(database.get(), statements, 1, first + number);
        if (number % group_size == group_size - 1 || number == order_count - 1)
            execute(database.get(), "COMMIT");
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace xb::tests
