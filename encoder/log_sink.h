// Where this room's log lines go.
#pragma once

#include <functional>
#include <string_view>

namespace xb::encoder {

enum class LogLevel { Debug, Info, Warning, Error };

// Called from any thread, also several at once; must not block for long. Lines hold no keys and no
// passphrases. An empty sink is allowed.
using LogSink = std::function<void(LogLevel, std::string_view)>;

}  // namespace xb::encoder
