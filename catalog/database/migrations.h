// Brings a database up to date by the numbered SQL files.
#pragma once

#include "catalog/error.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace xb::catalog {

class Connection;

// Files are named NNNN_words.sql, from 0001 without a gap; user_version is the number of the last
// one applied. CannotRead when the folder does not hold that.
class Migrations {
 public:
    static Result<Migrations> load(const std::filesystem::path& sql_folder);

    // Each missing migration in a transaction of its own. NewerDatabase, MigrationFailed, DiskFull,
    // ...
    Result<void> apply(Connection& connection) const;
    // For those who only read: NewerDatabase, OlderDatabase, or nothing.
    Result<void> check(Connection& connection) const;

    int newest() const { return static_cast<int>(scripts_.size()); }

 private:
    explicit Migrations(std::vector<std::string> scripts) : scripts_(std::move(scripts)) {}

    std::vector<std::string> scripts_;
};

}  // namespace xb::catalog
