// Tells the app what happens, for as long as the app wants to hear.
#pragma once

#include "encoder/delivery_statistics.h"
#include "encoder/log_sink.h"

#include <functional>
#include <shared_mutex>
#include <string_view>

namespace xb::encoder {

// Shared by the outputs, so that one which had to be left behind finds nobody to call. Any thread;
// what it calls must not set a listener or call silence().
class Announcer {
 public:
    explicit Announcer(LogSink log);

    void setListener(std::function<void(const OutputEvent&)> listener);
    void setEncoderListener(EncoderListener listener);
    void announce(const OutputEvent& event) const;
    void announce(const EncoderEvent& event) const;
    void log(LogLevel level, std::string_view line) const;

    // When it returns no call is running, and none will follow.
    void silence();

 private:
    mutable std::shared_mutex mutex_;
    std::function<void(const OutputEvent&)> listener_;
    EncoderListener encoder_listener_;
    LogSink log_;
};

}  // namespace xb::encoder
