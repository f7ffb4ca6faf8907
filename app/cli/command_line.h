// Reads the command line into a command.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/usage_error.h"
#include "app/error.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace xb::app {

using FileReader = std::function<Result<std::string>(const std::filesystem::path&)>;

// `arguments` without the program's name. Pure but for `read_file`, which is asked for --to-file.
tl::expected<Command, UsageError> parseCommandLine(const std::vector<std::string>& arguments,
                                                   const FileReader& read_file);

// Copies the arguments, then takes the keys out of the originals, so that no process list shows
// them. Call it first thing in main.
std::vector<std::string> takeArguments(int argc, char** argv);

// $XDG_DATA_HOME/xiangbo, else ~/.local/share/xiangbo. Pass what getenv gave.
std::filesystem::path defaultShopFolder(const char* xdg_data_home, const char* home);

}  // namespace xb::app
