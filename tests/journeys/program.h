// The built program on its command line.
#pragma once

#include "tests/support/process.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::tests {

/// The one of this build, or what XB_PROGRAM names (an installed one).
std::filesystem::path programPath();

/// `xiangbo ARGUMENT ...` to its end.
Finished xiangbo(const std::vector<std::string>& arguments,
                 std::chrono::milliseconds deadline = std::chrono::seconds(60),
                 const std::map<std::string, std::string>& environment = {});

/// What `xiangbo products|orders list --json` prints for this shop; throws when it fails.
nlohmann::json listProducts(const std::filesystem::path& shop);
nlohmann::json listOrders(const std::filesystem::path& shop);

/// One SKU's stock as the program tells it.
int64_t stockOf(const std::filesystem::path& shop, const std::string& sku);

/// What sqlite3 answers about the shop's database: one line a row, columns parted by "|".
std::string query(const std::filesystem::path& shop, const std::string& sql);

/// Lines with something on them.
std::vector<std::string> linesOf(const std::string& text);

}  // namespace xb::tests
