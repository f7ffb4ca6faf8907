// One table from scheme or file name to container and options.
#include "encoder/outputs/mux_target.h"

#include "encoder/redact.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace xb::encoder {

namespace {

struct Scheme {
    std::string_view name;
    Transport transport;
    const char* format;
    bool flush_each_packet;
};

// MPEG-TS fills whole datagrams by itself; flushing would send part-filled ones.
constexpr std::array schemes{
    Scheme{"rtmp", Transport::Rtmp, "flv", true},
    Scheme{"rtmps", Transport::Rtmps, "flv", true},
    Scheme{"srt", Transport::Srt, "mpegts", false},
    Scheme{"udp", Transport::Udp, "mpegts", false},
};

std::string lowercase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

// The host of "user@[::1]:1935/app", without brackets and port.
std::string hostOf(std::string_view after_scheme) {
    std::string_view authority = after_scheme.substr(0, after_scheme.find_first_of("/?#"));
    if (const auto at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    if (authority.starts_with('[')) {
        const auto end = authority.find(']');
        return end == std::string_view::npos ? "" : std::string(authority.substr(1, end - 1));
    }
    return std::string(authority.substr(0, authority.find(':')));
}

bool isListener(Transport transport, std::string_view url) {
    return transport == Transport::Srt && url.find("mode=listener") != std::string_view::npos;
}

bool hasControlCharacter(std::string_view text) {
    return std::ranges::any_of(
        text, [](unsigned char c) { return c <= 0x20 || c == 0x7f || c == '"' || c == '\''; });
}

void addOptions(MuxTarget& target, const NetworkOptions& options) {
    if (target.format == "flv")
        target.format_options.emplace_back("flvflags", "no_duration_filesize");
    if (target.transport == Transport::Rtmp || target.transport == Transport::Rtmps)
        target.io_options.emplace_back("tcp_nodelay", "1");
    if (target.transport == Transport::Rtmps) {
        target.io_options.emplace_back("tls_verify", "1");
        if (!options.certificate_authority_file.empty())
            target.io_options.emplace_back("ca_file", options.certificate_authority_file);
    }
    if (target.transport == Transport::Udp || target.transport == Transport::Srt)
        target.io_options.emplace_back("pkt_size", "1316");
}

}  // namespace

Result<MuxTarget> networkTarget(const std::string& url, const NetworkOptions& options) {
    const auto separator = url.find("://");
    if (separator == std::string::npos)
        return failure(ErrorCode::BadAddress, {"address without scheme"});
    const std::string scheme_name = lowercase(std::string_view(url).substr(0, separator));
    const auto scheme = std::ranges::find(schemes, scheme_name, &Scheme::name);
    if (scheme == schemes.end()) return failure(ErrorCode::WrongScheme, {scheme_name});

    MuxTarget target;
    target.transport = scheme->transport;
    target.url = scheme_name + url.substr(separator);
    target.label = redactUrl(target.url);
    target.format = scheme->format;
    target.flush_each_packet = scheme->flush_each_packet;
    target.open_timeout = options.connect_timeout;
    target.write_timeout = options.write_timeout;
    const std::string host = hostOf(std::string_view(url).substr(separator + 3));
    const bool is_listener = isListener(target.transport, url);
    if (hasControlCharacter(url) || (host.empty() && !is_listener))
        return failure(ErrorCode::BadAddress, {target.label});
    if (!is_listener) target.host = host;
    addOptions(target, options);
    return target;
}

Result<MuxTarget> recordingTarget(const std::filesystem::path& path) {
    MuxTarget target;
    target.transport = Transport::File;
    target.label = path.string();
    target.url = "file:" + path.string();
    target.flush_each_packet = true;
    const std::string extension = lowercase(path.extension().string());
    if (extension == ".mp4") {
        target.format = "mp4";
        // Cut at the first packet after 0.4 s, so that no fragment is longer than half a second.
        // Sound that starts a little after its picture keeps its place (frag_discont).
        target.format_options = {
            {"movflags", "empty_moov+default_base_moof+write_colr+frag_discont"},
            {"frag_duration", "400000"}};
    } else if (extension == ".mkv") {
        target.format = "matroska";
        target.format_options = {{"cluster_time_limit", "400"}};
    } else {
        return failure(ErrorCode::UnknownContainer, {path.string()});
    }
    return target;
}

}  // namespace xb::encoder
