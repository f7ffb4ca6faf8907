// Where packets go and in which container: addresses and paths, read and checked.
#pragma once

#include "encoder/error.h"
#include "encoder/outputs/network_options.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace xb::encoder {

enum class Transport { File, Rtmp, Rtmps, Srt, Udp };

struct MuxTarget {
    Transport transport = Transport::File;
    std::string url;     // with its key: never logged
    std::string label;   // without it
    std::string host;    // to be looked up before connecting; empty for files and listeners
    std::string format;  // libavformat's name
    std::vector<std::pair<std::string, std::string>> format_options;
    std::vector<std::pair<std::string, std::string>> io_options;
    bool flush_each_packet = false;
    std::chrono::milliseconds open_timeout{10'000};
    std::chrono::milliseconds write_timeout{10'000};
};

// Pure. WrongScheme {scheme} or BadAddress {address without key}.
[[nodiscard]] Result<MuxTarget> networkTarget(const std::string& url,
                                              const NetworkOptions& options);

// Pure. UnknownContainer {path}.
[[nodiscard]] Result<MuxTarget> recordingTarget(const std::filesystem::path& path);

}  // namespace xb::encoder
