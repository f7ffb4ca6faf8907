// By the type that SQLite gives the value.
#include "catalog/follow/row_json.h"

#include "catalog/follow/json_text.h"
#include "catalog/text_rules.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace xb::catalog {
namespace {

std::string_view bytesOf(sqlite3_value* value) {
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    return size == 0 ? std::string_view() : std::string_view(bytes, size);
}

void appendBlob(std::string& json, sqlite3_value* value) {
    const std::string_view bytes = bytesOf(value);
    json += '"';
    if (bytes.size() == 16) {
        json += formatUuid(uuidOf(value));
    } else {
        appendHex(json, bytes);
    }
    json += '"';
}

void appendTextValue(std::string& json, std::string_view text) {
    if (isUtf8(text)) {
        appendText(json, text);
        return;
    }
    json += R"({"hex":")";
    appendHex(json, text);
    json += "\"}";
}

void appendReal(std::string& json, double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    json.append(digits.data(), end.ptr);
}

}  // namespace

void appendValue(std::string& json, sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            appendInteger(json, sqlite3_value_int64(value));
            break;
        case SQLITE_TEXT:
            // As bytes: converting would change a text that is not UTF-8.
            appendTextValue(json, bytesOf(value));
            break;
        case SQLITE_BLOB:
            appendBlob(json, value);
            break;
        case SQLITE_FLOAT:
            appendReal(json, sqlite3_value_double(value));
            break;
        default:
            json += "null";
    }
}

bool isLeftOut(const FollowedColumn& column, sqlite3_value* value) {
    const int type = sqlite3_value_type(value);
    switch (column.absent) {
        case Absent::Null:
            return type == SQLITE_NULL;
        case Absent::Zero:
            return type == SQLITE_INTEGER && sqlite3_value_int64(value) == 0;
        case Absent::EmptyText:
            return type == SQLITE_TEXT && sqlite3_value_bytes(value) == 0;
        case Absent::Default:
            return false;
    }
    return false;
}

Uuid uuidOf(sqlite3_value* value) {
    Uuid uuid;
    const std::string_view bytes = bytesOf(value);
    std::copy_n(bytes.begin(), std::min(bytes.size(), uuid.bytes.size()), uuid.bytes.begin());
    return uuid;
}

}  // namespace xb::catalog
