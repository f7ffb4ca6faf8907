// Newest first: what is first of its day or month is what stays of it.
#include "catalog/backup/backup_policy.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace xb::catalog {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::size_t always_kept = 3;
constexpr std::string_view name_head = "shop-";
constexpr std::string_view name_tail = ".db";
constexpr std::array<std::string_view, 3> kind_names{"scheduled", "by-hand", "before-migration"};
constexpr std::array<std::size_t, 2> colon_places{13, 16};  // of 2026-11-21T12:00:00Z

bool isNewer(const BackupFile& a, const BackupFile& b) {
    return a.at > b.at;
}

// Whether this one is the first seen of its span, while fewer than `limit` spans were seen.
bool isFirstOf(std::set<std::string>& seen, const std::string& span, std::int64_t limit) {
    if (seen.contains(span) || static_cast<std::int64_t>(seen.size()) >= limit) return false;
    seen.insert(span);
    return true;
}

}  // namespace

std::optional<UtcMs> lastBackupUpTo(UtcMs now, const std::vector<BackupFile>& backups) {
    std::optional<UtcMs> last;
    for (const BackupFile& backup : backups) {
        if (backup.at <= now && (!last || backup.at > *last)) last = backup.at;
    }
    return last;
}

bool isBackupDue(const std::optional<UtcMs>& last, bool has_changed_since, UtcMs now,
                 const BackupPolicy& policy) {
    if (policy.every_minutes <= 0 || !has_changed_since) return false;
    if (!last) return true;
    // A clock that was set back must not put backups off for as long as it was wrong.
    return now.value >= last->value + policy.every_minutes * minute_ms || now < *last;
}

std::vector<BackupFile> backupsToDrop(std::vector<BackupFile> backups, UtcMs now,
                                      const BackupPolicy& policy) {
    std::sort(backups.begin(), backups.end(), isNewer);
    std::set<std::string> days;
    std::set<std::string> months;
    std::vector<BackupFile> dropped;
    std::uintmax_t kept_bytes = 0;
    std::size_t kept = 0;
    for (const BackupFile& backup : backups) {
        const std::string day = formatRfc3339(backup.at).substr(0, 10);
        const bool is_of_day = isFirstOf(days, day, policy.keep_days);
        const bool is_of_month = isFirstOf(months, day.substr(0, 7), policy.keep_months);
        const bool is_recent = backup.at.value > now.value - policy.keep_hours * hour_ms;
        const bool has_room =
            kept < always_kept || kept_bytes + backup.size_bytes <= policy.limit_bytes;
        if (kept > 0 && (!has_room || !(is_recent || is_of_day || is_of_month))) {
            dropped.push_back(backup);
            continue;
        }
        kept_bytes += backup.size_bytes;
        ++kept;
    }
    return dropped;
}

std::string backupName(UtcMs at, BackupKind kind) {
    std::string time = formatRfc3339(at);
    // Some disks take no colons.
    for (const std::size_t place : colon_places) {
        time[place] = '-';
    }
    std::string name(name_head);
    name.append(time).append("-").append(kind_names.at(static_cast<std::size_t>(kind)));
    return name.append(name_tail);
}

std::optional<BackupFile> readBackupName(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const std::size_t end = name.find('Z');
    if (!name.starts_with(name_head) || !name.ends_with(name_tail) || end == std::string::npos) {
        return std::nullopt;
    }
    std::string time = name.substr(name_head.size(), end + 1 - name_head.size());
    for (const std::size_t place : colon_places) {
        if (place < time.size()) time[place] = ':';
    }
    const auto at = parseRfc3339(time);
    const std::string kind = name.substr(end + 1);
    for (std::size_t i = 0; at && i < kind_names.size(); ++i) {
        if (kind == "-" + std::string(kind_names.at(i)) + std::string(name_tail)) {
            return BackupFile{file, *at, static_cast<BackupKind>(i), 0};
        }
    }
    return std::nullopt;
}

}  // namespace xb::catalog
