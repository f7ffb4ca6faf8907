// Splits an address as those who publish write it.
#include "encoder/rtmp/rtmp_address.h"

#include "encoder/redact.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace xb::encoder::rtmp {

namespace {

bool hasUnprintable(std::string_view text) {
    return std::ranges::any_of(
        text, [](unsigned char c) { return c <= 0x20 || c == 0x7f || c == '"' || c == '\''; });
}

std::string lowercase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const char* const digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

bool isPort(std::string_view text) {
    unsigned port = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
    return failed == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65'535;
}

// False: not a host and port.
bool readAuthority(std::string_view authority, RtmpAddress& address) {
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view login = authority.substr(0, at);
        const std::size_t colon = login.find(':');
        address.user = percentDecoded(login.substr(0, colon));
        if (colon != std::string_view::npos)
            address.password = percentDecoded(login.substr(colon + 1));
        authority.remove_prefix(at + 1);
    }
    std::string_view after_host;
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos) return false;
        address.host = authority.substr(1, end - 1);
        after_host = authority.substr(end + 1);
    } else {
        const std::size_t colon = std::min(authority.find(':'), authority.size());
        address.host = authority.substr(0, colon);
        after_host = authority.substr(colon);
    }
    if (!after_host.empty()) {
        if (!after_host.starts_with(':') || !isPort(after_host.substr(1))) return false;
        address.port = after_host.substr(1);
    }
    return !address.host.empty();
}

void readPath(std::string_view path, RtmpAddress& address) {
    const std::size_t query = std::min(path.find('?'), path.size());
    std::size_t slash = path.substr(0, query).rfind('/');
    // Nothing but the application before the query: the key may stand behind it.
    if (slash == std::string_view::npos) slash = path.rfind('/');
    address.application = path.substr(0, slash);
    if (slash != std::string_view::npos) address.stream_key = path.substr(slash + 1);
}

std::string tcUrlOf(const RtmpAddress& address, std::string_view standard_port) {
    std::string url = address.is_secure ? "rtmps://" : "rtmp://";
    const bool is_ipv6 = address.host.find(':') != std::string::npos;
    url += is_ipv6 ? "[" + address.host + "]" : address.host;
    if (address.port != standard_port) url += ":" + address.port;
    return url + "/" + address.application;
}

}  // namespace

Result<RtmpAddress> readRtmpAddress(std::string_view url) {
    const std::size_t separator = url.find("://");
    if (separator == std::string_view::npos)
        return failure(ErrorCode::BadAddress, {"address without scheme"});
    const std::string scheme = lowercase(url.substr(0, separator));
    if (scheme != "rtmp" && scheme != "rtmps") return failure(ErrorCode::WrongScheme, {scheme});

    RtmpAddress address;
    address.is_secure = scheme == "rtmps";
    address.label = redactUrl(scheme + std::string(url.substr(separator)));
    const std::string_view rest = url.substr(separator + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (hasUnprintable(url) || !readAuthority(authority, address))
        return failure(ErrorCode::BadAddress, {address.label});
    const std::string_view standard_port = address.is_secure ? "443" : "1935";
    if (address.port.empty()) address.port = standard_port;
    const std::string_view path = rest.substr(authority.size());
    if (path.starts_with('/')) readPath(path.substr(1), address);
    if (address.application.empty()) return failure(ErrorCode::BadAddress, {address.label});
    address.tc_url = tcUrlOf(address, standard_port);
    return address;
}

}  // namespace xb::encoder::rtmp
