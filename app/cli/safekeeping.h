// `backup`, `restore` and `check`: keeping a shop safe, and telling whether it is sound.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/listings.h"
#include "catalog/shop.h"

#include <functional>

namespace xb::app {

// Asked again and again while there is something to do; true: someone pressed Ctrl-C.
using StopAsked = std::function<bool()>;

// All return the exit status; a failure is one sentence on `err`, where progress is shown too when
// it is a terminal. Stopping leaves everything as it was. `settings` name the shop's folder.

// {file, size_bytes, made_at}
int backUpShop(const catalog::ShopSettings& settings, const BackupCommand& command, Streams streams,
               const StopAsked& stop_asked);

// {shop_id, restored, set_aside}
int restoreShop(const catalog::ShopSettings& settings, const RestoreCommand& command,
                Streams streams, const StopAsked& stop_asked);

// {sound, findings:[{kind, what}]}; the exit status tells too.
int checkShopFiles(const catalog::ShopSettings& settings, const CheckCommand& command,
                   Streams streams, const StopAsked& stop_asked);

}  // namespace xb::app
