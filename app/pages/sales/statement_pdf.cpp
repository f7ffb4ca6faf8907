// The columns that a producer reads; the spreadsheet beside it has all of them.
#include "app/pages/sales/statement_pdf.h"

#include "app/pages/orders/pdf_file.h"
#include "catalog/settlement/statement_rows.h"

#include <algorithm>
#include <array>

namespace xb::app {

namespace {

struct Shown {
    std::size_t cell;
    qreal share;  // of the width
};

// What, date, order, product, quantity, counted, commission, amount.
constexpr std::array shown{Shown{1, 0.11}, Shown{2, 0.12},  Shown{4, 0.18},  Shown{6, 0.20},
                           Shown{7, 0.06}, Shown{12, 0.11}, Shown{13, 0.11}, Shown{14, 0.11}};
constexpr qreal font_pt = 8;
constexpr qreal column_gap_pt = 4;

QString textOf(const catalog::TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return QString::number(*number);
    if (const auto* amount = std::get_if<catalog::Money>(&cell)) {
        return QString::fromStdString(catalog::yuanText(*amount));
    }
    return {};
}

template <class TextOf>
void writeRow(PdfFile& pdf, QFont::Weight weight, const TextOf& cellText) {
    qreal height = 0;
    for (const Shown& column : shown) {
        height = std::max(height, pdf.heightOf(cellText(column.cell), font_pt, weight, 0,
                                               pdf.width() * column.share - column_gap_pt));
    }
    pdf.keepTogether(height + 2);
    const qreal top = pdf.top();
    qreal bottom = top;
    qreal x = 0;
    for (const Shown& column : shown) {
        pdf.moveTo(top);
        const qreal width = pdf.width() * column.share;
        pdf.write(cellText(column.cell), font_pt, weight, x, width - column_gap_pt);
        bottom = std::max(bottom, pdf.top());
        x += width;
    }
    pdf.moveTo(bottom + 2);
}

}  // namespace

bool writeStatementPdf(const QString& path, const catalog::Statement& statement,
                       const catalog::StatementWords& words, const catalog::DayText& day) {
    const catalog::SettlementRow& row = statement.settlement;
    PdfFile pdf(QPageSize::A4, QString::fromStdString(row.producer_name));
    const auto plain = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    pdf.write(plain(statement.shop_name), 11, QFont::Normal);
    pdf.write(plain(row.producer_name) + QStringLiteral("  ") + plain(statement.village), 16,
              QFont::Bold);
    pdf.write(QStringLiteral("No. %1 · %2 · %3")
                  .arg(row.id.value)
                  .arg(plain(day(row.until)), plain(statement.masked_payout_account)),
              10, QFont::Normal);
    pdf.skip(8);
    writeRow(pdf, QFont::Bold, [&](std::size_t cell) { return plain(words.headings.at(cell)); });
    pdf.line();
    for (const auto& cells : statementRows(statement, words, day)) {
        writeRow(pdf, QFont::Normal, [&](std::size_t cell) { return textOf(cells.at(cell)); });
    }
    return pdf.save(path);
}

}  // namespace xb::app
