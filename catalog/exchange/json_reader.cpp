// nlohmann's parser, fed character by character; its memory is one record.
#include "catalog/exchange/json_reader.h"

#include "catalog/exchange/json_rows.h"

namespace xb::catalog {
namespace {

bool isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool parseValue(JsonInput& input, JsonRows& rows) {
    return JsonRows::Json::sax_parse(JsonInput::Iterator(input), JsonInput::Iterator(), &rows,
                                     JsonRows::Json::input_format_t::json, false);
}

}  // namespace

void JsonReader::skipSpace() {
    while (!input_.isAtEnd() && isSpace(input_.peek())) {
        input_.next();
        input_.beginRecord();
    }
}

Result<void> JsonReader::damaged() const {
    if (!input_.outcome()) return input_.outcome();
    Error error = damage_;
    error.arguments.emplace_back(input_.line());
    return tl::make_unexpected(std::move(error));
}

Result<void> JsonReader::read(const RowSink& sink) {
    skipSpace();
    if (input_.isAtEnd()) return input_.outcome();
    return input_.peek() == '[' ? readArray(sink) : readLines(sink);
}

Result<void> JsonReader::readArray(const RowSink& sink) {
    JsonRows rows(input_, sink);
    const bool is_whole = parseValue(input_, rows);
    if (rows.wasStopped()) return {};
    if (!is_whole) return damaged();
    skipSpace();
    return input_.isAtEnd() && input_.outcome() ? Result<void>() : damaged();
}

Result<void> JsonReader::readLines(const RowSink& sink) {
    JsonRows rows(input_, sink);
    TableRow faulty;
    for (skipSpace(); !input_.isAtEnd(); skipSpace()) {
        const std::int64_t line = input_.line();
        if (parseValue(input_, rows)) continue;
        if (rows.wasStopped()) return {};
        rows.startAnew();
        faulty.clear(line);
        faulty.fault = input_.isRecordTooLong() ? RowFault::TooLong : RowFault::NotJson;
        input_.beginRecord();
        // The line is lost; the next one begins anew.
        while (input_.last() != '\n' && !input_.isAtEnd()) {
            input_.next();
            input_.beginRecord();
        }
        if (sink(faulty) == Flow::Stop) return {};
    }
    return input_.outcome();
}

}  // namespace xb::catalog
