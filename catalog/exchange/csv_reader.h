// CSV as RFC 4180 has it, and as it is met in the wild.
#pragma once

#include "catalog/exchange/byte_source.h"
#include "catalog/exchange/table_reader.h"

#include <memory>

namespace xb::catalog {

// The separator (comma, semicolon, tab or bar) is the one most met in the first line, or what a
// first line "sep=;" says. Lines end in LF, CRLF or a lone CR; a cell in quotes may hold all of
// them. ="…" is read as what it quotes. A quote that never ends spoils the rows up to
// TableLimits::cell_bytes behind it, told as one row with a fault.
class CsvReader final : public TableReader {
 public:
    explicit CsvReader(std::unique_ptr<ByteSource> utf8_text) : text_(std::move(utf8_text)) {}

    Result<void> read(const RowSink& sink) override;
    double shareRead() const override { return text_.shareRead(); }

 private:
    enum class State : std::uint8_t { CellStart, Plain, Quoted, QuoteSeen, Skipping };

    void findSeparator();
    void take(char character);
    void takePlain(char character);
    void takeQuoted(char character);
    void endOfLine(char character);
    void checkLimits();
    bool isRowComplete(char character);
    Flow finishRow(const RowSink& sink);

    CharacterReader text_;
    char separator_ = ',';
    State state_ = State::CellStart;
    TableRow row_;
    std::int64_t line_ = 1;
};

}  // namespace xb::catalog
