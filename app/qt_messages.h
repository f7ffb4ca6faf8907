// Qt's own messages: kept for the log, off the terminal.
#pragma once

#include "app/log.h"

#include <deque>
#include <mutex>
#include <string>
#include <utility>

namespace xb::app {

// Made before the Qt application, one at a time. Qt's warnings are for developers: on standard
// error they would stand beside the one line that tells a person what is wrong.
class QtMessages {
 public:
    QtMessages();
    ~QtMessages();
    QtMessages(const QtMessages&) = delete;
    QtMessages& operator=(const QtMessages&) = delete;

    // Where messages go from now on; those before it follow at once. Until then the last
    // `most_kept` are kept.
    void sendTo(const Log& log);
    // Any thread.
    void take(LogLevel level, std::string message);

 private:
    static constexpr std::size_t most_kept = 100;

    std::mutex mutex_;
    Log log_;                                            // guarded by mutex_
    std::deque<std::pair<LogLevel, std::string>> kept_;  // guarded by mutex_
};

}  // namespace xb::app
