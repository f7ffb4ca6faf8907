// Where the shop's log lines go; the program decides.
#pragma once

#include <functional>
#include <string_view>

namespace xb::catalog {

enum class LogLevel { Debug, Info, Warning, Error };

// Called from any of the shop's threads; may be empty. Lines hold no personal data and no secrets.
using LogSink = std::function<void(LogLevel, std::string_view)>;

}  // namespace xb::catalog
