// The demo shop: a dozen real village goods from five producers, to try everything with.
#pragma once

#include "catalog/error.h"
#include "catalog/shop.h"

#include <filesystem>

namespace xb::catalog {

enum class DemoLanguage { Chinese, English };

// Fills an empty shop from shop.zh.json or shop.en.json and photos/ in the folder, in one
// transaction: all of it or nothing. AlreadyExists if the shop has products.
Result<void> fillDemoShop(Shop& shop, const std::filesystem::path& demo_folder,
                          DemoLanguage language);

}  // namespace xb::catalog
