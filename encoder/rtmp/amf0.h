// AMF0, the form in which RTMP's commands and replies are written.
#pragma once

#include "encoder/rtmp/byte_order.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::encoder::rtmp {

struct AmfMember;

struct AmfValue {
    enum class Kind { Number, Boolean, Text, Object, Null };  // arrays are objects; dates, numbers

    Kind kind = Kind::Null;
    double number = 0;  // of a boolean: 0 or 1
    std::string text;
    std::vector<AmfMember> members;  // names are empty in a strict array

    // Nothing if it is no object, or has no such member.
    [[nodiscard]] const AmfValue* find(std::string_view name) const;
    // Of the member with that name; empty if there is none, or it is no text.
    [[nodiscard]] std::string_view textOf(std::string_view name) const;
};

struct AmfMember {
    std::string name;
    AmfValue value;
};

// Reads values one after the other out of what a stranger sent: bounded in depth and number.
class AmfReader {
 public:
    explicit AmfReader(ByteView bytes) noexcept : rest_(bytes) {}

    // Nothing at the end, and from where the bytes make no sense.
    [[nodiscard]] std::optional<AmfValue> next();

 private:
    [[nodiscard]] std::optional<AmfValue> read(int depth);
    [[nodiscard]] std::optional<AmfValue> readMembers(int depth);
    [[nodiscard]] std::optional<AmfValue> readArray(int depth);
    [[nodiscard]] std::optional<AmfValue> readText(unsigned length_size);
    [[nodiscard]] std::optional<std::string> readString(unsigned length_size);
    [[nodiscard]] std::optional<std::uint64_t> readNumber(unsigned size);
    [[nodiscard]] std::optional<double> readDouble();

    ByteView rest_;
    int budget_ = 1024;  // values that may still be read
};

void appendAmf(Bytes& bytes, double number);
void appendAmf(Bytes& bytes, bool value);
void appendAmf(Bytes& bytes, std::string_view text);  // what is beyond 65,535 bytes is cut off
void appendAmfNull(Bytes& bytes);
// Members follow as name and value, then the end.
void beginAmfObject(Bytes& bytes);
void beginAmfEcmaArray(Bytes& bytes, std::uint32_t count);
void appendAmfName(Bytes& bytes, std::string_view name);
void endAmfObject(Bytes& bytes);

template <class Value>
void appendAmfMember(Bytes& bytes, std::string_view name, const Value& value) {
    appendAmfName(bytes, name);
    appendAmf(bytes, value);
}

}  // namespace xb::encoder::rtmp
