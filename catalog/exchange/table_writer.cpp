// The three ways to write a row.
#include "catalog/exchange/table_writer.h"

#include "catalog/exchange/new_file.h"
#include "catalog/exchange/xlsx_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace xb::catalog {
namespace {

constexpr std::size_t longest_exact_number = 15;  // digits that a spreadsheet keeps

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

std::string textOf(const TableCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* money = std::get_if<Money>(&cell)) return moneyText(*money);
    if (const auto* text = std::get_if<std::string>(&cell)) return csvCell(*text);
    return {};
}

class CsvWriter final : public TableWriter {
 public:
    explicit CsvWriter(const std::filesystem::path& path) : file_(path) {}

    Result<void> start(const std::vector<TableColumn>& columns) {
        if (auto opened = file_.open(); !opened) return opened;
        line_ = "\xEF\xBB\xBF";
        for (const TableColumn& column : columns) {
            line_ += csvCell(column.name) + ',';
        }
        return endLine();
    }

    Result<void> add(std::span<const TableCell> cells) override {
        for (const TableCell& cell : cells) {
            line_ += textOf(cell) + ',';
        }
        return endLine();
    }

    Result<void> finish() override { return file_.finish(); }

 private:
    Result<void> endLine() {
        line_.back() = '\r';
        line_ += '\n';
        auto written = file_.write(line_);
        line_.clear();
        return written;
    }

    NewFile file_;
    std::string line_;
};

class JsonWriter final : public TableWriter {
 public:
    JsonWriter(const std::filesystem::path& path, std::vector<TableColumn> columns)
        : file_(path), columns_(std::move(columns)) {}

    Result<void> start() {
        if (auto opened = file_.open(); !opened) return opened;
        return file_.write("[");
    }

    Result<void> add(std::span<const TableCell> cells) override {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const TableColumn& column = columns_[i];
            const std::string& name = column.json_name.empty() ? column.name : column.json_name;
            if (const auto* text = std::get_if<std::string>(&cells[i])) object[name] = *text;
            if (const auto* number = std::get_if<std::int64_t>(&cells[i])) object[name] = *number;
            if (const auto* money = std::get_if<Money>(&cells[i])) object[name] = money->fen;
        }
        const std::string separator = is_empty_ ? "\n" : ",\n";
        is_empty_ = false;
        return file_.write(separator + object.dump());
    }

    Result<void> finish() override {
        if (auto written = file_.write(is_empty_ ? "]\n" : "\n]\n"); !written) return written;
        return file_.finish();
    }

 private:
    NewFile file_;
    const std::vector<TableColumn> columns_;
    bool is_empty_ = true;
};

}  // namespace

std::string_view tableFormatName(TableFormat format) {
    constexpr std::array<std::string_view, 3> names{"csv", "xlsx", "json"};
    return names.at(static_cast<std::size_t>(format));
}

std::string moneyText(Money amount) {
    const std::int64_t fen = std::abs(amount.fen);
    const std::string rest = std::to_string(fen % 100);
    return (amount.fen < 0 ? "-" : "") + std::to_string(fen / 100) + "." +
           (rest.size() < 2 ? "0" : "") + rest;
}

std::string csvCell(std::string_view text) {
    if (text.empty()) return {};
    const bool is_long_number =
        text.size() > longest_exact_number && std::all_of(text.begin(), text.end(), isDigit);
    const bool could_run =
        std::string_view("=+-@\t\r'").find(text.front()) != std::string_view::npos;
    const bool needs_quotes =
        is_long_number || text.find_first_of(",\"\r\n\t") != std::string_view::npos;
    std::string cell;
    if (is_long_number) cell += '\t';
    if (could_run) cell += '\'';
    if (!needs_quotes) return cell.append(text);
    for (const char character : text) {
        cell.append(character == '"' ? 2 : 1, character);
    }
    return '"' + cell + '"';
}

Result<std::unique_ptr<TableWriter>> makeTableWriter(const std::filesystem::path& path,
                                                     TableFormat format,
                                                     std::vector<TableColumn> columns) {
    if (format == TableFormat::Xlsx) return makeXlsxWriter(path, columns);
    if (format == TableFormat::Json) {
        auto json = std::make_unique<JsonWriter>(path, std::move(columns));
        if (auto started = json->start(); !started) return tl::make_unexpected(started.error());
        return json;
    }
    auto csv = std::make_unique<CsvWriter>(path);
    if (auto started = csv->start(columns); !started) return tl::make_unexpected(started.error());
    return csv;
}

}  // namespace xb::catalog
