// Reads and writes AMF0 values.
#include "encoder/rtmp/amf0.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace xb::encoder::rtmp {

namespace {

enum Marker : std::uint8_t {
    number_marker = 0,
    boolean_marker = 1,
    string_marker = 2,
    object_marker = 3,
    null_marker = 5,
    undefined_marker = 6,
    reference_marker = 7,
    ecma_array_marker = 8,
    object_end_marker = 9,
    strict_array_marker = 10,
    date_marker = 11,
    long_string_marker = 12,
    unsupported_marker = 13,
    xml_marker = 15,
    typed_object_marker = 16,
};

constexpr int most_depth = 8;
constexpr unsigned short_length = 2;
constexpr unsigned long_length = 4;

AmfValue numberValue(AmfValue::Kind kind, double number) {
    AmfValue value;
    value.kind = kind;
    value.number = number;
    return value;
}

std::string_view cut(std::string_view text) {
    constexpr std::size_t longest = 0xFFFF;
    return text.substr(0, longest);
}

void appendString(Bytes& bytes, std::string_view text) {
    const std::string_view kept = cut(text);
    appendNumber(bytes, kept.size(), short_length);
    bytes.insert(bytes.end(), kept.begin(), kept.end());
}

}  // namespace

const AmfValue* AmfValue::find(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &AmfMember::name);
    return found == members.end() ? nullptr : &found->value;
}

std::string_view AmfValue::textOf(std::string_view name) const {
    const AmfValue* value = find(name);
    return value != nullptr && value->kind == Kind::Text ? std::string_view(value->text) : "";
}

std::optional<AmfValue> AmfReader::next() {
    if (rest_.empty()) return std::nullopt;
    std::optional<AmfValue> value = read(0);
    // What follows something unreadable cannot be found.
    if (!value) rest_ = {};
    return value;
}

std::optional<std::uint64_t> AmfReader::readNumber(unsigned size) {
    if (rest_.size() < size) return std::nullopt;
    const std::uint64_t number = numberOf(rest_.first(size));
    rest_ = rest_.subspan(size);
    return number;
}

std::optional<double> AmfReader::readDouble() {
    const auto bits = readNumber(sizeof(double));
    if (!bits) return std::nullopt;
    return std::bit_cast<double>(*bits);
}

std::optional<std::string> AmfReader::readString(unsigned length_size) {
    const auto length = readNumber(length_size);
    if (!length || rest_.size() < *length) return std::nullopt;
    const ByteView text = rest_.first(*length);
    rest_ = rest_.subspan(*length);
    return std::string(text.begin(), text.end());
}

std::optional<AmfValue> AmfReader::readText(unsigned length_size) {
    auto text = readString(length_size);
    if (!text) return std::nullopt;
    AmfValue value;
    value.kind = AmfValue::Kind::Text;
    value.text = std::move(*text);
    return value;
}

std::optional<AmfValue> AmfReader::read(int depth) {
    const auto marker = readNumber(1);
    if (!marker || depth > most_depth || --budget_ < 0) return std::nullopt;
    switch (*marker) {
        case number_marker: {
            const auto number = readDouble();
            if (!number) return std::nullopt;
            return numberValue(AmfValue::Kind::Number, *number);
        }
        case boolean_marker: {
            const auto byte = readNumber(1);
            if (!byte) return std::nullopt;
            return numberValue(AmfValue::Kind::Boolean, *byte != 0 ? 1 : 0);
        }
        case date_marker: {
            const auto number = readDouble();
            if (!number || !readNumber(2)) return std::nullopt;
            return numberValue(AmfValue::Kind::Number, *number);
        }
        case string_marker:
            return readText(short_length);
        case long_string_marker:
        case xml_marker:
            return readText(long_length);
        case typed_object_marker:
            if (!readString(short_length)) return std::nullopt;
            return readMembers(depth);
        case object_marker:
            return readMembers(depth);
        case ecma_array_marker:
            // The count is a hint; the end is marked like an object's.
            if (!readNumber(long_length)) return std::nullopt;
            return readMembers(depth);
        case strict_array_marker:
            return readArray(depth);
        case reference_marker:
            if (!readNumber(2)) return std::nullopt;
            return AmfValue();
        case null_marker:
        case undefined_marker:
        case unsupported_marker:
            return AmfValue();
        default:
            return std::nullopt;
    }
}

std::optional<AmfValue> AmfReader::readMembers(int depth) {
    AmfValue object;
    object.kind = AmfValue::Kind::Object;
    for (;;) {
        auto name = readString(short_length);
        if (!name) return std::nullopt;
        if (name->empty() && !rest_.empty() && rest_.front() == object_end_marker) {
            rest_ = rest_.subspan(1);
            return object;
        }
        auto value = read(depth + 1);
        if (!value) return std::nullopt;
        object.members.push_back({std::move(*name), std::move(*value)});
    }
}

std::optional<AmfValue> AmfReader::readArray(int depth) {
    const auto count = readNumber(long_length);
    if (!count) return std::nullopt;
    AmfValue array;
    array.kind = AmfValue::Kind::Object;
    for (std::uint64_t i = 0; i < *count; ++i) {
        auto value = read(depth + 1);
        if (!value) return std::nullopt;
        array.members.push_back({{}, std::move(*value)});
    }
    return array;
}

void appendAmf(Bytes& bytes, double number) {
    bytes.push_back(number_marker);
    appendNumber(bytes, std::bit_cast<std::uint64_t>(number), sizeof number);
}

void appendAmf(Bytes& bytes, bool value) {
    bytes.push_back(boolean_marker);
    bytes.push_back(value ? 1 : 0);
}

void appendAmf(Bytes& bytes, std::string_view text) {
    bytes.push_back(string_marker);
    appendString(bytes, text);
}

void appendAmfNull(Bytes& bytes) {
    bytes.push_back(null_marker);
}

void beginAmfObject(Bytes& bytes) {
    bytes.push_back(object_marker);
}

void beginAmfEcmaArray(Bytes& bytes, std::uint32_t count) {
    bytes.push_back(ecma_array_marker);
    appendNumber(bytes, count, long_length);
}

void appendAmfName(Bytes& bytes, std::string_view name) {
    appendString(bytes, name);
}

void endAmfObject(Bytes& bytes) {
    appendNumber(bytes, 0, short_length);
    bytes.push_back(object_end_marker);
}

}  // namespace xb::encoder::rtmp
