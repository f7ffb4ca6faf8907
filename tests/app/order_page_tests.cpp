// The address in the QR on the product card.
#include "app/live/order_page.h"

#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace xb::app;
using xb::catalog::SkuId;

TEST_CASE("an order page's code leads back to its SKU") {
    for (const std::int64_t id : {1, 9, 35, 36, 50'000, 2'000'000'000}) {
        CHECK(skuOfOrderPage(orderPageCode(SkuId{id})) == SkuId{id});
    }
    CHECK(orderPageCode(SkuId{36}) == "10");
}

TEST_CASE("what no order page is called leads nowhere") {
    for (const char* code : {"", "0", "-1", "A", "01", "1 ", "zzzzzzzzzzzzzzzzzz", "1/photo"}) {
        INFO(code);
        CHECK_FALSE(skuOfOrderPage(code));
    }
}

TEST_CASE("an order page's address fits a small QR") {
    const std::string base = orderPageBase("192.168.100.100", 18080);
    CHECK(base == "http://192.168.100.100:18080");
    CHECK(orderPageUrl(base, SkuId{999}).size() <= 32);
    CHECK(orderPageBase("127.0.0.1", 80) == "http://127.0.0.1:80");
    CHECK(orderPageBase("::1", 80) == "http://[::1]:80");
}

TEST_CASE("a server on every address is found by one that a phone can reach") {
    const std::string base = orderPageBase("0.0.0.0", 8080);
    CHECK(base.find("0.0.0.0") == std::string::npos);
    CHECK(base.substr(base.size() - 5) == ":8080");
    CHECK(base == "http://" + lanHost() + ":8080");
}

TEST_CASE("a phone is sent to no network that is inside this machine") {
    ifaddrs* list = nullptr;
    REQUIRE(getifaddrs(&list) == 0);
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);
    std::vector<std::string> near;
    std::vector<std::string> inside;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        if (entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        const void* bytes = &reinterpret_cast<const sockaddr_in*>(entry->ifa_addr)->sin_addr;
        REQUIRE(inet_ntop(AF_INET, bytes, text.data(), text.size()) != nullptr);
        const std::string_view name = entry->ifa_name;
        const bool is_inside = name == "lo" || name.starts_with("docker") ||
                               name.starts_with("virbr") || name.starts_with("tun");
        const bool is_running = (entry->ifa_flags & IFF_RUNNING) != 0;
        if (is_running) (is_inside ? inside : near).emplace_back(text.data());
    }
    INFO(lanHost());
    if (!near.empty())
        CHECK(std::find(inside.begin(), inside.end(), lanHost()) == inside.end());
    else if (inside.empty() || inside == std::vector<std::string>{"127.0.0.1"})
        CHECK(lanHost() == "127.0.0.1");
}
