// The loop around every import.
#include "catalog/exchange/import_run.h"

#include "catalog/exchange/open_table.h"

namespace xb::catalog {
namespace {

constexpr std::int64_t rows_between_news = 2000;

class TableRun {
 public:
    TableRun(TableReader& reader, TableTaker& taker, const ImportWatch& watch, ImportReport& report)
        : reader_(reader), taker_(taker), watch_(watch), report_(report) {}

    Flow take(const TableRow& row) {
        if (row.kind == TableRow::Kind::Headings) {
            has_headings_ = taker_.takeHeadings(row);
            return Flow::Continue;
        }
        if (!has_headings_ && row_count_ == 0) return lookForHeadings(row);
        ++row_count_;
        if (!has_headings_) return Flow::Stop;
        if (row_count_ % rows_between_news == 0) tell();
        if (watch_.is_cancelled && watch_.is_cancelled()) {
            report_.was_cancelled = true;
            return Flow::Stop;
        }
        return taker_.takeRow(row);
    }

    void tell() const {
        if (watch_.on_progress) watch_.on_progress({row_count_, reader_.shareRead()});
    }
    bool hasHeadings() const { return has_headings_; }
    std::int64_t rowCount() const { return row_count_; }

 private:
    Flow lookForHeadings(const TableRow& row) {
        has_headings_ = taker_.takeHeadings(row);
        return has_headings_ || ++looked_at_ < rows_before_headings ? Flow::Continue : Flow::Stop;
    }

    TableReader& reader_;
    TableTaker& taker_;
    const ImportWatch& watch_;
    ImportReport& report_;
    bool has_headings_ = false;
    std::int64_t looked_at_ = 0;
    std::int64_t row_count_ = 0;
};

}  // namespace

Result<void> readTable(const std::filesystem::path& file, TableTaker& taker,
                       const ImportWatch& watch, ImportReport& report) {
    auto reader = openTable(file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    TableRun run(**reader, taker, watch, report);
    const auto outcome = (*reader)->read([&run](const TableRow& row) { return run.take(row); });
    run.tell();
    if (!outcome && (!run.hasHeadings() || run.rowCount() == 0)) return outcome;
    if (!run.hasHeadings()) {
        return failure(ErrorCode::HeadingsMissing, {file.string(), taker.missingHeadings()});
    }
    if (run.rowCount() == 0) return failure(ErrorCode::TableEmpty, {file.string()});
    if (!outcome) report.ended_by = outcome.error();
    return {};
}

}  // namespace xb::catalog
