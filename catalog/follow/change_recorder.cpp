// From SQLite's preupdate hook to one line of JSON.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "catalog/follow/change_recorder.h"

#include "catalog/database/group_commit.h"
#include "catalog/follow/json_text.h"
#include "catalog/follow/row_json.h"

#include <sqlite3.h>

namespace xb::catalog {
namespace {

constexpr std::size_t known_row_limit = 100'000;

std::string_view verbOf(int operation) {
    if (operation == SQLITE_INSERT) return ".added";
    return operation == SQLITE_UPDATE ? ".changed" : ".removed";
}

bool areSame(sqlite3_value* a, sqlite3_value* b) {
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b)) return false;
    if (type == SQLITE_NULL) return true;
    if (type == SQLITE_INTEGER) return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    std::string left;
    std::string right;
    appendValue(left, a);
    appendValue(right, b);
    return left == right;
}

std::string quoted(const Uuid& uuid) {
    return '"' + formatUuid(uuid) + '"';
}

}  // namespace

ChangeRecorder::ChangeRecorder(Connection& connection)
    : connection_(connection), tables_(readFollowedTables(connection)) {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        by_name_.emplace(tables_[i].name, i);
    }
    sqlite3_preupdate_hook(
        connection_.handle(),
        [](void* self, sqlite3*, int operation, const char*, const char* table, sqlite3_int64 row,
           sqlite3_int64 new_row) {
            static_cast<ChangeRecorder*>(self)->record(operation, table, row, new_row);
        },
        this);
}

ChangeRecorder::~ChangeRecorder() {
    sqlite3_preupdate_hook(connection_.handle(), nullptr, nullptr);
}

void ChangeRecorder::begin() {
    body_.clear();
    entry_count_ = 0;
    act_rows_.clear();
    blanks_.clear();
    kind_.clear();
    is_named_ = false;
    subject_.reset();
    failed_table_.clear();
}

void ChangeRecorder::forgetRows() {
    known_rows_.clear();
}

void ChangeRecorder::name(std::string_view kind, const std::optional<Uuid>& subject) {
    kind_ = kind;
    is_named_ = true;
    if (subject) subject_ = subject;
}

Result<void> ChangeRecorder::finish(WriteSession& session) {
    if (!failed_table_.empty()) {
        return failure(ErrorCode::DatabaseFailed, {connection_.path().string()},
                       "no change can be written of table " + failed_table_);
    }
    if (body_.empty()) return {};
    body_ += ']';
    if (auto filled = fillBlanks(); !filled) return filled;
    connection_.run("INSERT INTO change (at_ms, kind, subject, body) VALUES (?1, ?2, ?3, ?4)",
                    session.clock(), kind_, subject_, body_);
    return {};
}

void ChangeRecorder::record(int operation, std::string_view table, std::int64_t row_before,
                            std::int64_t row_after) noexcept {
    const auto found = by_name_.find(table);
    if (found == by_name_.end() || sqlite3_preupdate_depth(connection_.handle()) != 0) return;
    try {
        append({operation, tables_[found->second], found->second, row_before, row_after});
    } catch (const std::exception&) {
        failed_table_ = tables_[found->second].name;  // SQLite is on the stack: told in finish()
    }
}

void ChangeRecorder::append(const Changed& changed) {
    if (changed.operation == SQLITE_INSERT) {
        appendAdded(changed);
    } else if (!changed.table.uuid_column && changed.table.key_columns.empty()) {
        failed_table_ = changed.table.name;
    } else if (changed.operation == SQLITE_UPDATE) {
        appendUpdated(changed);
    } else {
        appendRemoved(changed);
    }
}

void ChangeRecorder::appendAdded(const Changed& changed) {
    body_ += body_.empty() ? "[[\"+\",\"" : ",[\"+\",\"";
    body_.append(changed.table.name).append("\",{");
    const std::size_t start = body_.size();
    for (std::size_t i = 0; i < changed.table.columns.size(); ++i) {
        const FollowedColumn& column = changed.table.columns[i];
        if (!column.is_sent) continue;
        sqlite3_value* value = after(i);
        if (isLeftOut(column, value)) continue;
        if (body_.size() > start) body_ += ',';
        appendColumn(column, value);
    }
    body_ += "}]";
    if (changed.table.is_referred_to) rememberRow(changed);
    takeAsSubject(changed);
    ++entry_count_;
}

void ChangeRecorder::appendUpdated(const Changed& changed) {
    bool has_changed = false;
    for (std::size_t i = 0; i < changed.table.columns.size(); ++i) {
        const FollowedColumn& column = changed.table.columns[i];
        if (!column.is_sent) continue;
        sqlite3_value* value = after(i);
        if (areSame(before(i), value)) continue;
        if (!has_changed) {
            body_ += body_.empty() ? "[[\"~\",\"" : ",[\"~\",\"";
            body_.append(changed.table.name).append("\",");
            appendRowName(changed);
            body_ += ",{";
        } else {
            body_ += ',';
        }
        has_changed = true;
        appendColumn(column, value);
    }
    if (!has_changed) return;
    body_ += "}]";
    if (changed.table.is_referred_to) rememberRow(changed);
    takeAsSubject(changed);
    ++entry_count_;
}

void ChangeRecorder::appendRemoved(const Changed& changed) {
    body_ += body_.empty() ? "[[\"-\",\"" : ",[\"-\",\"";
    body_.append(changed.table.name).append("\",");
    appendRowName(changed);
    body_ += ']';
    const RowKey row{changed.table_index, changed.row_before};
    act_rows_.erase(row);
    known_rows_.erase(row);
    takeAsSubject(changed);
    ++entry_count_;
}

void ChangeRecorder::appendColumn(const FollowedColumn& column, sqlite3_value* value) {
    body_ += '"';
    body_.append(column.name).append("\":");
    if (column.target && sqlite3_value_type(value) == SQLITE_INTEGER) {
        appendReference({*column.target, sqlite3_value_int64(value)});
    } else {
        appendValue(body_, value);
    }
}

void ChangeRecorder::appendReference(const RowKey& target) {
    if (const std::string* name = nameOf(target)) {
        body_ += *name;
    } else {
        blanks_.push_back({body_.size(), target});
    }
}

void ChangeRecorder::appendRowName(const Changed& changed) {
    const FollowedTable& table = changed.table;
    if (table.uuid_column) {
        appendValue(body_, before(*table.uuid_column));
        return;
    }
    char separator = '{';
    for (const std::size_t column : table.key_columns) {
        body_ += separator;
        appendColumn(table.columns[column], before(column));
        separator = ',';
    }
    body_ += '}';
}

// A row that was added by this line is referred to by its place; any other by its name.
void ChangeRecorder::rememberRow(const Changed& changed) {
    const RowKey row{changed.table_index, changed.row_after};
    if (changed.operation == SQLITE_INSERT) {
        act_rows_.insert_or_assign(row, std::to_string(entry_count_));
        return;
    }
    if (changed.table.uuid_column) {
        act_rows_.emplace(row, quoted(uuidOf(before(*changed.table.uuid_column))));
    } else {
        known_rows_.erase(row);
    }
}

void ChangeRecorder::takeAsSubject(const Changed& changed) {
    const auto& uuid = changed.table.uuid_column;
    if (!is_named_ && (kind_.empty() || (uuid && !subject_))) {
        kind_ = changed.table.name;
        kind_ += verbOf(changed.operation);
    }
    if (subject_ || !uuid) return;
    subject_ = uuidOf(changed.operation == SQLITE_INSERT ? after(*uuid) : before(*uuid));
}

const std::string* ChangeRecorder::nameOf(const RowKey& row) const {
    if (const auto found = act_rows_.find(row); found != act_rows_.end()) return &found->second;
    if (const auto found = known_rows_.find(row); found != known_rows_.end()) return &found->second;
    return nullptr;
}

Result<void> ChangeRecorder::fillBlanks() {
    if (blanks_.empty()) return {};
    if (known_rows_.size() > known_row_limit) known_rows_.clear();
    std::string filled;
    std::size_t place = 0;
    for (const Blank& blank : blanks_) {
        filled.append(body_, place, blank.place - place);
        place = blank.place;
        if (const auto known = known_rows_.find(blank.target); known != known_rows_.end()) {
            filled += known->second;
            continue;
        }
        auto name = lookUp(blank.target);
        if (!name) return tl::make_unexpected(std::move(name.error()));
        filled += *name;
        known_rows_.emplace(blank.target, std::move(*name));
    }
    filled.append(body_, place);
    body_ = std::move(filled);
    return {};
}

Result<std::string> ChangeRecorder::lookUp(const RowKey& row) {
    const FollowedTable& table = tables_[row.table];
    const std::string sql =
        "SELECT " + std::string(table.nameColumn()) + " FROM " + table.name + " WHERE id = ?1";
    Query query(connection_.statement(sql), row.row);
    if (!query.step()) {
        return failure(ErrorCode::DatabaseFailed, {connection_.path().string()},
                       "a reference leads to no row of " + table.name);
    }
    if (table.uuid_column) return quoted(query.uuid(0));
    std::string name;
    appendText(name, query.text(0));
    return name;
}

sqlite3_value* ChangeRecorder::before(std::size_t column) {
    sqlite3_value* value = nullptr;
    sqlite3_preupdate_old(connection_.handle(), static_cast<int>(column), &value);
    return value;
}

sqlite3_value* ChangeRecorder::after(std::size_t column) {
    sqlite3_value* value = nullptr;
    sqlite3_preupdate_new(connection_.handle(), static_cast<int>(column), &value);
    return value;
}

}  // namespace xb::catalog
