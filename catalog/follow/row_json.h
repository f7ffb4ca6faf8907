// One row's values as JSON, for the change log and for snapshots alike.
#pragma once

#include "catalog/follow/followed_tables.h"

#include <string>

struct sqlite3_value;

namespace xb::catalog {

// A number, a text, null; a BLOB of 16 bytes is written as a uuid, any other as hexadecimal digits,
// and a text that is not UTF-8 as {"hex":...}.
void appendValue(std::string& json, sqlite3_value* value);

// Whether an added row leaves the column out, because its value is the one that it has then anyway.
bool isLeftOut(const FollowedColumn& column, sqlite3_value* value);

// 16 bytes; all zero when the value is none.
Uuid uuidOf(sqlite3_value* value);

}  // namespace xb::catalog
