// Calls run under a shared lock; only silence() and the setters wait for them.
#include "encoder/outputs/announcer.h"

#include <mutex>
#include <utility>

namespace xb::encoder {

Announcer::Announcer(LogSink log) : log_(std::move(log)) {}

void Announcer::setListener(std::function<void(const OutputEvent&)> listener) {
    const std::unique_lock lock(mutex_);
    listener_ = std::move(listener);
}

void Announcer::announce(const OutputEvent& event) const {
    const std::shared_lock lock(mutex_);
    if (listener_) listener_(event);
}

void Announcer::setEncoderListener(EncoderListener listener) {
    const std::unique_lock lock(mutex_);
    encoder_listener_ = std::move(listener);
}

void Announcer::announce(const EncoderEvent& event) const {
    const std::shared_lock lock(mutex_);
    if (encoder_listener_) encoder_listener_(event);
}

void Announcer::log(LogLevel level, std::string_view line) const {
    const std::shared_lock lock(mutex_);
    if (log_) log_(level, line);
}

void Announcer::silence() {
    const std::unique_lock lock(mutex_);
    listener_ = nullptr;
    encoder_listener_ = nullptr;
    log_ = nullptr;
}

}  // namespace xb::encoder
