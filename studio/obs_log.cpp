// libobs' log, taken over while an engine runs.
#include "studio/obs_log.h"

#include <util/base.h>

#include <array>
#include <cctype>
#include <cstdio>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::string_view hidden = "***";
constexpr std::array secret_names{
    "key=", "passphrase=", "password=", "streamid=", "token=", "secret="};

bool endsWord(char c) {
    return std::isspace(static_cast<unsigned char>(c)) || c == '\'' || c == '"' || c == '>' ||
           c == ',' || c == ')';
}

std::size_t wordEnd(std::string_view text, std::size_t from) {
    while (from < text.size() && !endsWord(text[from]))
        ++from;
    return from;
}

// `address` is what follows "://": keeps host and port.
std::string redactedAddress(std::string_view address) {
    std::size_t host_end = address.find_first_of("/?#");
    if (host_end == std::string_view::npos) host_end = address.size();
    std::string_view host = address.substr(0, host_end);
    if (const std::size_t at = host.rfind('@'); at != std::string_view::npos)
        host.remove_prefix(at + 1);
    std::string result(host);
    if (host_end < address.size()) result.append("/").append(hidden);
    return result;
}

std::string withoutAddresses(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = text.find("://", at);
        if (found == std::string_view::npos) return result.append(text.substr(at));
        const std::size_t begin = found + 3;
        const std::size_t end = wordEnd(text, begin);
        result.append(text.substr(at, begin - at));
        result += redactedAddress(text.substr(begin, end - begin));
        at = end;
    }
    return result;
}

void hideValues(std::string& text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
        const std::size_t begin = at + name.size();
        std::size_t end = wordEnd(text, begin);
        end = std::min(end, text.find_first_of("&;", begin));
        text.replace(begin, end - begin, hidden);
        at = begin + hidden.size();
    }
}

LogLevel levelOf(int obs_level) {
    if (obs_level <= LOG_ERROR) return LogLevel::Error;
    if (obs_level <= LOG_WARNING) return LogLevel::Warning;
    return obs_level <= LOG_INFO ? LogLevel::Info : LogLevel::Debug;
}

}  // namespace

std::string redacted(std::string_view text) {
    std::string result = withoutAddresses(text);
    for (const std::string_view name : secret_names)
        hideValues(result, name);
    return result;
}

ObsLog::ObsLog(LogSink sink) : sink_(std::move(sink)) {
    base_get_log_handler(&previous_, &previous_data_);
    base_set_log_handler(&ObsLog::write, this);
}

ObsLog::~ObsLog() {
    base_set_log_handler(previous_, previous_data_);
}

void ObsLog::write(int level, const char* format, va_list arguments, void* self) {
    const ObsLog& log = *static_cast<const ObsLog*>(self);
    if (!log.sink_) return;
    std::array<char, 2048> line{};
    if (std::vsnprintf(line.data(), line.size(), format, arguments) < 0) return;
    log.sink_(levelOf(level), redacted(line.data()));
}

}  // namespace xb::studio
