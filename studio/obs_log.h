// libobs' log, taken over while an engine runs.
#pragma once

#include "studio/log_sink.h"

#include <cstdarg>
#include <string>
#include <string_view>

namespace xb::studio {

// The text with everything removed from its addresses that may be a secret: what stands before an
// @, after the host and in a query; and the values of key=, passphrase=, password=, streamid=,
// token=.
std::string redacted(std::string_view text);

// libobs' lines go to `sink`, redacted, from any of libobs' threads. One at a time in a process;
// made before libobs starts, gone after it has stopped, when libobs' own handler comes back.
class ObsLog {
 public:
    explicit ObsLog(LogSink sink);
    ~ObsLog();
    ObsLog(const ObsLog&) = delete;
    ObsLog& operator=(const ObsLog&) = delete;

 private:
    static void write(int level, const char* format, va_list arguments, void* self);

    LogSink sink_;
    void (*previous_)(int, const char*, va_list, void*) = nullptr;
    void* previous_data_ = nullptr;
};

}  // namespace xb::studio
