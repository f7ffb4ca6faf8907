// The same rows as the shop writes for its orders, by nothing but SQLite: what can be had at best.
#pragma once

#include <filesystem>

namespace xb::tests {

/// Stores `order_count` orders of one line, numbered from `first`, in `group_size` orders a commit,
/// with the shop's schema and durability (WAL, synchronous=FULL). `database` is a shop's, closed,
/// with one SKU in it. Seconds taken.
double storeBare(const std::filesystem::path& database, int first, int order_count, int group_size);

}  // namespace xb::tests
