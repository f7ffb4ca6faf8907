// A row grows cell by cell, within limits.
#include "catalog/exchange/table_reader.h"

namespace xb::catalog {

void TableRow::clear(std::int64_t at_line) {
    line = last_line = at_line;
    kind = Kind::Data;
    fault.reset();
    text_.clear();
    ends_.clear();
}

void TableRow::endCell() {
    if (ends_.size() >= TableLimits::column_count) {
        emptyOpenCell();
        if (!fault) fault = RowFault::TooManyCells;
        return;
    }
    ends_.push_back(text_.size());
}

}  // namespace xb::catalog
