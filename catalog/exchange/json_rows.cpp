// A role for each bracket that is open, and cells that wait for the end of their object.
#include "catalog/exchange/json_rows.h"

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr std::size_t depth_limit = 32;

bool isListOfRows(std::string_view name) {
    return name == "lines" || name == "line_items";
}

}  // namespace

bool JsonRows::start_object(std::size_t) {
    if (levels_.size() >= depth_limit) return false;
    const Role above = levels_.empty() ? Role::Rows : levels_.back().role;
    switch (above) {
        case Role::Rows:
            row_line_ = input_.line();
            levels_.push_back({Role::Row, {}});
            break;
        case Role::List:
            items_.emplace_back();
            levels_.push_back({Role::Item, {}});
            break;
        case Role::Row:
        case Role::Part:
        case Role::Item:
            levels_.push_back({above == Role::Item ? Role::Ignored : Role::Part, path_ + "."});
            break;
        case Role::Values:
        case Role::Ignored:
            levels_.push_back({Role::Ignored, {}});
            break;
    }
    return true;
}

bool JsonRows::key(std::string& name) {
    path_ = levels_.back().prefix + name;
    return true;
}

bool JsonRows::end_object() {
    const Role role = levels_.back().role;
    levels_.pop_back();
    return role == Role::Row ? emitAll() : true;
}

bool JsonRows::start_array(std::size_t) {
    if (levels_.size() >= depth_limit) return false;
    Role role = Role::Ignored;
    if (levels_.empty()) {
        role = Role::Rows;
    } else if (levels_.back().role == Role::Row) {
        role = isListOfRows(path_) ? Role::List : Role::Values;
    }
    levels_.push_back({role, {}});
    return true;
}

bool JsonRows::end_array() {
    levels_.pop_back();
    return true;
}

JsonRows::Cells& JsonRows::cells() {
    const bool is_in_item = std::any_of(levels_.begin(), levels_.end(), [](const Level& level) {
        return level.role == Role::Item;
    });
    return is_in_item ? items_.back() : base_;
}

bool JsonRows::value(std::string_view text) {
    const Role role = levels_.empty() ? Role::Ignored : levels_.back().role;
    if (role == Role::Ignored || role == Role::Rows || role == Role::List) return true;
    const std::size_t column = columnFor(path_);
    if (column >= TableLimits::column_count) return true;
    Cells& into = cells();
    const bool goes_on = role == Role::Values && !into.empty() && into.back().column == column;
    if (goes_on) {
        into.back().text.append("\n").append(text);
    } else {
        into.push_back({column, std::string(text)});
    }
    return true;
}

std::size_t JsonRows::columnFor(const std::string& name) {
    const auto known = columns_.find(name);
    if (known != columns_.end()) return known->second;
    if (names_.size() >= TableLimits::column_count) return TableLimits::column_count;
    names_.push_back(name);
    columns_.emplace(name, names_.size() - 1);
    return names_.size() - 1;
}

bool JsonRows::emitAll() {
    bool goes_on = tellHeadings();
    if (items_.empty()) goes_on = goes_on && emit({});
    for (std::size_t i = 0; goes_on && i < items_.size(); ++i) {
        goes_on = emit(items_[i]);
    }
    was_stopped_ = !goes_on;
    forgetHalfRead();
    if (!goes_on) return false;
    input_.beginRecord();
    return true;
}

bool JsonRows::tellHeadings() {
    if (told_count_ == names_.size()) return true;
    told_count_ = names_.size();
    row_.clear(row_line_);
    row_.kind = TableRow::Kind::Headings;
    for (const std::string& name : names_) {
        row_.append(name);
        row_.endCell();
    }
    return sink_(row_) == Flow::Continue;
}

bool JsonRows::emit(const Cells& item) {
    composed_.assign(names_.size(), {});
    for (const Cells* cells : {&std::as_const(base_), &item}) {
        for (const Cell& cell : *cells) {
            composed_[cell.column] = cell.text;
        }
    }
    row_.clear(row_line_);
    row_.last_line = input_.line();
    for (const std::string_view text : composed_) {
        row_.append(text);
        row_.endCell();
    }
    return row_.isBlank() || sink_(row_) == Flow::Continue;
}

void JsonRows::forgetHalfRead() {
    base_.clear();
    items_.clear();
}

void JsonRows::startAnew() {
    forgetHalfRead();
    levels_.clear();
}

}  // namespace xb::catalog
