// The app room's own log line, so that only one place knows the logging library.
#pragma once

#include <functional>
#include <string_view>

namespace xb::app {

enum class LogLevel { Debug, Info, Warning, Error };

// May be called from any thread. Keys and buyers' data are removed on the way to the file, but
// better never get in.
using Log = std::function<void(LogLevel, std::string_view)>;

}  // namespace xb::app
