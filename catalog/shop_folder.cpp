// In order: folder, an unfinished restore, connection, damage, backup, migrations.
#include "catalog/shop_folder.h"

#include "catalog/backup/backup.h"
#include "catalog/database/damage_check.h"
#include "catalog/database/database_error.h"
#include "catalog/database/migrations.h"

#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

// A migration that turns out to be wrong must not be the end of the shop.
Result<void> backUpBeforeMigration(Connection& connection, const ShopSettings& settings,
                                   int newest) {
    try {
        const auto version = connection.integer("PRAGMA user_version");
        if (version == 0 || version >= newest) return {};
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection.path()));
    }
    BackupRequest request;
    request.shop_folder = settings.folder;
    request.kind = BackupKind::BeforeMigration;
    request.now = settings.clock();
    const auto made = makeBackup(request);
    if (!made) return tl::make_unexpected(made.error());
    return {};
}

Result<void> readyForOwner(Connection& connection, const ShopSettings& settings,
                           const Migrations& migrations) {
    auto ready = checkForDamage(connection);
    if (ready) ready = backUpBeforeMigration(connection, settings, migrations.newest());
    if (ready) ready = migrations.apply(connection);
    return ready;
}

}  // namespace

Result<void> makeShopFolders(const std::filesystem::path& folder) {
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(folder / "photos", error);
    if (error) {
        const bool is_full = error == std::errc::no_space_on_device;
        return failure(is_full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {folder.string()},
                       error.message());
    }
    // Buyers' addresses lie here: for the owner's eyes only.
    if (is_new) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    return {};
}

Result<std::unique_ptr<Connection>> openShopDatabase(const ShopSettings& settings) {
    const bool is_owner = settings.access == Access::Owner;
    auto migrations = Migrations::load(settings.sql_folder);
    if (!migrations) return tl::make_unexpected(std::move(migrations.error()));
    if (is_owner) {
        if (auto finished = finishRestore(settings.folder); !finished) {
            return tl::make_unexpected(std::move(finished.error()));
        }
    }
    auto connection =
        Connection::open(settings.folder / "studio.db",
                         is_owner ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
    if (!connection) return connection;
    auto ready = is_owner ? readyForOwner(**connection, settings, *migrations)
                          : migrations->check(**connection);
    if (!ready) return tl::make_unexpected(std::move(ready.error()));
    return connection;
}

}  // namespace xb::catalog
