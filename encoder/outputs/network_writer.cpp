// One line for each kind of address.
#include "encoder/outputs/network_writer.h"

#include "encoder/mpegts/rist_link.h"
#include "encoder/mpegts/srt_link.h"
#include "encoder/mpegts/ts_writer.h"
#include "encoder/mpegts/udp_link.h"
#include "encoder/rtmp/rtmp_writer.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace xb::encoder {

namespace {

std::string schemeOf(std::string_view url) {
    std::string scheme(url.substr(0, std::min(url.find("://"), url.size())));
    std::ranges::transform(scheme, scheme.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return scheme;
}

// Whether nobody is called, but waited for.
bool isListener(const DatagramAddress& address, const std::string& url) {
    return address.valueOf("mode") == "listener" || url.find("://@") != std::string::npos;
}

Result<NetworkWriter> makeRtmpWriter(const std::string& url, const NetworkOptions& options) {
    Result<rtmp::RtmpAddress> address = rtmp::readRtmpAddress(url);
    if (!address) return tl::unexpected(address.error());
    std::string label = address->label;
    return NetworkWriter{std::move(label),
                         std::make_unique<rtmp::RtmpWriter>(std::move(*address), options)};
}

std::unique_ptr<DatagramLink> makeLink(DatagramAddress address, const std::string& url) {
    if (address.scheme == "srt") return std::make_unique<SrtLink>(std::move(address));
    if (address.scheme == "rist") return std::make_unique<RistLink>(std::move(address), url);
    return std::make_unique<UdpLink>(std::move(address));
}

}  // namespace

Result<NetworkWriter> makeNetworkWriter(const std::string& url, const NetworkOptions& options) {
    const std::string scheme = schemeOf(url);
    if (scheme == "rtmp" || scheme == "rtmps") return makeRtmpWriter(url, options);
    Result<DatagramAddress> address = readDatagramAddress(url);
    if (scheme != "srt" && scheme != "rist" && scheme != "udp" &&
        url.find("://") != std::string::npos)
        return failure(ErrorCode::WrongScheme, {scheme});
    if (!address) return tl::unexpected(address.error());
    std::string label = address->label;
    if (address->host.empty() && !isListener(*address, url))
        return failure(ErrorCode::BadAddress, {std::move(label)});
    std::unique_ptr<DatagramLink> link = makeLink(std::move(*address), url);
    return NetworkWriter{label, std::make_unique<TsWriter>(std::move(link), label, options)};
}

}  // namespace xb::encoder
