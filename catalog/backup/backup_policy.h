// When a backup is due, and which are kept: rules over plain values.
#pragma once

#include "catalog/utc_time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

enum class BackupKind : std::uint8_t { Scheduled, ByHand, BeforeMigration };

struct BackupFile {
    std::filesystem::path file;
    UtcMs at;
    BackupKind kind = BackupKind::Scheduled;
    std::uintmax_t size_bytes = 0;
};

struct BackupPolicy {
    std::int64_t every_minutes = 60;  // while changes happen; 0: never by itself
    std::int64_t keep_hours = 6;      // all of them
    std::int64_t keep_days = 14;      // the last one of each day
    std::int64_t keep_months = 12;    // the last one of each month
    std::uintmax_t limit_bytes = 20ULL * 1024 * 1024 * 1024;  // the oldest go first; three stay
};

// When the newest one was made, but for those from a future that has not come: they were made under
// a wrong clock, and say nothing of what changed since.
std::optional<UtcMs> lastBackupUpTo(UtcMs now, const std::vector<BackupFile>& backups);

bool isBackupDue(const std::optional<UtcMs>& last, bool has_changed_since, UtcMs now,
                 const BackupPolicy& policy);

// Of these, what the policy keeps no longer; never the newest. Days and months are those of UTC.
std::vector<BackupFile> backupsToDrop(std::vector<BackupFile> backups, UtcMs now,
                                      const BackupPolicy& policy);

// "shop-2026-11-21T12-00-00Z-scheduled.db", and back; none for any other name.
std::string backupName(UtcMs at, BackupKind kind);
std::optional<BackupFile> readBackupName(const std::filesystem::path& file);

}  // namespace xb::catalog
