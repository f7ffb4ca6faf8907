// SQLite's backup, a few megabytes a step, from a read transaction that stays open.
#include "catalog/backup/database_copy.h"

#include "catalog/backup/durable_files.h"
#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"

#include <SQLiteCpp/Exception.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

namespace xb::catalog {
namespace {

constexpr int pages_per_step = 512;

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, FinishBackup>;

Result<void> makePrivateFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return fileFailure(errno, file);
    ::close(descriptor);
    return {};
}

// False when it was asked to stop.
bool copyPages(SQLite::Database& to, Connection& from, const CopyProgress& progress) {
    const Backup backup(sqlite3_backup_init(to.getHandle(), "main", from.handle(), "main"));
    if (!backup) throw SQLite::Exception(to.getHandle());
    int code = SQLITE_OK;
    while ((code = sqlite3_backup_step(backup.get(), pages_per_step)) == SQLITE_OK) {
        const std::int64_t all = sqlite3_backup_pagecount(backup.get());
        const std::int64_t left = sqlite3_backup_remaining(backup.get());
        if (progress && !progress(all - left, all)) return false;
    }
    if (code != SQLITE_DONE) throw SQLite::Exception("the copy failed", code);
    return true;
}

Result<void> copyInto(const std::filesystem::path& file, Connection& from,
                      const CopyProgress& progress) {
    try {
        SQLite::Database to(file.string(), SQLite::OPEN_READWRITE);
        // A copy that is cut off is thrown away, and a whole one is synced below.
        to.exec("PRAGMA journal_mode = OFF");
        to.exec("PRAGMA synchronous = OFF");
        // Holds the state: without it a write by the shop would make the copy begin again.
        from.execute("BEGIN");
        from.integer("SELECT count(*) FROM sqlite_schema");
        if (!copyPages(to, from, progress)) return failure(ErrorCode::Closing);
        from.execute("COMMIT");
        // The copy stands alone: no WAL belongs to it.
        to.exec("PRAGMA journal_mode = DELETE");
        return {};
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(file));
    }
}

}  // namespace

StopAsked stopAskedOf(const CopyProgress& progress) {
    if (!progress) return {};
    return [progress] { return !progress(1, 1); };
}

Result<void> copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to,
                          const CopyProgress& progress) {
    auto source = Connection::open(from, Connection::Mode::ReadOnly);
    if (!source) return tl::make_unexpected(std::move(source.error()));
    if (auto made = makePrivateFile(to); !made) return made;
    auto copied = copyInto(to, **source, progress);
    if (copied) copied = syncFile(to);
    if (!copied) {
        std::error_code ignored;
        std::filesystem::remove(to, ignored);
    }
    return copied;
}

}  // namespace xb::catalog
