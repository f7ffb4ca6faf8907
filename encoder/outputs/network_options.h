// What a network destination needs beside its address.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace xb::encoder {

struct NetworkOptions {
    // PEM file of authorities to trust for rtmps instead of the system's; empty: the system's.
    std::string certificate_authority_file;
    // How long a connection may take to be made, and a single write to be accepted.
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds write_timeout{10'000};
    // Whether the encode may be made to fit this destination's link.
    bool may_steer = true;
    // Where the timestamps of an RTMP connection begin; they pass three bytes after 4.66 hours.
    std::int64_t first_timestamp_ms = 0;
};

}  // namespace xb::encoder
