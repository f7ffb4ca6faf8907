// The lists, and what the schema says of each table.
#include "catalog/follow/followed_tables.h"

#include <algorithm>
#include <array>

namespace xb::catalog {
namespace {

constexpr std::array of_record{
    std::string_view("shop"),
    std::string_view("producer"),
    std::string_view("regional_brand"),
    std::string_view("product"),
    std::string_view("product_photo"),
    std::string_view("sku"),
    std::string_view("stock"),
    std::string_view("lot"),
    std::string_view("channel"),
    std::string_view("channel_code"),
    std::string_view("broadcast_plan"),
    std::string_view("broadcast"),
    std::string_view("segment"),
    std::string_view("deal"),
    std::string_view("run_sheet_item"),
    std::string_view("marker"),
    std::string_view("channel_quota"),
    std::string_view("shop_order"),
    std::string_view("order_line"),
    std::string_view("order_step"),
    std::string_view("shipment"),
    std::string_view("refund"),
    std::string_view("refund_line"),
    std::string_view("stock_movement"),
    std::string_view("waitlist_entry"),
    std::string_view("order_tally"),
    std::string_view("platform_settlement"),
    std::string_view("lot_stock"),
    std::string_view("payable_line"),
    std::string_view("settlement_correction"),
    std::string_view("settlement"),
    std::string_view("settlement_line"),
    std::string_view("payout"),
    std::string_view("audit_line"),
};
constexpr std::array personal{
    std::string_view("order_buyer"),
    std::string_view("order_gram"),
    std::string_view("waitlist_buyer"),
};
constexpr std::array derived{
    std::string_view("product_gram"),    std::string_view("product_text"),
    std::string_view("sales_hour"),      std::string_view("sales_minute"),
    std::string_view("sales_region"),    std::string_view("sales_sku_day"),
    std::string_view("sales_sku_month"), std::string_view("sales_sku_year"),
    std::string_view("sales_total"),
};
constexpr std::array own{
    std::string_view("change"),
    std::string_view("followed"),
    std::string_view("order_to_index"),
    std::string_view("search_state"),
};

struct Reference {
    std::string column;
    std::string table;
};

std::vector<Reference> referencesOf(Connection& connection, const std::string& table) {
    std::vector<Reference> references;
    Query query(connection.statement(
                    "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) WHERE seq = 0"),
                table);
    while (query.step()) {
        references.push_back({query.text(0), query.text(1)});
    }
    return references;
}

std::vector<std::string> existingTables(Connection& connection) {
    std::vector<std::string> names;
    for (const std::string_view table : of_record) {
        const std::string name(table);
        Query query(
            connection.statement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1"),
            name);
        if (query.step()) names.push_back(name);
    }
    return names;
}

void refer(FollowedColumn& column, const std::vector<Reference>& references,
           const std::vector<std::string>& names) {
    const auto found =
        std::find_if(references.begin(), references.end(),
                     [&](const Reference& reference) { return reference.column == column.name; });
    if (found == references.end()) return;
    const auto target = std::find(names.begin(), names.end(), found->table);
    column.is_sent = target != names.end();
    if (column.is_sent) column.target = static_cast<std::size_t>(target - names.begin());
}

Absent absentValue(const std::string& type, bool is_required, const std::string& default_value) {
    if (!default_value.empty() && default_value != "0" && default_value != "''") {
        return Absent::Default;
    }
    if (!is_required) return Absent::Null;
    return type == "TEXT" ? Absent::EmptyText : Absent::Zero;
}

FollowedTable readTable(Connection& connection, const std::string& name,
                        const std::vector<std::string>& names) {
    FollowedTable table;
    table.name = name;
    const auto references = referencesOf(connection, name);
    std::vector<std::size_t> primary_key;
    std::optional<std::size_t> name_column;
    Query query(connection.statement("SELECT name, type, pk, \"notnull\", dflt_value"
                                     " FROM pragma_table_info(?1)"),
                name);
    while (query.step()) {
        FollowedColumn column;
        column.name = query.text(0);
        column.is_blob = query.text(1) == "BLOB";
        column.absent = absentValue(query.text(1), query.flag(3), query.text(4));
        column.default_value = query.text(4);
        refer(column, references, names);
        const std::size_t index = table.columns.size();
        if (query.integer(2) > 0) primary_key.push_back(index);
        if (column.name == "uuid") table.uuid_column = index;
        if (column.name == "name") name_column = index;
        table.columns.push_back(std::move(column));
    }
    const bool is_plain_row_id =
        primary_key.size() == 1 && !table.columns[primary_key.front()].target;
    if (is_plain_row_id) {
        table.row_id_column = primary_key.front();
        if (!table.uuid_column && name_column) table.key_columns = {*name_column};
    } else if (!table.uuid_column) {
        table.key_columns = primary_key;
    }
    return table;
}

}  // namespace

std::span<const std::string_view> tablesOfRecord() {
    return of_record;
}
std::span<const std::string_view> personalTables() {
    return personal;
}
std::span<const std::string_view> derivedTables() {
    return derived;
}
std::span<const std::string_view> ownTables() {
    return own;
}

std::vector<FollowedTable> readFollowedTables(Connection& connection) {
    const auto names = existingTables(connection);
    std::vector<FollowedTable> tables;
    for (const std::string& name : names) {
        tables.push_back(readTable(connection, name, names));
    }
    for (const FollowedTable& table : tables) {
        for (const FollowedColumn& column : table.columns) {
            if (column.target) tables[*column.target].is_referred_to = true;
        }
    }
    return tables;
}

}  // namespace xb::catalog
