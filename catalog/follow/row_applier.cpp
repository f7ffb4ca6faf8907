// One statement per row, its columns from the schema and its values from the JSON.
#include "catalog/follow/row_applier.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace xb::catalog {
namespace {

using Json = nlohmann::json;

constexpr std::size_t known_row_limit = 200'000;

// Given back unbound however it was left.
class Bound {
 public:
    explicit Bound(SQLite::Statement& statement) : statement_(statement) {}
    ~Bound() {
        statement_.tryReset();
        statement_.clearBindings();
    }
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;

 private:
    SQLite::Statement& statement_;
};

std::string bytesFromHex(const std::string& digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        unsigned byte = 0;
        const auto parsed = std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
        if (parsed.ptr != digits.data() + i + 2) throw std::runtime_error("not hexadecimal");
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

std::string blobFrom(const std::string& text) {
    const auto uuid = parseUuid(text);
    if (!uuid) return bytesFromHex(text);
    std::string bytes;
    for (const std::uint8_t byte : uuid->bytes) {
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

const FollowedColumn& columnNamed(const FollowedTable& table, const std::string& name) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&](const FollowedColumn& column) { return column.name == name; });
    if (found == table.columns.end()) throw std::runtime_error("unknown column " + name);
    return *found;
}

std::string placeholder(std::size_t index, const FollowedColumn& column) {
    std::string text = "?" + std::to_string(index);
    if (column.absent != Absent::Default) return text;
    return "coalesce(" + text + ", " + column.default_value + ")";
}

}  // namespace

RowApplier::RowApplier(Connection& connection)
    : connection_(connection),
      tables_(readFollowedTables(connection)),
      insert_sql_(tables_.size()) {}

void RowApplier::apply(const Json& rows) {
    touched_.clear();
    for (const Json& row : rows) {
        const auto& operation = row.at(0).get_ref<const std::string&>();
        const std::size_t table = tableNamed(row.at(1).get_ref<const std::string&>());
        touched_.push_back({table, 0});
        if (operation == "+") {
            add(table, row.at(2));
        } else if (operation == "~") {
            change(table, row.at(2), row.at(3));
        } else if (operation == "-") {
            remove(table, row.at(2));
        } else {
            throw std::runtime_error("unknown operation");
        }
    }
}

std::size_t RowApplier::tableNamed(const std::string& name) const {
    const auto found = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const FollowedTable& table) { return table.name == name; });
    if (found == tables_.end()) throw std::runtime_error("unknown table " + name);
    return static_cast<std::size_t>(found - tables_.begin());
}

void RowApplier::add(std::size_t table_index, const Json& values) {
    const FollowedTable& table = tables_[table_index];
    SQLite::Statement& statement = connection_.statement(insertSql(table_index));
    const Bound bound(statement);
    std::size_t found_count = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const FollowedColumn& column = table.columns[i];
        const int index = static_cast<int>(i) + 1;
        if (const auto value = values.find(column.name); value != values.end()) {
            bindValue(statement, index, column, *value);
            ++found_count;
        } else if (column.absent == Absent::Zero) {
            statement.bind(index, 0);
        } else if (column.absent == Absent::EmptyText) {
            statement.bind(index, "");
        } else {
            statement.bind(index);
        }
    }
    if (found_count != values.size()) throw std::runtime_error("unknown column of " + table.name);
    runOnOne(statement, table);
    if (table.row_id_column) touched_.back().row = connection_.lastRowId();
}

void RowApplier::change(std::size_t table_index, const Json& name, const Json& values) {
    const FollowedTable& table = tables_[table_index];
    if (values.empty()) throw std::runtime_error("a change of nothing");
    if (table.row_id_column && (table.uuid_column || name.is_string())) {
        touched_.back().row = rowOf(table_index, name);
    }
    std::string sql = "UPDATE " + table.name + " SET ";
    int index = 0;
    for (const auto& [column, value] : values.items()) {
        if (index > 0) sql += ", ";
        sql.append(columnNamed(table, column).name).append(" = ?").append(std::to_string(++index));
    }
    sql.append(" WHERE ").append(condition(table, name, index + 1));
    SQLite::Statement& statement = connection_.statement(sql);
    const Bound bound(statement);
    int bound_index = 0;
    for (const auto& [column, value] : values.items()) {
        bindValue(statement, ++bound_index, columnNamed(table, column), value);
    }
    bindName(statement, table, name, index + 1);
    runOnOne(statement, table);
}

void RowApplier::remove(std::size_t table_index, const Json& name) {
    const FollowedTable& table = tables_[table_index];
    SQLite::Statement& statement =
        connection_.statement("DELETE FROM " + table.name + " WHERE " + condition(table, name, 1));
    const Bound bound(statement);
    bindName(statement, table, name, 1);
    runOnOne(statement, table);
    known_rows_.clear();
}

const std::string& RowApplier::insertSql(std::size_t table_index) {
    std::string& sql = insert_sql_[table_index];
    if (!sql.empty()) return sql;
    const FollowedTable& table = tables_[table_index];
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) {
            names += ", ";
            places += ", ";
        }
        names += table.columns[i].name;
        places += placeholder(i + 1, table.columns[i]);
    }
    sql.append("INSERT INTO ").append(table.name).append(" (").append(names);
    sql.append(") VALUES (").append(places).append(")");
    return sql;
}

std::string RowApplier::condition(const FollowedTable& table, const Json& name, int first_index) {
    if (table.uuid_column) return "uuid = ?" + std::to_string(first_index);
    std::string sql;
    for (const auto& [column, value] : name.items()) {
        if (!sql.empty()) sql += " AND ";
        sql += columnNamed(table, column).name + " = ?" + std::to_string(first_index++);
    }
    if (sql.empty()) throw std::runtime_error("no name for a row of " + table.name);
    return sql;
}

void RowApplier::bindName(SQLite::Statement& statement, const FollowedTable& table,
                          const Json& name, int first_index) {
    if (table.uuid_column) {
        return bindValue(statement, first_index, table.columns[*table.uuid_column], name);
    }
    for (const auto& [column, value] : name.items()) {
        bindValue(statement, first_index++, columnNamed(table, column), value);
    }
}

void RowApplier::bindValue(SQLite::Statement& statement, int index, const FollowedColumn& column,
                           const Json& value) {
    if (value.is_null()) return statement.bind(index);
    if (column.target) return statement.bind(index, rowOf(*column.target, value));
    if (value.is_number_integer()) return statement.bind(index, value.get<std::int64_t>());
    if (value.is_number()) return statement.bind(index, value.get<double>());
    if (value.is_object()) {
        return statement.bind(index, bytesFromHex(value.at("hex").get<std::string>()));
    }
    const auto& text = value.get_ref<const std::string&>();
    if (!column.is_blob) return statement.bind(index, text);
    const std::string blob = blobFrom(text);
    statement.bind(index, blob.data(), static_cast<int>(blob.size()));
}

std::int64_t RowApplier::rowOf(std::size_t table_index, const Json& name) {
    if (name.is_number_unsigned()) {
        const TouchedRow& added = touched_.at(name.get<std::size_t>());
        if (added.table != table_index) throw std::runtime_error("a reference to a wrong row");
        return added.row;
    }
    const FollowedTable& table = tables_[table_index];
    const auto& text = name.get_ref<const std::string&>();
    const std::string key = std::to_string(table_index) + ' ' + text;
    if (const auto known = known_rows_.find(key); known != known_rows_.end()) return known->second;
    SQLite::Statement& statement = connection_.statement(
        "SELECT id FROM " + table.name + " WHERE " + std::string(table.nameColumn()) + " = ?1");
    const Bound bound(statement);
    const std::string blob = table.uuid_column ? blobFrom(text) : std::string();
    if (table.uuid_column) {
        statement.bind(1, blob.data(), static_cast<int>(blob.size()));
    } else {
        statement.bind(1, text);
    }
    if (!statement.executeStep()) throw std::runtime_error("no such row of " + table.name);
    const std::int64_t row = statement.getColumn(0).getInt64();
    if (known_rows_.size() > known_row_limit) known_rows_.clear();
    known_rows_.emplace(key, row);
    return row;
}

void RowApplier::runOnOne(SQLite::Statement& statement, const FollowedTable& table) {
    while (statement.executeStep()) {
    }
    if (connection_.changedRows() != 1) throw std::runtime_error("no such row of " + table.name);
}

}  // namespace xb::catalog
