// What a server says to a publisher, and what that means to people.
#pragma once

#include "encoder/error.h"

#include <string>

namespace xb::encoder::rtmp {

// The information object of an onStatus, _error or _result, in the server's words.
struct ServerStatus {
    std::string level;  // "error", "status"; servers are not strict about it
    std::string code;   // "NetStream.Publish.Start"
    std::string description;
};

// What the words were an answer to.
enum class Request { Connect, CreateStream, Publish, None };

[[nodiscard]] bool isPublishStart(const ServerStatus& status);

// Whether it ends the broadcast, when it comes unasked.
[[nodiscard]] bool isGoodbye(const ServerStatus& status);

// LoginRejected, UnknownApplication, NameInUse, AuthRejected, ClosedByServer, or PublishRefused
// where nothing more is told. Pure.
[[nodiscard]] ErrorCode refusalOf(const ServerStatus& status, Request request);

}  // namespace xb::encoder::rtmp
