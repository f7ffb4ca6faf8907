// One state for where in a cell the reader is; rows come out as they end.
#include "catalog/exchange/csv_reader.h"

#include <algorithm>
#include <array>

namespace xb::catalog {
namespace {

constexpr std::array<char, 4> separators{',', '\t', ';', '|'};

bool isLineEnd(char character) {
    return character == '\n' || character == '\r';
}

bool isBlankText(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

// How often each separator stands in the first line, outside of quotes.
std::array<int, separators.size()> countSeparators(std::string_view text) {
    std::array<int, separators.size()> counts{};
    bool is_quoted = false;
    for (const char character : text) {
        if (character == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (isLineEnd(character)) break;
        const auto* const found = std::find(separators.begin(), separators.end(), character);
        if (found != separators.end())
            ++counts.at(static_cast<std::size_t>(found - separators.begin()));
    }
    return counts;
}

}  // namespace

void CsvReader::findSeparator() {
    const std::string_view head = text_.buffered();
    constexpr std::string_view hint = "sep=";
    if (head.size() > hint.size() + 1 && head.starts_with(hint) &&
        isLineEnd(head[hint.size() + 1])) {
        separator_ = head[hint.size()];
        text_.skip(hint.size() + 1);
        if (text_.next() == '\r' && text_.peek() == '\n') text_.next();
        ++line_;
        return;
    }
    const auto counts = countSeparators(head);
    const auto* const most = std::max_element(counts.begin(), counts.end());
    separator_ = separators.at(static_cast<std::size_t>(most - counts.begin()));
}

Result<void> CsvReader::read(const RowSink& sink) {
    findSeparator();
    row_.clear(line_);
    for (int next = text_.next(); next != CharacterReader::at_end; next = text_.next()) {
        const auto character = static_cast<char>(next);
        if (isRowComplete(character)) {
            endOfLine(character);
            if (finishRow(sink) == Flow::Stop) return {};
        } else {
            take(character);
        }
    }
    if (!text_.outcome()) return text_.outcome();
    if (row_.size() > 0 || row_.byteCount() > 0) finishRow(sink);
    return {};
}

bool CsvReader::isRowComplete(char character) {
    return state_ != State::Quoted && isLineEnd(character);
}

// Of CR LF, the CR ends the row and the LF goes with it.
void CsvReader::endOfLine(char character) {
    if (character == '\r' && text_.peek() == '\n') text_.next();
    ++line_;
}

void CsvReader::take(char character) {
    if (character == '\0' && !row_.fault) row_.fault = RowFault::NulByte;
    switch (state_) {
        case State::CellStart:
        case State::Plain:
            takePlain(character);
            break;
        case State::Quoted:
            takeQuoted(character);
            break;
        case State::QuoteSeen:
            // Twice is one quote of the text; anything else but a separator is taken as it comes.
            if (character == '"') row_.append(character);
            state_ = character == '"' ? State::Quoted : State::Plain;
            if (character != '"') takePlain(character);
            break;
        case State::Skipping:
            break;
    }
    checkLimits();
}

void CsvReader::takePlain(char character) {
    if (character == separator_) {
        row_.endCell();
        state_ = State::CellStart;
        return;
    }
    const bool may_open = state_ == State::CellStart && character == '"';
    if (may_open && (row_.openCell() == "=" || isBlankText(row_.openCell()))) {
        row_.emptyOpenCell();
        state_ = State::Quoted;
        return;
    }
    row_.append(character);
    if (state_ == State::Plain) return;
    const bool may_still_open = row_.openCell() == "=" || isBlankText(row_.openCell());
    if (!may_still_open) state_ = State::Plain;
}

void CsvReader::takeQuoted(char character) {
    if (character == '"') {
        state_ = State::QuoteSeen;
        return;
    }
    if (character == '\r' && text_.peek() == '\n') return;
    if (isLineEnd(character)) ++line_;
    row_.append(character == '\r' ? '\n' : character);
}

// Too long a cell is most often a quote that was never closed: the rest of the line is skipped, and
// reading goes on with the next.
void CsvReader::checkLimits() {
    const bool is_too_long = row_.openCell().size() > TableLimits::cell_bytes ||
                             row_.byteCount() > TableLimits::row_bytes;
    if (!is_too_long) return;
    row_.fault = RowFault::TooLong;
    row_.emptyOpenCell();
    state_ = State::Skipping;
}

Flow CsvReader::finishRow(const RowSink& sink) {
    row_.endCell();
    state_ = State::CellStart;
    row_.last_line = std::max(row_.line, line_ - 1);
    const Flow flow = row_.isBlank() && !row_.fault ? Flow::Continue : sink(row_);
    row_.clear(line_);
    return flow;
}

}  // namespace xb::catalog
