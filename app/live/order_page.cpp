#include "app/live/order_page.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace xb::app {
namespace {

constexpr int code_base = 36;

// The village's Wi-Fi speaks IPv4; a phone finds this machine by it.
std::string firstLanAddress() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        const bool is_up =
            (entry->ifa_flags & IFF_UP) != 0 && (entry->ifa_flags & IFF_LOOPBACK) == 0;
        if (!is_up || entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        const void* address = &reinterpret_cast<const sockaddr_in*>(entry->ifa_addr)->sin_addr;
        if (inet_ntop(AF_INET, address, text.data(), text.size()) != nullptr) return text.data();
    }
    return {};
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
    const std::string host = firstLanAddress();
    return host.empty() ? "127.0.0.1" : host;
}

std::string orderPageBase(const std::string& listening_address, int port) {
    std::string host = listening_address;
    if (isAnyAddress(host)) host = firstLanAddress();
    if (host.empty()) host = "127.0.0.1";
    if (host.find(':') != std::string::npos) host = "[" + host + "]";
    return "http://" + host + ":" + std::to_string(port);
}

}  // namespace xb::app
