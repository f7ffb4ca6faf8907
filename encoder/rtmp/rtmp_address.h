// An rtmp or rtmps address, taken apart.
#pragma once

#include "encoder/error.h"

#include <string>
#include <string_view>

namespace xb::encoder::rtmp {

struct RtmpAddress {
    bool is_secure = false;
    std::string host;  // without brackets
    std::string port;
    std::string application;  // with its query, if that stands before the key
    std::string stream_key;   // with its query; secret
    std::string user;
    std::string password;  // secret
    std::string tc_url;    // what the server is told it was called by; without user and key
    std::string label;     // the whole address without secrets, for people and logs
};

// rtmp://[user:password@]host[:port]/application[/instance]/key[?query]. The last name of the path
// is the key, with the query; all before it the application. Where the path is one name alone, a
// query is the application's and the key may follow it: rtmp://host/application?query/key. Pure.
// WrongScheme {scheme} or BadAddress {address without key}.
[[nodiscard]] Result<RtmpAddress> readRtmpAddress(std::string_view url);

}  // namespace xb::encoder::rtmp
