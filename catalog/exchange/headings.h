// Columns found by the names that stand above them, never by their position. Pure.
#pragma once

#include "catalog/exchange/table_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// Names that differ only in case, width, blanks and underscores are the same.
std::string plainHeading(std::string_view heading);

// One name of a column. Of several names for one field, the first one that the file has is read.
template <class Field>
struct Heading {
    std::string_view name;
    Field field;
};

// Where each field stands. Field is an enum whose last value is Count.
template <class Field>
class ColumnMap {
 public:
    static constexpr std::size_t field_count = static_cast<std::size_t>(Field::Count);

    ColumnMap() { columns_.fill(none); }

    static ColumnMap of(const TableRow& row, std::span<const Heading<Field>> headings) {
        ColumnMap map;
        std::vector<std::string> names;
        for (std::size_t column = 0; column < row.size(); ++column) {
            names.push_back(plainHeading(row[column]));
        }
        for (const Heading<Field>& heading : headings) {
            const auto found = std::find(names.begin(), names.end(), plainHeading(heading.name));
            if (found == names.end() || map.has(heading.field)) continue;
            map.columns_[index(heading.field)] = static_cast<std::size_t>(found - names.begin());
            map.names_[index(heading.field)] = heading.name;
        }
        return map;
    }

    bool has(Field field) const { return columns_[index(field)] != none; }
    std::string_view cell(const TableRow& row, Field field) const {
        return row[columns_[index(field)]];
    }
    // As the format writes it, for messages.
    std::string_view name(Field field) const { return names_[index(field)]; }
    std::size_t size() const {
        return field_count -
               static_cast<std::size_t>(std::count(columns_.begin(), columns_.end(), none));
    }

 private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static std::size_t index(Field field) { return static_cast<std::size_t>(field); }

    std::array<std::size_t, field_count> columns_;
    std::array<std::string_view, field_count> names_;
};

// The first name of a field: what a file that lacks it is told.
template <class Field>
std::string_view usualName(std::span<const Heading<Field>> headings, Field field) {
    const auto found = std::find_if(headings.begin(), headings.end(), [field](const auto& heading) {
        return heading.field == field;
    });
    return found == headings.end() ? std::string_view() : found->name;
}

}  // namespace xb::catalog
