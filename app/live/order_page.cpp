#include "app/live/order_page.h"

#include "encoder/links/file_handle.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <vector>

namespace xb::app {
namespace {

constexpr int code_base = 36;
// Any address of the internet: 1.1.1.1.
constexpr std::uint32_t far_address = 0x01010101;

std::string textOf(const sockaddr* address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    const void* bytes = &reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
    return inet_ntop(AF_INET, bytes, text.data(), text.size()) != nullptr ? text.data() : "";
}

// Of the way to the internet, if there is one. Nothing is sent: the socket only asks which way it
// would go.
std::string routedAddress() {
    const encoder::FileHandle asking(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_in far{};
    far.sin_family = AF_INET;
    far.sin_port = htons(53);
    far.sin_addr.s_addr = htonl(far_address);
    sockaddr_in own{};
    socklen_t size = sizeof own;
    const bool is_known =
        asking.isOpen() &&
        ::connect(asking.get(), reinterpret_cast<const sockaddr*>(&far), sizeof far) == 0 &&
        ::getsockname(asking.get(), reinterpret_cast<sockaddr*>(&own), &size) == 0;
    return is_known ? textOf(reinterpret_cast<const sockaddr*>(&own)) : std::string();
}

// No phone is in a network inside this machine, or in a tunnel of it.
bool isForPhones(const ifaddrs& entry) {
    constexpr unsigned needed = IFF_UP | IFF_RUNNING;
    constexpr unsigned unwanted = IFF_LOOPBACK | IFF_POINTOPOINT;
    if ((entry.ifa_flags & needed) != needed || (entry.ifa_flags & unwanted) != 0) return false;
    const std::string_view name = entry.ifa_name;
    constexpr std::array inside{"docker", "br-", "virbr", "veth"};
    return std::none_of(inside.begin(), inside.end(),
                        [name](const char* kind) { return name.starts_with(kind); });
}

// The village's Wi-Fi speaks IPv4; a phone finds this machine by it.
std::vector<std::string> addressesForPhones() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);
    std::vector<std::string> addresses;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        if (entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
        if (isForPhones(*entry)) addresses.push_back(textOf(entry->ifa_addr));
    }
    return addresses;
}

// Of several networks, the one with the way to the internet is the house's.
std::string lanAddress() {
    const std::vector<std::string> near = addressesForPhones();
    std::string routed = routedAddress();
    const bool is_near = std::find(near.begin(), near.end(), routed) != near.end();
    return near.empty() || is_near ? routed : near.front();
}

bool isAnyAddress(const std::string& address) {
    return address == "0.0.0.0" || address == "::";
}

}  // namespace

std::string orderPageCode(catalog::SkuId sku) {
    std::array<char, 16> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), sku.value, code_base);
    return {digits.data(), end.ptr};
}

std::string orderPageUrl(std::string_view base, catalog::SkuId sku) {
    return std::string(base) + "/" + orderPageCode(sku);
}

std::string tracePageUrl(std::string_view base, catalog::SkuId sku) {
    return orderPageUrl(base, sku) + "/t";
}

std::optional<catalog::SkuId> skuOfOrderPage(std::string_view code) {
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(code.data(), code.data() + code.size(), value, code_base);
    if (error != std::errc{} || end != code.data() + code.size() || value <= 0) return std::nullopt;
    // One address a page: capitals and leading zeros name nothing.
    const catalog::SkuId sku{value};
    return orderPageCode(sku) == code ? std::optional(sku) : std::nullopt;
}

std::string lanHost() {
    const std::string host = lanAddress();
    return host.empty() ? "127.0.0.1" : host;
}

std::string orderPageBase(const std::string& listening_address, int port) {
    std::string host = listening_address;
    if (isAnyAddress(host)) host = lanAddress();
    if (host.empty()) host = "127.0.0.1";
    if (host.find(':') != std::string::npos) host = "[" + host + "]";
    return "http://" + host + ":" + std::to_string(port);
}

}  // namespace xb::app
