// Objects of a JSON array, or one a line, as rows of a table.
#pragma once

#include "catalog/exchange/json_input.h"
#include "catalog/exchange/table_reader.h"

#include <memory>

namespace xb::catalog {

// {"a":1,"buyer":{"name":"x"},"lines":[{"b":2},{"b":3}]} gives two rows with the columns "a",
// "buyer.name" and "b"; what is not in `lines` (or `line_items`) stands in each of them. Numbers
// keep their digits, an array of plain values is one cell with a value a line, null is an empty
// cell. A row of headings comes before the first object and whenever a name turns up that is new.
class JsonReader final : public TableReader {
 public:
    // `damage` is answered for an array that is not JSON, and for text behind it. Of objects one a
    // line, the faulty line alone is a row with a fault.
    JsonReader(std::unique_ptr<ByteSource> utf8, Error damage)
        : input_(std::move(utf8)), damage_(std::move(damage)) {}

    Result<void> read(const RowSink& sink) override;
    double shareRead() const override { return input_.shareRead(); }

 private:
    Result<void> readArray(const RowSink& sink);
    Result<void> readLines(const RowSink& sink);
    void skipSpace();
    Result<void> damaged() const;

    JsonInput input_;
    const Error damage_;
};

}  // namespace xb::catalog
