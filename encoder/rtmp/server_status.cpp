// Servers agree on few codes: what they do not say in the code is read in the description.
#include "encoder/rtmp/server_status.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace xb::encoder::rtmp {

namespace {

std::string lowercase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

template <std::size_t count>
bool hasAny(const std::string& text, const std::array<std::string_view, count>& words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// In the descriptions of servers that want a user and a password.
constexpr std::array<std::string_view, 4> login_words{"authmod=", "need auth", "needauth",
                                                      "authfail"};
constexpr std::array<std::string_view, 6> in_use_words{"already", "in use",   "is busy",
                                                       "exist",   "occupied", "duplicate"};
constexpr std::array<std::string_view, 8> key_words{"key",   "auth",   "denied",  "forbidden",
                                                    "token", "permit", "invalid", "expire"};

}  // namespace

bool isPublishStart(const ServerStatus& status) {
    return status.code == "NetStream.Publish.Start";
}

bool isGoodbye(const ServerStatus& status) {
    constexpr std::array<std::string_view, 4> codes{
        "NetStream.Unpublish.Success", "NetConnection.Connect.Closed",
        "NetConnection.Connect.AppShutdown", "NetConnection.Connect.Rejected"};
    const bool is_of_publishing = status.code.starts_with("NetStream.Publish.");
    return status.level == "error" || std::ranges::find(codes, status.code) != codes.end() ||
           (is_of_publishing && !isPublishStart(status));
}

ErrorCode refusalOf(const ServerStatus& status, Request request) {
    const std::string said = lowercase(status.description);
    if (hasAny(said, login_words)) return ErrorCode::LoginRejected;
    if (status.code == "NetConnection.Connect.InvalidApp") return ErrorCode::UnknownApplication;
    if (hasAny(said, in_use_words)) return ErrorCode::NameInUse;
    if (request == Request::Connect) {
        const bool is_about_application =
            said.find("app") != std::string::npos || said.find("vhost") != std::string::npos;
        if (is_about_application) return ErrorCode::UnknownApplication;
        return hasAny(said, key_words) ? ErrorCode::AuthRejected : ErrorCode::PublishRefused;
    }
    if (status.code == "NetStream.Publish.BadName") {
        // Both a name that is taken and one that is not wanted go by this code.
        return hasAny(said, key_words) || said.empty() ? ErrorCode::AuthRejected
                                                       : ErrorCode::PublishRefused;
    }
    if (status.code == "NetStream.Publish.Unauthorized" ||
        status.code == "NetStream.Publish.Denied" || hasAny(said, key_words))
        return ErrorCode::AuthRejected;
    if (request == Request::None) return ErrorCode::ClosedByServer;
    return ErrorCode::PublishRefused;
}

}  // namespace xb::encoder::rtmp
