// Finds what must not be kept by its shape; regular expressions would be too slow for a chatty day.
#include "app/log_redaction.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace xb::app {
namespace {

constexpr std::string_view hidden = "***";

bool isUrlEnd(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '"' || c == '\'' || c == '<' ||
           c == '>';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool isToken(char c) {
    return isWord(c) || c == '+' || c == '/' || c == '=' || c == '_' || c == '-';
}

bool isMediaScheme(std::string_view scheme) {
    static constexpr std::array<std::string_view, 8> media{"rtmp", "rtmps", "rtmpe", "rtmpt",
                                                           "srt",  "rist",  "udp",   "rtp"};
    return std::find(media.begin(), media.end(), scheme) != media.end();
}

std::string hideUserInfo(std::string_view authority) {
    const auto at = authority.rfind('@');
    if (at == std::string_view::npos || at == 0) return std::string(authority);
    return std::string(hidden) + std::string(authority.substr(at));
}

// "/APP/KEY" -> "/APP/***"; a key may have slashes in it, so nothing after the first part is shown.
std::string hideAfterFirstPart(std::string_view path) {
    const auto slash = path.find('/', 1);
    if (slash == std::string_view::npos || slash + 1 == path.size()) return std::string(path);
    return std::string(path.substr(0, slash + 1)) + std::string(hidden);
}

// "?a=1&b=2" -> "?a=***&b=***"
std::string hideValues(std::string_view query) {
    std::string clean;
    bool is_in_value = false;
    for (const char c : query) {
        if (c == '&') is_in_value = false;
        if (!is_in_value) clean += c;
        if (c == '=' && !is_in_value) {
            clean += hidden;
            is_in_value = true;
        }
    }
    return clean;
}

std::size_t tokenLength(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isToken) -
                                    text.begin());
}

// Where a URL that has its "://" at `colon` begins.
std::size_t schemeStart(std::string_view line, std::size_t colon) {
    std::size_t start = colon;
    while (start > 0 && isWord(line[start - 1]))
        --start;
    return start;
}

std::string hideUrls(std::string_view line) {
    std::string clean;
    std::size_t done = 0;
    for (auto colon = line.find("://"); colon != std::string_view::npos;
         colon = line.find("://", done)) {
        const auto start = std::max(done, schemeStart(line, colon));
        auto end = colon;
        while (end < line.size() && !isUrlEnd(line[end]))
            ++end;
        clean += line.substr(done, start - done);
        clean += urlWithoutKey(line.substr(start, end - start));
        done = end;
    }
    return clean + std::string(line.substr(done));
}

std::string hideTokens(const std::string& line, std::string_view prefix) {
    std::string clean;
    std::size_t done = 0;
    for (auto found = line.find(prefix); found != std::string::npos;
         found = line.find(prefix, done)) {
        const auto value = found + prefix.size();
        const auto length = tokenLength(std::string_view(line).substr(value));
        clean.append(line, done, value - done);
        if (length >= 16) {
            clean += hidden;
            done = value + length;
        } else {
            done = value;
        }
    }
    return clean.append(line, done, std::string::npos);
}

bool isMobileNumber(std::string_view line, std::size_t at) {
    constexpr std::size_t length = 11;
    if (at + length > line.size() || line[at] != '1' || line[at + 1] < '3') return false;
    if (at > 0 && isWord(line[at - 1])) return false;
    if (at + length < line.size() && isWord(line[at + length])) return false;
    return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(at),
                       line.begin() + static_cast<std::ptrdiff_t>(at + length), isDigit);
}

void hidePhones(std::string& line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (isMobileNumber(line, at)) line.replace(at + 3, 4, "****");
    }
}

}  // namespace

std::string urlWithoutKey(std::string_view url) {
    const auto colon = url.find("://");
    if (colon == std::string_view::npos) return std::string(url);
    std::string scheme(url.substr(0, colon));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto rest = url.substr(colon + 3);
    const auto path_start = std::min(rest.find_first_of("/?#"), rest.size());
    const auto query_start = std::min(rest.find_first_of("?#"), rest.size());
    const auto path = rest.substr(path_start, query_start - path_start);
    const auto query = rest.substr(query_start);
    const bool is_media = isMediaScheme(scheme);
    const bool has_key_in_path = is_media && scheme.starts_with("rtmp");
    return std::string(url.substr(0, colon + 3)) + hideUserInfo(rest.substr(0, path_start)) +
           (has_key_in_path ? hideAfterFirstPart(path) : std::string(path)) + hideValues(query);
}

std::string redact(std::string_view line) {
    std::string clean = hideUrls(line);
    clean = hideTokens(clean, "whsec_");
    clean = hideTokens(clean, "v1,");
    hidePhones(clean);
    return clean;
}

}  // namespace xb::app
