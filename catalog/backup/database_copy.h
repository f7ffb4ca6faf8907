// Copying a database page by page while its shop goes on.
#pragma once

#include "catalog/error.h"
#include "catalog/stop_asked.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace xb::catalog {

// Called now and then with pages done and pages in all, and as if all were done while the copy is
// checked, then from another thread while the caller waits; false asks to stop.
using CopyProgress = std::function<bool(std::int64_t, std::int64_t)>;

// One consistent state of `from`, whoever writes meanwhile (what is written gathers in the WAL
// until the copy is done). `to` is on disk when this returns; on any failure it is gone. Closing
// when asked to stop; DiskFull, CannotWrite and what Connection::open answers.
Result<void> copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to,
                          const CopyProgress& progress);

// The same question, once everything is copied.
StopAsked stopAskedOf(const CopyProgress& progress);

}  // namespace xb::catalog
