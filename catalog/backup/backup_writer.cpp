// Copy, check, name; photos first, so that no backup names one that is missing.
#include "catalog/backup/backup.h"
#include "catalog/backup/database_identity.h"
#include "catalog/backup/durable_files.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::uintmax_t spare_bytes = 16 * 1024 * 1024;

Result<void> makePrivateFolder(const std::filesystem::path& folder) {
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(folder, error);
    if (error) return fileFailure(error.value(), folder);
    if (is_new) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    return {};
}

// Photos are never changed once written, so a name that is there is the photo itself.
Result<void> keepPhotos(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (auto made = makePrivateFolder(to); !made) return made;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(from, error)) {
        const auto& photo = entry.path();
        const bool is_whole = photo.stem().string().size() == 64;  // not one being written
        if (!entry.is_regular_file(error) || !is_whole) continue;
        if (auto kept = linkOrCopy(photo, to / photo.filename()); !kept) return kept;
    }
    return syncFolder(to);
}

Result<void> checkRoom(const std::filesystem::path& database, const std::filesystem::path& to) {
    std::error_code error;
    const auto needed = std::filesystem::file_size(database, error);
    if (error) return failure(ErrorCode::NoShop, {database.string()});
    const auto space = std::filesystem::space(to, error);
    if (!error && space.available < needed + spare_bytes) {
        return failure(ErrorCode::DiskFull, {to.string()}, "no room for a backup");
    }
    return {};
}

// What a crash left. One that was written to of late may be another program's, at work on it.
void removeParts(const std::filesystem::path& folder) {
    const auto lately = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    std::error_code error;
    std::vector<std::filesystem::path> parts;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("shop-") || !name.ends_with(".part")) continue;
        if (entry.last_write_time(error) < lately) parts.push_back(entry.path());
    }
    for (const auto& part : parts) {
        std::filesystem::remove(part, error);
    }
}

}  // namespace

std::filesystem::path backupFolder(const std::filesystem::path& shop_folder) {
    return shop_folder / "backups";
}

Result<BackupFile> makeBackup(const BackupRequest& request) {
    const auto database = request.shop_folder / "studio.db";
    const auto to = request.to.empty() ? backupFolder(request.shop_folder) : request.to;
    const auto name = to / backupName(request.now, request.kind);
    const std::filesystem::path part = name.string() + ".part";
    if (auto made = makePrivateFolder(to); !made) {
        return tl::make_unexpected(std::move(made.error()));
    }
    removeParts(to);
    auto done = checkRoom(database, to);
    if (done) done = keepPhotos(request.shop_folder / "photos", to / "photos");
    if (done) done = copyDatabase(database, part, request.progress);
    if (!done) return tl::make_unexpected(std::move(done.error()));
    const auto identity = checkDatabaseFile(part, stopAskedOf(request.progress));
    std::error_code error;
    const auto size_bytes = std::filesystem::file_size(part, error);
    if (!identity) {
        std::filesystem::remove(part, error);
        return tl::make_unexpected(identity.error());
    }
    if (auto named = renameDurably(part, name); !named) {
        return tl::make_unexpected(std::move(named.error()));
    }
    return BackupFile{name, request.now, request.kind, size_bytes};
}

std::vector<BackupFile> listBackups(const std::filesystem::path& folder) {
    std::vector<BackupFile> backups;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        auto backup = readBackupName(entry.path());
        if (!backup) continue;
        backup->size_bytes = entry.file_size(error);
        backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(),
              [](const BackupFile& a, const BackupFile& b) { return a.at > b.at; });
    return backups;
}

int dropOldBackups(const std::filesystem::path& folder, UtcMs now, const BackupPolicy& policy) {
    int count = 0;
    for (const BackupFile& backup : backupsToDrop(listBackups(folder), now, policy)) {
        std::error_code error;
        if (std::filesystem::remove(backup.file, error)) ++count;
    }
    return count;
}

Result<BackupFile> newestGoodBackup(const std::filesystem::path& shop_folder,
                                    const StopAsked& stop_asked) {
    const auto folder = backupFolder(shop_folder);
    for (const BackupFile& backup : listBackups(folder)) {
        const auto checked = checkDatabaseFile(backup.file, stop_asked);
        if (checked) return backup;
        if (checked.error().code == ErrorCode::Closing) return tl::make_unexpected(checked.error());
    }
    return failure(ErrorCode::NotFound, {"backup", folder.string()});
}

}  // namespace xb::catalog
