// The built program on its command line.
#include "tests/journeys/program.h"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace xb::tests {

namespace {

nlohmann::json list(const std::string& what, const std::filesystem::path& shop) {
    return nlohmann::json::parse(
        runOrThrow({programPath(), what, "list", "--json", "--data", shop}));
}

}  // namespace

std::filesystem::path programPath() {
    const char* elsewhere = std::getenv("XB_PROGRAM");
    return elsewhere ? elsewhere : XB_PROGRAM;
}

Finished xiangbo(const std::vector<std::string>& arguments, std::chrono::milliseconds deadline,
                 const std::map<std::string, std::string>& environment) {
    std::vector<std::string> all{programPath()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run(all, deadline, environment);
}

nlohmann::json listProducts(const std::filesystem::path& shop) {
    return list("products", shop);
}

nlohmann::json listOrders(const std::filesystem::path& shop) {
    return list("orders", shop);
}

int64_t stockOf(const std::filesystem::path& shop, const std::string& sku) {
    for (const auto& product : listProducts(shop)) {
        if (product.at("sku") == sku) return product.at("stock").get<int64_t>();
    }
    throw std::runtime_error("no SKU " + sku + " in the shop");
}

std::string query(const std::filesystem::path& shop, const std::string& sql) {
    return runOrThrow({"sqlite3", "-cmd", ".timeout 10000", shop / "studio.db", sql});
}

std::vector<std::string> linesOf(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(line);
    }
    return lines;
}

}  // namespace xb::tests
