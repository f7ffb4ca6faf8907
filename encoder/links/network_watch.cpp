// Listens to the kernel's routing socket.
#include "encoder/links/network_watch.h"

#include "encoder/links/file_handle.h"

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cstring>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds look_interval{100};
constexpr std::chrono::milliseconds calm_time{300};

class RoutingSocket final : public NetworkChanges {
 public:
    explicit RoutingSocket(FileHandle socket) : socket_(std::move(socket)) {}

    bool waitForOne(std::chrono::milliseconds time) override {
        pollfd look{socket_.get(), POLLIN, 0};
        if (poll(&look, 1, static_cast<int>(time.count())) <= 0) return false;
        std::array<std::uint8_t, 16'384> room{};
        const ssize_t size = recv(socket_.get(), room.data(), room.size(), MSG_DONTWAIT);
        // Negative: more changes than the socket could hold.
        if (size < 0) return true;
        return concernsConnections(std::span(room).first(static_cast<std::size_t>(size)));
    }

 private:
    FileHandle socket_;
};

bool isRunning(std::span<const std::uint8_t> payload) {
    ifinfomsg link{};
    if (payload.size() < sizeof link) return false;
    std::memcpy(&link, payload.data(), sizeof link);
    return (link.ifi_flags & IFF_RUNNING) != 0;
}

bool concerns(std::uint16_t type, std::span<const std::uint8_t> payload) {
    switch (type) {
        case RTM_NEWADDR:
        case RTM_DELADDR:
        case RTM_NEWROUTE:
            return true;
        case RTM_NEWLINK:
            return isRunning(payload);
        default:
            return false;
    }
}

}  // namespace

bool concernsConnections(std::span<const std::uint8_t> messages) {
    nlmsghdr header{};
    while (messages.size() >= sizeof header) {
        std::memcpy(&header, messages.data(), sizeof header);
        if (header.nlmsg_len < sizeof header || header.nlmsg_len > messages.size()) return false;
        const std::size_t payload_size = header.nlmsg_len - sizeof header;
        if (concerns(header.nlmsg_type, messages.subspan(sizeof header, payload_size))) return true;
        const std::size_t aligned = NLMSG_ALIGN(header.nlmsg_len);
        if (aligned >= messages.size()) return false;
        messages = messages.subspan(aligned);
    }
    return false;
}

std::unique_ptr<NetworkChanges> systemNetworkChanges() {
    FileHandle socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE |
                        RTMGRP_IPV6_ROUTE;
    if (!socket.isOpen() ||
        bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return nullptr;
    return std::make_unique<RoutingSocket>(std::move(socket));
}

NetworkWatch::NetworkWatch(std::unique_ptr<NetworkChanges> changes, std::function<void()> on_change)
    : changes_(std::move(changes)), on_change_(std::move(on_change)) {
    if (changes_) thread_ = std::thread([this] { run(); });
}

NetworkWatch::~NetworkWatch() {
    leave();
    if (thread_.joinable()) thread_.join();
}

void NetworkWatch::run() {
    using Clock = std::chrono::steady_clock;
    bool is_changing = false;
    Clock::time_point last_change;
    while (!is_stopping_) {
        const bool has_changed = changes_->waitForOne(look_interval);
        if (is_stopping_) return;
        const Clock::time_point now = Clock::now();
        if (has_changed) {
            if (!std::exchange(is_changing, true)) on_change_();
            last_change = now;
        } else if (is_changing && now - last_change >= calm_time) {
            is_changing = false;
            on_change_();
        }
    }
}

}  // namespace xb::encoder
