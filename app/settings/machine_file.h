// Keeps what was measured of the machine in DIR/machine.json.
#pragma once

#include "app/error.h"
#include "app/live/machine_measure.h"

#include <filesystem>
#include <optional>

namespace xb::app {

// Of this very machine; nothing where none was kept, it cannot be read, or the folder has come to
// another machine since.
std::optional<MachineMeasure> keptMeasure(const std::filesystem::path& shop_folder);

// In place of the one before; makes the folder if it is absent. CannotWriteFile or
// CannotCreateFolder.
Result<void> keepMeasure(const std::filesystem::path& shop_folder, const MachineMeasure& measure);

}  // namespace xb::app
