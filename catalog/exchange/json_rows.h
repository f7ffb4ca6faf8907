// What a JSON parser tells, gathered into rows.
#pragma once

#include "catalog/exchange/json_input.h"
#include "catalog/exchange/table_reader.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace xb::catalog {

// nlohmann's SAX interface: false ends the parsing. The outermost objects make the rows.
class JsonRows {
 public:
    using Json = nlohmann::json;

    JsonRows(JsonInput& input, const RowSink& sink) : input_(input), sink_(sink) {}

    bool null() { return value({}); }
    bool boolean(bool flag) { return value(flag ? "true" : "false"); }
    bool number_integer(Json::number_integer_t number) { return value(std::to_string(number)); }
    bool number_unsigned(Json::number_unsigned_t number) { return value(std::to_string(number)); }
    // The digits as they were written: beyond 64 bits, or with decimals.
    bool number_float(Json::number_float_t, const std::string& written) { return value(written); }
    bool string(std::string& text) { return value(text); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t);
    bool key(std::string& name);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t, const std::string&, const Json::exception&) { return false; }

    bool wasStopped() const { return was_stopped_; }
    void startAnew();  // after a fault

 private:
    enum class Role : std::uint8_t { Rows, Row, Part, List, Item, Values, Ignored };
    struct Level {
        Role role;
        std::string prefix;  // before the names of its fields
    };
    struct Cell {
        std::size_t column;
        std::string text;
    };
    using Cells = std::vector<Cell>;

    bool value(std::string_view text);
    Cells& cells();
    std::size_t columnFor(const std::string& name);
    bool emitAll();
    bool emit(const Cells& item);
    bool tellHeadings();
    void forgetHalfRead();

    JsonInput& input_;
    const RowSink& sink_;
    std::vector<Level> levels_;
    std::string path_;  // of the field whose value comes next
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> columns_;
    std::size_t told_count_ = 0;
    std::int64_t row_line_ = 0;
    Cells base_;
    std::vector<Cells> items_;
    std::vector<std::string_view> composed_;
    TableRow row_;
    bool was_stopped_ = false;
};

}  // namespace xb::catalog
