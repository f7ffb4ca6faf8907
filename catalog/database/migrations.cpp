// The numbered SQL files: read whole, applied one transaction each.
#include "catalog/database/migrations.h"

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>

namespace xb::catalog {
namespace {

int numberOf(const std::filesystem::path& script) {
    const std::string name = script.filename().string();
    int number = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool has_four_digits = parsed.ptr == name.data() + 4;
    return parsed.ec == std::errc() && has_four_digits ? number : 0;
}

std::vector<std::filesystem::path> scriptsIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> scripts;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".sql") scripts.push_back(entry.path());
    }
    std::sort(scripts.begin(), scripts.end());
    return scripts;
}

void applyOne(Connection& connection, const std::string& script, int number) {
    connection.execute("BEGIN IMMEDIATE");
    connection.execute(script);
    if (number == 1) connection.markAsOurs();
    connection.execute("PRAGMA user_version = " + std::to_string(number));
    connection.execute("COMMIT");
}

}  // namespace

Result<Migrations> Migrations::load(const std::filesystem::path& sql_folder) {
    std::vector<std::string> texts;
    for (const auto& script : scriptsIn(sql_folder)) {
        std::ifstream file(script, std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(file), {});
        const bool is_next = numberOf(script) == static_cast<int>(texts.size()) + 1;
        if (!file || !is_next) return failure(ErrorCode::CannotRead, {script.string()});
        texts.push_back(std::move(text));
    }
    if (texts.empty()) return failure(ErrorCode::CannotRead, {sql_folder.string()}, "no migration");
    return Migrations(std::move(texts));
}

Result<void> Migrations::apply(Connection& connection) const {
    int version = 0;
    try {
        version = static_cast<int>(connection.integer("PRAGMA user_version"));
        if (version > newest()) {
            return failure(ErrorCode::NewerDatabase,
                           {std::int64_t{version}, std::int64_t{newest()}});
        }
        for (; version < newest(); ++version) {
            applyOne(connection, scripts_[static_cast<std::size_t>(version)], version + 1);
        }
        return {};
    } catch (const std::exception&) {
        Error error = currentDatabaseError(connection.path());
        if (connection.isInTransaction()) connection.execute("ROLLBACK");
        if (error.code != ErrorCode::DatabaseFailed) return tl::make_unexpected(std::move(error));
        return failure(ErrorCode::MigrationFailed, {std::int64_t{version} + 1}, error.detail);
    }
}

Result<void> Migrations::check(Connection& connection) const {
    try {
        const std::int64_t version = connection.integer("PRAGMA user_version");
        if (version > newest()) {
            return failure(ErrorCode::NewerDatabase, {version, std::int64_t{newest()}});
        }
        if (version < newest()) {
            return failure(ErrorCode::OlderDatabase, {version, std::int64_t{newest()}});
        }
        return {};
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection.path()));
    }
}

}  // namespace xb::catalog
