// One event at a time; what XML allows and no spreadsheet needs is refused.
#include "catalog/exchange/xml_scanner.h"

#include <algorithm>
#include <charconv>

namespace xb::catalog {
namespace {

bool isSpace(int character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool endsName(int character) {
    return character == CharacterReader::at_end || isSpace(character) || character == '>' ||
           character == '/' || character == '=' || character == '<' || character == '?';
}

void appendUtf8(std::uint32_t code, std::string& into) {
    const auto add = [&into](std::uint32_t byte) { into += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0U | (code >> 6U));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
    }
    add(0x80U | (code & 0x3FU));
}

bool appendNumbered(std::string_view digits, std::string& into) {
    const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
    if (is_hex) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto* const end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, code, is_hex ? 16 : 10);
    const bool is_character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (parsed.ec != std::errc() || parsed.ptr != end || !is_character) return false;
    appendUtf8(code, into);
    return true;
}

void dropPrefix(std::string& name) {
    const auto colon = name.rfind(':');
    if (colon != std::string::npos) name.erase(0, colon + 1);
}

}  // namespace

tl::unexpected<Error> XmlScanner::damaged() const {
    if (!text_.outcome()) return tl::make_unexpected(text_.outcome().error());
    return tl::make_unexpected(damage_);
}

Result<XmlScanner::Event> XmlScanner::next() {
    if (is_empty_element_) {
        is_empty_element_ = false;
        name_ = std::move(open_.back());
        open_.pop_back();
        return Event::End;
    }
    while (true) {
        const int character = text_.peek();
        if (character == CharacterReader::at_end) {
            if (!text_.outcome() || !open_.empty() || !has_root_) return damaged();
            return Event::Over;
        }
        value_.clear();
        if (character != '<') {
            readText();
            if (is_wrong_) return damaged();
            if (!open_.empty()) return Event::Text;
            continue;
        }
        text_.next();
        auto event = readMarkup();
        const bool was_passed_over = event && *event == Event::Over;
        if (!was_passed_over) return event;
    }
}

// Over for what says nothing: a comment, a processing instruction.
Result<XmlScanner::Event> XmlScanner::readMarkup() {
    const int character = text_.peek();
    if (character == '/') return readEnd();
    if (character == '?') {
        if (!skipPast("?>")) return damaged();
        return Event::Over;
    }
    if (character != '!') return readStart();
    text_.next();
    if (take('-')) {
        if (!take('-') || !skipPast("-->")) return damaged();
        return Event::Over;
    }
    if (!readCharacterData() || open_.empty()) return damaged();
    return Event::Text;
}

Result<XmlScanner::Event> XmlScanner::readStart() {
    if (open_.size() >= depth_limit || (open_.empty() && has_root_)) return damaged();
    if (!readName(name_) || !readAttributes()) return damaged();
    is_empty_element_ = take('/');
    if (!take('>')) return damaged();
    open_.push_back(name_);
    has_root_ = true;
    return Event::Start;
}

Result<XmlScanner::Event> XmlScanner::readEnd() {
    text_.next();
    if (!readName(name_)) return damaged();
    skipSpace();
    if (!take('>') || open_.empty() || open_.back() != name_) return damaged();
    open_.pop_back();
    return Event::End;
}

bool XmlScanner::readName(std::string& into) {
    into.clear();
    while (!endsName(text_.peek())) {
        into += static_cast<char>(text_.next());
        if (into.size() > name_bytes) return false;
    }
    dropPrefix(into);
    return !into.empty();
}

bool XmlScanner::readAttributes() {
    attributes_.clear();
    while (true) {
        skipSpace();
        const int character = text_.peek();
        if (character == '>' || character == '/') return true;
        auto& [name, value] = attributes_.emplace_back();
        if (attributes_.size() > depth_limit || !readName(name)) return false;
        skipSpace();
        if (!take('=')) return false;
        skipSpace();
        if (!readAttributeValue(value)) return false;
    }
}

bool XmlScanner::readAttributeValue(std::string& into) {
    const int quote = text_.next();
    if (quote != '"' && quote != '\'') return false;
    for (int character = text_.next(); character != quote; character = text_.next()) {
        if (character == CharacterReader::at_end || into.size() > value_bytes) return false;
        if (character != '&') {
            into += static_cast<char>(character);
        } else if (!readEntity(into)) {
            return false;
        }
    }
    return true;
}

// Behind its "&".
bool XmlScanner::readEntity(std::string& into) {
    constexpr std::size_t longest = 10;
    std::string name;
    for (int character = text_.next(); character != ';'; character = text_.next()) {
        if (character == CharacterReader::at_end || name.size() > longest) return false;
        name += static_cast<char>(character);
    }
    if (name.starts_with('#')) return appendNumbered(std::string_view(name).substr(1), into);
    static constexpr std::pair<std::string_view, char> known[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [word, character] : known) {
        if (name != word) continue;
        into += character;
        return true;
    }
    return false;
}

// A piece of text up to the next markup, or as long as a piece may be.
void XmlScanner::readText() {
    while (value_.size() < value_bytes) {
        const int character = text_.peek();
        if (character == CharacterReader::at_end || character == '<') return;
        text_.next();
        if (character == '&') {
            is_wrong_ = !readEntity(value_);
            if (is_wrong_) return;
        } else {
            value_ += static_cast<char>(character);
        }
    }
}

bool XmlScanner::skipPast(std::string_view end) {
    std::string last;
    for (int character = text_.next(); character != CharacterReader::at_end;
         character = text_.next()) {
        last += static_cast<char>(character);
        if (last.size() > end.size()) last.erase(0, 1);
        if (last == end) return true;
    }
    return false;
}

// <![CDATA[…]]>; anything else that begins with <! is a DTD.
bool XmlScanner::readCharacterData() {
    for (const char wanted : std::string_view("[CDATA[")) {
        if (!take(wanted)) return false;
    }
    while (!value_.ends_with("]]>")) {
        const int character = text_.next();
        if (character == CharacterReader::at_end || value_.size() > value_bytes) return false;
        value_ += static_cast<char>(character);
    }
    value_.resize(value_.size() - 3);
    return true;
}

std::string_view XmlScanner::attribute(std::string_view wanted) const {
    const auto found = std::find_if(attributes_.begin(), attributes_.end(),
                                    [wanted](const auto& pair) { return pair.first == wanted; });
    return found == attributes_.end() ? std::string_view() : std::string_view(found->second);
}

bool XmlScanner::take(char wanted) {
    if (text_.peek() != static_cast<unsigned char>(wanted)) return false;
    text_.next();
    return true;
}

void XmlScanner::skipSpace() {
    while (isSpace(text_.peek())) {
        text_.next();
    }
}

}  // namespace xb::catalog
