// Where studio's lines for the log go.
#pragma once

#include <functional>
#include <string_view>

namespace xb::studio {

enum class LogLevel { Debug, Info, Warning, Error };

// Called from any thread, also from several at once. Addresses in the text carry no keys.
using LogSink = std::function<void(LogLevel level, std::string_view message)>;

}  // namespace xb::studio
