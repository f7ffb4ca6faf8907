// The rows come from the shop itself, so that whatever it comes to write is asked of SQLite too.
#include "tests/bench/orders_replay.h"

#include <algorithm>
#include <chrono>
#include <regex>
#include <set>
#include <stdexcept>
#include <thread>

namespace xb::tests {
namespace {

void check(sqlite3* database, int result) {
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database));
}

BareDatabase openBare(const std::filesystem::path& path) {
    sqlite3* opened = nullptr;
    // As the shop opens it: one thread at a time, so SQLite's own mutex would only cost.
    const int result = sqlite3_open_v2(path.c_str(), &opened,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    BareDatabase database(opened);
    check(database.get(), result);
    return database;
}

void execute(sqlite3* database, const char* sql) {
    check(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

BareStatement prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    check(database, sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                       &statement, nullptr));
    return BareStatement(statement);
}

std::vector<std::vector<std::string>> rowsOf(sqlite3* database, const std::string& sql) {
    std::vector<std::vector<std::string>> rows;
    const auto statement = prepare(database, sql);
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        auto& row = rows.emplace_back();
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column) {
            const auto* text = sqlite3_column_text(statement.get(), column);
            row.emplace_back(text == nullptr ? "" : reinterpret_cast<const char*>(text));
        }
    }
    return rows;
}

struct Column {
    std::string name;
    bool is_key = false;
};

std::vector<Column> columnsOf(sqlite3* database, const std::string& table) {
    std::vector<Column> columns;
    for (const auto& row :
         rowsOf(database, "SELECT name, pk FROM pragma_table_info('" + table + "')")) {
        columns.push_back({row[0], row[1] != "0"});
    }
    return columns;
}

std::vector<std::string> tablesOf(sqlite3* database) {
    std::vector<std::string> tables;
    for (auto& row : rowsOf(database,
                            "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                            " AND type = 'table' AND name NOT LIKE 'sqlite_%'")) {
        tables.push_back(std::move(row[0]));
    }
    return tables;
}

// The tables that triggers write: whoever inserts the rows gets these for nothing.
std::set<std::string> tablesOfTriggers(sqlite3* database) {
    static const std::regex written("(?:UPDATE|INSERT INTO) (\\w+)");
    std::set<std::string> tables;
    for (const auto& row : rowsOf(database,
                                  "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
                                  " AND name NOT LIKE '%_stays'"
                                  " AND name NOT LIKE '%_is_kept'")) {
        const std::string body = row[0].substr(row[0].find("BEGIN"));
        for (std::sregex_iterator found(body.begin(), body.end(), written), end; found != end;
             ++found) {
            tables.insert((*found)[1]);
        }
    }
    return tables;
}

std::string insertOf(const std::string& table, const std::vector<Column>& columns,
                     const BareRow& row) {
    std::string names;
    std::string values;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string& name = columns[at].name;
        if (name == "id" || (table == "change" && name == "number")) continue;
        const bool is_name = name == "uuid" || name == "subject";
        names += (names.empty() ? "" : ", ") + name;
        values += values.empty() ? "" : ", ";
        values += is_name                 ? "randomblob(16)"
                  : name == "external_id" ? "?1"
                  : name == "order_id"    ? "?2"
                                          : row[at];
    }
    return "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")";
}

std::string updateOf(const std::string& table, const std::vector<Column>& columns,
                     const BareRow& row) {
    std::string sums;
    std::string key;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string& name = columns[at].name;
        std::string& part = columns[at].is_key ? key : sums;
        const std::string_view between = columns[at].is_key ? " AND " : ", ";
        if (!part.empty()) part += between;
        part += name + " = " + (columns[at].is_key ? row[at] : name + " + 1");
    }
    return "UPDATE " + table + " SET " + sums + " WHERE " + key;
}

void step(const BareStatement& statement, const std::string& external_id, sqlite3_int64 order) {
    sqlite3_bind_text(statement.get(), 1, external_id.data(), static_cast<int>(external_id.size()),
                      SQLITE_STATIC);
    if (sqlite3_bind_parameter_count(statement.get()) > 1)
        sqlite3_bind_int64(statement.get(), 2, order);
    check(sqlite3_db_handle(statement.get()), sqlite3_step(statement.get()));
    sqlite3_reset(statement.get());
}

// One connection with all that an order needs, prepared once.
class BareWriter {
 public:
    BareWriter(const std::filesystem::path& path, const std::vector<std::string>& statements)
        : database_(openBare(path)) {
        execute(database_.get(),
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864;"
                "PRAGMA temp_store = MEMORY;");
        for (const std::string& sql : statements)
            writes_.push_back(prepare(database_.get(), sql));
        known_ = prepare(database_.get(),
                         "SELECT id FROM shop_order WHERE channel_id = 1 AND external_id = ?1");
        shelf_ = prepare(database_.get(),
                         "SELECT s.id, s.price_fen, k.on_hand, p.status, p.short_title"
                         " FROM sku s JOIN stock k ON k.sku_id = s.id JOIN product p"
                         " ON p.id = s.product_id WHERE s.code = ?1");
    }

    void begin() const { execute(database_.get(), "BEGIN IMMEDIATE"); }
    void commit() const { execute(database_.get(), "COMMIT"); }

    void write(const std::string& external_id) const {
        static const std::string line_skus[] = {"ORANGE", "RICE"};
        step(known_, external_id, 0);
        for (const std::string& sku : line_skus)
            step(shelf_, sku, 0);
        step(writes_.front(), external_id, 0);
        const sqlite3_int64 order = sqlite3_last_insert_rowid(database_.get());
        for (std::size_t at = 1; at < writes_.size(); ++at)
            step(writes_[at], external_id, order);
    }

 private:
    const BareDatabase database_;
    std::vector<BareStatement> writes_;
    BareStatement known_;
    BareStatement shelf_;
};

}  // namespace

BareContents contentsOf(const std::filesystem::path& path) {
    const auto database = openBare(path);
    BareContents contents;
    for (const std::string& table : tablesOf(database.get())) {
        std::string key = "''";
        std::string literals;
        for (const Column& column : columnsOf(database.get(), table)) {
            if (column.is_key) key += " || '/' || quote(" + column.name + ")";
            literals += ", quote(" + column.name + ")";
        }
        for (auto& row : rowsOf(database.get(), "SELECT " + key + literals + " FROM " + table)) {
            const std::string name = row.front();
            row.erase(row.begin());
            contents[table].emplace(name, std::move(row));
        }
    }
    return contents;
}

std::vector<std::string> statementsOfOneOrder(const std::filesystem::path& path,
                                              const BareContents& before,
                                              const BareContents& after) {
    const auto database = openBare(path);
    const auto by_triggers = tablesOfTriggers(database.get());
    std::vector<std::string> orders;
    std::vector<std::string> others;
    for (const auto& [table, rows] : after) {
        const auto columns = columnsOf(database.get(), table);
        const auto known = before.find(table);
        for (const auto& [key, row] : rows) {
            const auto* old = known == before.end() ? nullptr : &known->second;
            const auto found = old == nullptr ? BareTable::const_iterator() : old->find(key);
            const bool is_new = old == nullptr || found == old->end();
            if (is_new && table == "shop_order") {
                orders.push_back(insertOf(table, columns, row));
            } else if (is_new && !by_triggers.contains(table)) {
                others.push_back(insertOf(table, columns, row));
            } else if (!is_new && found->second != row && !by_triggers.contains(table)) {
                others.push_back(updateOf(table, columns, row));
            }
        }
    }
    if (orders.size() != 1) throw std::runtime_error("one order was expected");
    orders.insert(orders.end(), others.begin(), others.end());
    return orders;
}

double replayOrders(const std::filesystem::path& path, const std::vector<std::string>& statements,
                    int first, int order_count, int group_size) {
    const BareWriter writer(path, statements);
    const auto start = std::chrono::steady_clock::now();
    for (int number = 0; number < order_count; ++number) {
        if (number % group_size == 0) writer.begin();
        writer.write("B" + std::to_string(first + number));
        if (number % group_size == group_size - 1 || number == order_count - 1) writer.commit();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<double> replayAtPace(const std::filesystem::path& path,
                                 const std::vector<std::string>& statements, int first,
                                 int order_count, int orders_per_s) {
    const BareWriter writer(path, statements);
    const std::chrono::microseconds apart(1'000'000 / orders_per_s);
    const auto start = std::chrono::steady_clock::now();
    std::vector<double> ms;
    for (int written = 0; written < order_count;) {
        std::this_thread::sleep_until(start + apart * written);
        const auto passed = std::chrono::steady_clock::now() - start;
        const int due = std::min(order_count, static_cast<int>(passed / apart) + 1);
        writer.begin();
        for (int number = written; number < due; ++number)
            writer.write("P" + std::to_string(first + number));
        writer.commit();
        const auto committed = std::chrono::steady_clock::now();
        for (; written < due; ++written) {
            const std::chrono::duration<double, std::milli> taken =
                committed - (start + apart * written);
            ms.push_back(taken.count());
        }
    }
    return ms;
}

}  // namespace xb::tests
