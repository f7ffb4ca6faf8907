// The channels that orders come through, by name.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/error.h"

#include <cstdint>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write: the channel's row, made if it is new. FieldWrong("channel")
// for a name that cannot be one.
Result<std::int64_t> channelId(WriteSession& session, const std::string& name);

}  // namespace xb::catalog
