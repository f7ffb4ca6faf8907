// Backups of a shop: made while it is open, listed, and put back.
#pragma once

#include "catalog/backup/backup_policy.h"
#include "catalog/backup/database_copy.h"
#include "catalog/error.h"
#include "catalog/shop.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xb::catalog {

// DIR/backups: shop-<time>-<kind>.db, each a database that stands alone, and photos/, where each
// photo lies once for all of them (the same file on disk, where the disk is the same). They hold
// buyers' personal data as the shop does, and are for the owner's eyes only.
std::filesystem::path backupFolder(const std::filesystem::path& shop_folder);

struct BackupRequest {
    std::filesystem::path shop_folder;
    std::filesystem::path to;  // empty: backupFolder
    BackupKind kind = BackupKind::ByHand;
    UtcMs now;
    CopyProgress progress;  // may be empty
};

// Any process, beside whoever owns the shop. The copy is checked before it gets its name, so a
// backup that is listed is a good one. Closing when asked to stop; nothing half done is left.
Result<BackupFile> makeBackup(const BackupRequest& request);

// Newest first; empty where the folder is not there.
std::vector<BackupFile> listBackups(const std::filesystem::path& folder);
// Deletes what the policy keeps no longer; answers how many went. What cannot be deleted stays.
int dropOldBackups(const std::filesystem::path& folder, UtcMs now, const BackupPolicy& policy);

// Of the backups in DIR/backups the newest that passes every check: what to offer when Shop::open
// answers DamagedDatabase. NotFound ("backup", folder) when there is none; Closing when asked to
// stop.
Result<BackupFile> newestGoodBackup(const std::filesystem::path& shop_folder,
                                    const StopAsked& stop_asked = {});

struct RestoredShop {
    std::string shop;                 // uuid
    std::filesystem::path set_aside;  // where the database before it lies now; empty: none
    std::int64_t change = 0;          // newest number of its change log
};

// Puts a backup in the place of the shop's database. It is checked first; the database that was
// there, whole or damaged, is set aside in DIR/set-aside, never deleted. After a power cut either
// the old one is there or, when the shop is opened next, the new one. The shop must be closed:
// ShopLocked. OtherShop when the folder holds a readable shop of another id; NewerDatabase when
// this program is too old for it.
Result<RestoredShop> restoreBackup(const ShopSettings& settings,
                                   const std::filesystem::path& backup,
                                   const CopyProgress& progress);

// Finishes a restore that was cut off; nothing to do most of the time. Under the shop's lock.
Result<void> finishRestore(const std::filesystem::path& shop_folder);

}  // namespace xb::catalog
