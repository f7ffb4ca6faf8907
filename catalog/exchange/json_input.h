// Characters for a JSON parser, with the line it is at and a bound for one record.
#pragma once

#include "catalog/exchange/byte_source.h"
#include "catalog/exchange/table_reader.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>

namespace xb::catalog {

// One thread. A record beyond TableLimits::row_bytes looks like an end to the parser.
class JsonInput {
 public:
    explicit JsonInput(std::unique_ptr<ByteSource> utf8) : text_(std::move(utf8)) {}

    bool isAtEnd() {
        return used_ > TableLimits::row_bytes || text_.peek() == CharacterReader::at_end;
    }
    char peek() { return static_cast<char>(text_.peek()); }
    char next() {
        last_ = static_cast<char>(text_.next());
        if (last_ == '\n') ++line_;
        ++used_;
        return last_;
    }

    void beginRecord() { used_ = 0; }
    bool isRecordTooLong() const { return used_ > TableLimits::row_bytes; }
    std::int64_t line() const { return line_; }
    char last() const { return last_; }
    const Result<void>& outcome() const { return text_.outcome(); }
    double shareRead() const { return text_.shareRead(); }

    // What the parser walks with; a default one is the end.
    class Iterator {
     public:
        using iterator_category = std::input_iterator_tag;
        using value_type = char;
        using difference_type = std::ptrdiff_t;
        using pointer = const char*;
        using reference = char;

        Iterator() = default;
        explicit Iterator(JsonInput& input) : input_(&input) {}
        char operator*() const { return input_->peek(); }
        Iterator& operator++() {
            input_->next();
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.isEnd() == b.isEnd();
        }

     private:
        bool isEnd() const { return input_ == nullptr || input_->isAtEnd(); }

        JsonInput* input_ = nullptr;
    };

 private:
    CharacterReader text_;
    std::int64_t line_ = 1;
    std::size_t used_ = 0;
    char last_ = '\0';
};

}  // namespace xb::catalog
