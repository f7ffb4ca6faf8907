// The logs of libav and libsrt, owned by this room and cleaned of secrets.
#pragma once

#include "encoder/log_sink.h"

#include <string_view>

namespace xb::encoder {

// While one lives, warnings and errors of libav (from this room and any other user in the process)
// go to its sink, redacted; when none lives they go nowhere. The newest gets the lines. Whatever
// installs a handler of its own later takes the log away until takeOver() is called again. Any
// thread.
class LibavLog {
 public:
    explicit LibavLog(LogSink sink);
    ~LibavLog();
    LibavLog(const LibavLog&) = delete;
    LibavLog& operator=(const LibavLog&) = delete;

    static void takeOver() noexcept;

    // The secrets of this address are taken out of lines from now on, also where they stand alone.
    static void hideSecretsOf(std::string_view url);
};

}  // namespace xb::encoder
