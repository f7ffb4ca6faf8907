// A mark on disk says that the new database takes over; from then on it only has to be finished.
#include "catalog/backup/backup.h"
#include "catalog/backup/database_identity.h"
#include "catalog/backup/durable_files.h"
#include "catalog/database/migrations.h"
#include "catalog/shop_folder.h"
#include "catalog/shop_lock.h"

#include <array>
#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

namespace fs = std::filesystem;

// The database, and what SQLite keeps beside it.
constexpr std::array database_files{"studio.db", "studio.db-wal", "studio.db-shm"};

fs::path nextDatabase(const fs::path& shop_folder) {
    return shop_folder / "studio.db.restoring";
}
fs::path markOf(const fs::path& shop_folder) {
    return shop_folder / "restore.pending";
}

// Names all files a second time, in a folder of their own; the first names stay for now.
Result<fs::path> keepAside(const fs::path& shop_folder, UtcMs now) {
    std::error_code error;
    if (!fs::exists(shop_folder / database_files.front(), error)) return fs::path();
    std::string time = formatRfc3339(now);
    for (char& character : time) {
        if (character == ':') character = '-';
    }
    fs::path aside = shop_folder / "set-aside" / time;
    for (int i = 2; fs::exists(aside, error); ++i) {
        aside = shop_folder / "set-aside" / (time + "-" + std::to_string(i));
    }
    if (!fs::create_directories(aside, error)) return fileFailure(error.value(), aside);
    for (const char* file : database_files) {
        if (!fs::exists(shop_folder / file, error)) continue;
        if (auto kept = linkOrCopy(shop_folder / file, aside / file); !kept) {
            return tl::make_unexpected(std::move(kept.error()));
        }
    }
    if (auto synced = syncFolder(aside); !synced) {
        return tl::make_unexpected(std::move(synced.error()));
    }
    return aside;
}

// What is in the folder now, if it can be read at all, has to be the same shop.
Result<void> checkSameShop(const fs::path& shop_folder, const std::string& shop) {
    auto connection =
        Connection::open(shop_folder / database_files.front(), Connection::Mode::ReadOnly);
    if (!connection) return {};
    try {
        Query query((*connection)->statement("SELECT uuid FROM shop WHERE id = 1"));
        if (!query.step() || query.uuidText(0) == shop) return {};
        return failure(ErrorCode::OtherShop, {query.uuidText(0), shop});
    } catch (const std::exception&) {
        return {};  // damaged: that is what a backup is for
    }
}

Result<void> bringPhotos(const fs::path& from, const fs::path& to) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(from, error)) {
        if (auto brought = linkOrCopy(entry.path(), to / entry.path().filename()); !brought) {
            return brought;
        }
    }
    return syncFolder(to);
}

// Copied beside the present one and checked there: what is checked is what will be used.
Result<DatabaseIdentity> prepare(const ShopSettings& settings, const fs::path& backup,
                                 const CopyProgress& progress) {
    const fs::path next = nextDatabase(settings.folder);
    std::error_code ignored;
    if (!fs::is_regular_file(backup, ignored)) {
        return failure(ErrorCode::CannotRead, {backup.string()});
    }
    if (auto copied = copyDatabase(backup, next, progress); !copied) {
        return tl::make_unexpected(std::move(copied.error()));
    }
    auto identity = checkDatabaseFile(next, stopAskedOf(progress));
    Result<void> fits;
    if (identity) {
        const auto known = Migrations::load(settings.sql_folder);
        if (!known) {
            fits = tl::make_unexpected(known.error());
        } else if (identity->version > known->newest()) {
            fits = failure(ErrorCode::NewerDatabase,
                           {identity->version, std::int64_t{known->newest()}});
        } else {
            fits = checkSameShop(settings.folder, identity->shop);
        }
    } else {
        fits = failure(identity.error().code, {backup.string()}, identity.error().detail);
    }
    if (fits) return identity;
    fs::remove(next, ignored);
    return tl::make_unexpected(std::move(fits.error()));
}

}  // namespace

Result<RestoredShop> restoreBackup(const ShopSettings& settings, const fs::path& backup,
                                   const CopyProgress& progress) {
    if (auto made = makeShopFolders(settings.folder); !made) {
        return tl::make_unexpected(std::move(made.error()));
    }
    const auto lock = ShopLock::take(settings.folder, settings.holder);
    if (!lock) return tl::make_unexpected(lock.error());
    if (auto finished = finishRestore(settings.folder); !finished) {
        return tl::make_unexpected(std::move(finished.error()));
    }
    const auto identity = prepare(settings, backup, progress);
    if (!identity) return tl::make_unexpected(identity.error());
    auto done = bringPhotos(backup.parent_path() / "photos", settings.folder / "photos");
    if (!done && done.error().code == ErrorCode::CannotRead) done = {};  // no photos beside it
    if (!done) return tl::make_unexpected(std::move(done.error()));
    auto aside = keepAside(settings.folder, settings.clock());
    if (!aside) return tl::make_unexpected(std::move(aside.error()));
    done = writeDurably(markOf(settings.folder), identity->shop + "\n");
    if (done) done = finishRestore(settings.folder);
    if (!done) return tl::make_unexpected(std::move(done.error()));
    return RestoredShop{identity->shop, std::move(*aside), identity->change};
}

Result<void> finishRestore(const fs::path& shop_folder) {
    std::error_code error;
    if (!fs::exists(markOf(shop_folder), error)) {
        fs::remove(nextDatabase(shop_folder), error);  // of a restore that did not come so far
        return {};
    }
    if (fs::exists(nextDatabase(shop_folder), error)) {
        // Another database's WAL would be taken for this one's.
        fs::remove(shop_folder / "studio.db-wal", error);
        fs::remove(shop_folder / "studio.db-shm", error);
        if (auto synced = syncFolder(shop_folder); !synced) return synced;
        auto renamed = renameDurably(nextDatabase(shop_folder), shop_folder / "studio.db");
        if (!renamed) return renamed;
    }
    fs::remove(markOf(shop_folder), error);
    return syncFolder(shop_folder);
}

}  // namespace xb::catalog
