// A table from outside as rows of cells: the same for CSV, XLSX and JSON.
#pragma once

#include "catalog/error.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// What keeps one row, or one file, from being a load.
struct TableLimits {
    static constexpr std::size_t cell_bytes = 65'536;
    static constexpr std::size_t row_bytes = 1'048'576;
    static constexpr std::size_t column_count = 1024;
    static constexpr std::int64_t part_bytes = std::int64_t{4} << 30;  // unpacked
};

// Why a row cannot be read as one; the rows after it can.
enum class RowFault : std::uint8_t { NulByte, TooLong, TooManyCells, NotJson };

// The cells lie one after the other in one text, so that a row costs no allocation once the first
// ones were read.
class TableRow {
 public:
    // Headings: the cells name the columns of the rows that follow (JSON alone tells of itself).
    enum class Kind : std::uint8_t { Data, Headings };

    std::int64_t line = 0;       // in the file, or the sheet's row; from 1
    std::int64_t last_line = 0;  // greater where a cell holds line ends
    Kind kind = Kind::Data;
    std::optional<RowFault> fault;

    std::size_t size() const { return ends_.size(); }
    // Empty beyond the last one. Valid until the row changes.
    std::string_view operator[](std::size_t index) const {
        if (index >= ends_.size()) return {};
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(text_).substr(begin, ends_[index] - begin);
    }
    bool isBlank() const { return text_.empty(); }

    void clear(std::int64_t at_line);
    void append(char character) { text_ += character; }
    void append(std::string_view text) { text_ += text; }
    void endCell();
    std::string_view openCell() const { return std::string_view(text_).substr(openStart()); }
    void emptyOpenCell() { text_.resize(openStart()); }
    std::size_t byteCount() const { return text_.size(); }

 private:
    std::size_t openStart() const { return ends_.empty() ? 0 : ends_.back(); }

    std::string text_;
    std::vector<std::size_t> ends_;
};

enum class Flow : std::uint8_t { Continue, Stop };
using RowSink = std::function<Flow(const TableRow&)>;

// One thread; reads its table once. Its memory does not depend on the table's size.
class TableReader {
 public:
    TableReader() = default;
    virtual ~TableReader() = default;
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;

    // Hands over row after row until the end or Stop; blank rows are left out. An Error after some
    // rows: what came before was read rightly. CannotRead, TableDamaged, TableTooLarge.
    virtual Result<void> read(const RowSink& sink) = 0;
    virtual double shareRead() const = 0;  // from 0 to 1
};

}  // namespace xb::catalog
