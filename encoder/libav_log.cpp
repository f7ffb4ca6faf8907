// libav's handler has no user pointer, so the list of sinks is the one thing here that is shared by
// the process.
#include "encoder/libav_log.h"

#include <srt/srt.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <utility>
#include <vector>

extern "C" {
#include <libavutil/log.h>
}

#include "encoder/redact.h"

namespace xb::encoder {

namespace {

// Old secrets go when more than this many are known.
constexpr std::size_t most_secrets = 256;

class Route {
 public:
    void add(const LibavLog* owner, LogSink sink) {
        const std::unique_lock lock(mutex_);
        sinks_.emplace_back(owner, std::move(sink));
    }

    void remove(const LibavLog* owner) {
        const std::unique_lock lock(mutex_);
        std::erase_if(sinks_, [owner](const auto& entry) { return entry.first == owner; });
    }

    void hide(std::vector<std::string> secrets) {
        const std::unique_lock lock(mutex_);
        for (std::string& secret : secrets)
            if (std::ranges::find(secrets_, secret) == secrets_.end())
                secrets_.push_back(std::move(secret));
        if (secrets_.size() > most_secrets)
            secrets_.erase(secrets_.begin(),
                           secrets_.end() - static_cast<std::ptrdiff_t>(most_secrets));
    }

    void tell(LogLevel level, const std::string& line) {
        // Held while the sink is called, so that none is called after it has gone.
        const std::shared_lock lock(mutex_);
        if (sinks_.empty() || !sinks_.back().second) return;
        sinks_.back().second(level, redactText(line, secrets_));
    }

 private:
    std::shared_mutex mutex_;
    std::vector<std::pair<const LibavLog*, LogSink>> sinks_;
    std::vector<std::string> secrets_;
};

// Never destroyed: a thread that finish() had to leave behind may still log while the process ends.
Route& route() {
    static Route* const instance = new Route;
    return *instance;
}

// Lines come in pieces, and only a whole line can be searched for secrets.
void handle(void* object, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_WARNING) return;
    thread_local std::string line;
    thread_local int print_prefix = 1;
    std::array<char, 1024> piece{};
    av_log_format_line2(object, level, format, arguments, piece.data(),
                        static_cast<int>(piece.size()), &print_prefix);
    line += piece.data();
    if (!line.ends_with('\n') && line.size() < 8 * piece.size()) return;
    while (line.ends_with('\n'))
        line.pop_back();
    if (!line.empty())
        route().tell(level <= AV_LOG_ERROR ? LogLevel::Error : LogLevel::Warning, "libav: " + line);
    line.clear();
}

void handleSrt(void*, int, const char*, int, const char*, const char* message) {
    route().tell(LogLevel::Warning, std::string("srt: ") + message);
}

}  // namespace

LibavLog::LibavLog(LogSink sink) {
    route().add(this, std::move(sink));
    takeOver();
}

LibavLog::~LibavLog() {
    route().remove(this);
}

void LibavLog::takeOver() noexcept {
    av_log_set_callback(handle);
    srt_setloglevel(LOG_ERR);
    srt_setlogflags(SRT_LOGF_DISABLE_TIME | SRT_LOGF_DISABLE_THREADNAME |
                    SRT_LOGF_DISABLE_SEVERITY | SRT_LOGF_DISABLE_EOL);
    srt_setloghandler(nullptr, handleSrt);
}

void LibavLog::hideSecretsOf(std::string_view url) {
    route().hide(secretsOf(url));
}

}  // namespace xb::encoder
