// A shop's folder made ready to be written: made, locked, whole and up to date.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/error.h"
#include "catalog/shop.h"
#include "catalog/shop_lock.h"

#include <filesystem>
#include <memory>

namespace xb::catalog {

// DIR and DIR/photos, for the owner's eyes only.
Result<void> makeShopFolders(const std::filesystem::path& folder);

// For an owner, who holds the lock: a restore that was cut off is finished, the database checked
// for damage, backed up where it has to be migrated, and migrated. A reader only looks at it. The
// errors are those of Shop::open.
Result<std::unique_ptr<Connection>> openShopDatabase(const ShopSettings& settings);

}  // namespace xb::catalog
