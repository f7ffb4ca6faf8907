// XML as spreadsheets use it, read as a stream: no document in memory, no DTD, no outside entities.
#pragma once

#include "catalog/exchange/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::catalog {

// One thread. Names come without their prefix. `damage` is what is answered for text that is not
// well-formed, for a DTD, and for names and values that no spreadsheet has.
class XmlScanner {
 public:
    enum class Event : std::uint8_t { Start, End, Text, Over };

    XmlScanner(std::unique_ptr<ByteSource> utf8, Error damage)
        : text_(std::move(utf8)), damage_(std::move(damage)) {}

    // Text may come in several pieces. Over once, at the end, when every element was closed.
    Result<Event> next();

    const std::string& name() const { return name_; }           // of Start and End
    std::string_view attribute(std::string_view wanted) const;  // of Start; empty if not there
    const std::string& text() const { return value_; }          // of Text
    double shareRead() const { return text_.shareRead(); }

 private:
    static constexpr std::size_t name_bytes = 256;
    static constexpr std::size_t value_bytes = 16'384;
    static constexpr std::size_t depth_limit = 64;

    Result<Event> readMarkup();
    Result<Event> readStart();
    Result<Event> readEnd();
    bool readName(std::string& into);
    bool readAttributes();
    bool readAttributeValue(std::string& into);
    bool readEntity(std::string& into);
    void readText();
    bool skipPast(std::string_view end);
    bool readCharacterData();
    bool take(char wanted);
    void skipSpace();
    tl::unexpected<Error> damaged() const;

    CharacterReader text_;
    const Error damage_;
    std::string name_;
    std::string value_;
    std::vector<std::pair<std::string, std::string>> attributes_;
    std::vector<std::string> open_;
    bool has_root_ = false;
    bool is_empty_element_ = false;
    bool is_wrong_ = false;
};

}  // namespace xb::catalog
