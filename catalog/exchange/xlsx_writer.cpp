// libxlsxwriter, which writes each row away as the next one begins.
#include "catalog/exchange/xlsx_writer.h"

#include "catalog/exchange/new_file.h"

#include <xlsxwriter.h>

#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t row_limit = 1'048'576;
constexpr std::size_t cell_characters = 32'767;
constexpr std::int64_t highest_exact = std::int64_t{1} << 53;

class XlsxWriter final : public TableWriter {
 public:
    explicit XlsxWriter(const std::filesystem::path& path) : path_(path), file_(path) {
        // Made first, for the owner's eyes only; libxlsxwriter writes into it as it is.
        if (!file_.open()) return;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        workbook_ = workbook_new_opt(file_.partPath().c_str(), &options);
        if (workbook_ == nullptr) return;
        sheet_ = workbook_add_worksheet(workbook_, nullptr);
        money_ = workbook_add_format(workbook_);
        format_set_num_format(money_, "0.00");
    }

    // Closing is the only way to let go of a workbook; what it writes then goes with `file_`.
    ~XlsxWriter() override {
        if (workbook_ != nullptr) workbook_close(workbook_);
    }

    Result<void> start(const std::vector<TableColumn>& columns) {
        if (sheet_ == nullptr) return failure(ErrorCode::CannotWrite, {path_.string()});
        std::vector<TableCell> names;
        for (const TableColumn& column : columns) {
            names.emplace_back(column.name);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        return add(names);
    }

    Result<void> add(std::span<const TableCell> cells) override {
        if (row_ >= row_limit) return failure(ErrorCode::TooManyRows, {path_.string(), row_limit});
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto error = write(static_cast<lxw_col_t>(i), cells[i]);
            if (error != LXW_NO_ERROR) {
                return failure(ErrorCode::CannotWrite, {path_.string()}, lxw_strerror(error));
            }
        }
        ++row_;
        return {};
    }

    Result<void> finish() override {
        const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
        if (error != LXW_NO_ERROR) {
            return failure(ErrorCode::CannotWrite, {path_.string()}, lxw_strerror(error));
        }
        return file_.finish();
    }

 private:
    lxw_error write(lxw_col_t column, const TableCell& cell) {
        const auto row = static_cast<lxw_row_t>(row_);
        if (const auto* text = std::get_if<std::string>(&cell)) {
            if (text->empty()) return LXW_NO_ERROR;
            if (text->size() <= cell_characters) {
                return worksheet_write_string(sheet_, row, column, text->c_str(), nullptr);
            }
            return worksheet_write_string(sheet_, row, column, shortened(*text).c_str(), nullptr);
        }
        // A spreadsheet has no other numbers than doubles; these are exact in one.
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            const bool is_exact = *number<highest_exact&& * number> - highest_exact;
            if (is_exact) {
                return worksheet_write_number(sheet_, row, column, static_cast<double>(*number),
                                              nullptr);
            }
            return worksheet_write_string(sheet_, row, column, std::to_string(*number).c_str(),
                                          nullptr);
        }
        // The nearest double of an amount reads back as that amount, to 15 digits.
        if (const auto* money = std::get_if<Money>(&cell)) {
            return worksheet_write_number(sheet_, row, column,
                                          static_cast<double>(money->fen) / 100.0, money_);
        }
        return LXW_NO_ERROR;
    }

    // What a cell cannot hold: cut between characters.
    static std::string shortened(const std::string& text) {
        std::size_t end = cell_characters;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        return text.substr(0, end);
    }

    const std::filesystem::path path_;
    NewFile file_;
    lxw_workbook* workbook_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* money_ = nullptr;
    std::int64_t row_ = 0;
};

}  // namespace

Result<std::unique_ptr<TableWriter>> makeXlsxWriter(const std::filesystem::path& path,
                                                    const std::vector<TableColumn>& columns) {
    auto writer = std::make_unique<XlsxWriter>(path);
    if (auto started = writer->start(columns); !started) {
        return tl::make_unexpected(started.error());
    }
    return writer;
}

}  // namespace xb::catalog
