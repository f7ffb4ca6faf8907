// Looks once a millisecond. A packet returns with its two addresses exchanged, which leaves its
// checksums as they are.
#include "tests/support/tun_link.h"

#include "tests/support/process.h"

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace xb::tests {

namespace {

constexpr const char* interface_name = "xblink";
constexpr const char* own_address = "10.9.9.1/24";
constexpr const char* peer_address = "10.9.9.2";
constexpr std::chrono::milliseconds one_way{35};
constexpr std::int64_t queue_bytes = 200'000;
constexpr std::size_t longest_packet = 1500;
constexpr double unused_credit_bytes = 3'000;
constexpr std::size_t address_at = 12;
constexpr std::size_t address_bytes = 4;

bool ip(std::vector<std::string> words) {
    words.insert(words.begin(), "ip");
    return run(words).status == 0;
}

Socket openInterface() {
    Socket interface(open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, interface_name, IFNAMSIZ - 1);
    if (!interface.isOpen() || ioctl(interface.handle(), TUNSETIFF, &request) != 0 ||
        !ip({"addr", "add", own_address, "dev", interface_name}) ||
        !ip({"link", "set", interface_name, "up", "mtu", std::to_string(longest_packet)})) {
        throw std::runtime_error("no interface of our own");
    }
    return interface;
}

bool isIpv4(const std::vector<std::uint8_t>& bytes) {
    return bytes.size() >= 20 && bytes[0] >> 4 == 4;
}

}  // namespace

bool TunLink::enterNamespace() {
    return geteuid() == 0 && access("/dev/net/tun", R_OK | W_OK) == 0 &&
           unshare(CLONE_NEWNET) == 0 && ip({"link", "set", "lo", "up"});
}

TunLink::TunLink(int server_port)
    : server_port_(server_port),
      interface_(openInterface()),
      served_at_(Clock::now()),
      thread_([this] { run(); }) {}

TunLink::~TunLink() {
    is_stopping_ = true;
    thread_.join();
}

std::string TunLink::host() const {
    return peer_address;
}

void TunLink::run() {
    while (!is_stopping_) {
        pollfd look{interface_.handle(), POLLIN, 0};
        poll(&look, 1, 1);
        const auto now = Clock::now();
        take(now);
        serve(now);
        handOver(going_, now);
        handOver(returning_, now);
    }
}

bool TunLink::goesUp(const std::vector<std::uint8_t>& bytes) const {
    const std::size_t ports_at = (bytes[0] & 0x0FU) * 4U;
    if (bytes.size() < ports_at + 4) return false;
    return (bytes[ports_at + 2] << 8 | bytes[ports_at + 3]) == server_port_;
}

void TunLink::take(Clock::time_point now) {
    for (;;) {
        Datagram packet{std::vector<std::uint8_t>(longest_packet), now + one_way};
        const ssize_t size = read(interface_.handle(), packet.bytes.data(), packet.bytes.size());
        if (size <= 0) return;
        packet.bytes.resize(static_cast<std::size_t>(size));
        if (!isIpv4(packet.bytes)) continue;
        if (!goesUp(packet.bytes)) {
            returning_.push_back(std::move(packet));
        } else if (waiting_bytes_ + size <= queue_bytes) {
            waiting_bytes_ += size;
            waiting_.push_back(std::move(packet));
        }
    }
}

void TunLink::serve(Clock::time_point now) {
    const double elapsed_s =
        std::chrono::duration<double>(now - std::exchange(served_at_, now)).count();
    credit_ += kbps_ * 125 * elapsed_s;
    while (!waiting_.empty() && credit_ >= static_cast<double>(waiting_.front().bytes.size())) {
        Datagram packet = std::move(waiting_.front());
        waiting_.pop_front();
        const auto size = static_cast<std::int64_t>(packet.bytes.size());
        waiting_bytes_ -= size;
        credit_ -= static_cast<double>(size);
        packet.due = now + one_way;
        going_.push_back(std::move(packet));
    }
    // What a link could have carried while nothing waited is lost.
    if (waiting_.empty()) credit_ = std::min(credit_, unused_credit_bytes);
}

void TunLink::handOver(std::deque<Datagram>& travelling, Clock::time_point now) {
    while (!travelling.empty() && travelling.front().due <= now) {
        std::vector<std::uint8_t>& bytes = travelling.front().bytes;
        const auto source = bytes.begin() + address_at;
        std::swap_ranges(source, source + address_bytes, source + address_bytes);
        // One that the system does not take is lost, which TCP knows how to mend.
        [[maybe_unused]] const ssize_t taken =
            write(interface_.handle(), bytes.data(), bytes.size());
        travelling.pop_front();
    }
}

}  // namespace xb::tests
