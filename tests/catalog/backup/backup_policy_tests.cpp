// When a backup is due, and which ones go.
#include "catalog/backup/backup_policy.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::catalog;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr UtcMs noon{1'795'262'400'000};  // 2026-11-21T12:00:00Z

UtcMs before(std::int64_t ms) {
    return {noon.value - ms};
}

BackupFile backupAt(UtcMs at, std::uintmax_t size_bytes = 1000) {
    return {backupName(at, BackupKind::Scheduled), at, BackupKind::Scheduled, size_bytes};
}

std::vector<BackupFile> hourly(int count) {
    std::vector<BackupFile> backups;
    for (int i = 0; i < count; ++i)
        backups.push_back(backupAt(before(i * hour_ms)));
    return backups;
}

}  // namespace

TEST_CASE("a backup is due an hour after the last one, if something has changed") {
    const BackupPolicy policy;
    CHECK(isBackupDue(std::nullopt, true, noon, policy));
    CHECK_FALSE(isBackupDue(std::nullopt, false, noon, policy));
    CHECK(isBackupDue(before(hour_ms), true, noon, policy));
    CHECK_FALSE(isBackupDue(before(hour_ms - 1), true, noon, policy));
    CHECK_FALSE(isBackupDue(before(day_ms), false, noon, policy));
    CHECK(isBackupDue(UtcMs{noon.value + day_ms}, true, noon, policy));  // the clock was set back
    CHECK_FALSE(isBackupDue(std::nullopt, true, noon, {0, 1, 1, 1, 1}));
}

TEST_CASE("a backup from a future that has not come does not put others off") {
    const UtcMs ahead{noon.value + 365 * day_ms};
    CHECK_FALSE(lastBackupUpTo(noon, {}));
    CHECK_FALSE(lastBackupUpTo(noon, {backupAt(ahead)}));
    CHECK(lastBackupUpTo(noon, {backupAt(ahead), backupAt(before(hour_ms)),
                                backupAt(before(day_ms))}) == before(hour_ms));
    CHECK(lastBackupUpTo(noon, {backupAt(noon)}) == noon);
}

TEST_CASE("of two years by the hour, the hours, days and months of the policy stay") {
    const BackupPolicy policy;
    const auto all = hourly(2 * 365 * 24);
    const auto dropped = backupsToDrop(all, noon, policy);
    const auto kept = all.size() - dropped.size();
    // Six hours, thirteen days before today, eleven months before this one.
    CHECK(kept == 6 + 13 + 11);
    const auto is_dropped = [&](UtcMs at) {
        return std::any_of(dropped.begin(), dropped.end(),
                           [&](const BackupFile& backup) { return backup.at == at; });
    };
    CHECK_FALSE(is_dropped(noon));
    CHECK_FALSE(is_dropped(before(5 * hour_ms)));
    CHECK(is_dropped(before(6 * hour_ms)));
    CHECK_FALSE(is_dropped(before(13 * hour_ms)));  // 23:00 of yesterday: its last one
}

TEST_CASE("backups use no more room than allowed, and three stay whatever they need") {
    BackupPolicy policy;
    policy.limit_bytes = 4'500;
    CHECK(backupsToDrop(hourly(6), noon, policy).size() == 2);
    policy.limit_bytes = 10;
    const auto dropped = backupsToDrop(hourly(6), noon, policy);
    REQUIRE(dropped.size() == 3);
    CHECK(dropped.front().at == before(3 * hour_ms));
}

TEST_CASE("the newest backup is never dropped") {
    CHECK(backupsToDrop({backupAt(before(3000 * day_ms))}, noon, {60, 0, 0, 0, 0}).empty());
}

TEST_CASE("a backup's name says when and why it was made") {
    CHECK(backupName(noon, BackupKind::Scheduled) == "shop-2026-11-21T12-00-00Z-scheduled.db");
    for (const auto kind :
         {BackupKind::Scheduled, BackupKind::ByHand, BackupKind::BeforeMigration}) {
        const UtcMs at{noon.value + 7};
        const auto read = readBackupName("/x/" + backupName(at, kind));
        REQUIRE(read);
        CHECK(read->at == at);
        CHECK(read->kind == kind);
    }
    for (const char* name :
         {"shop-2026-11-21T12-00-00Z-scheduled.db.part", "studio.db", "shop-Z-scheduled.db",
          "shop-2026-13-41T12-00-00Z-by-hand.db", "shop-2026-11-21T12-00-00Z-else.db"}) {
        CHECK_FALSE(readBackupName(name));
    }
}
