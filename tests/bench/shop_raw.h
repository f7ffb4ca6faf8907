// The same questions asked of nothing but SQLite.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace xb::tests {

using RawValue = std::variant<std::int64_t, std::string>;

/// One read-only connection with prepared statements; throws std::runtime_error.
class RawSqlite {
 public:
    explicit RawSqlite(const std::filesystem::path& database);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    /// Reads every column of every row; answers the first column of the rows as numbers.
    std::vector<std::int64_t> ask(const std::string& sql, const std::vector<RawValue>& values);

 private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    sqlite3* database_ = nullptr;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
};

}  // namespace xb::tests
