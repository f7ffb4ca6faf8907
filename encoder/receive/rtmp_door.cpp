// Accepts on all addresses of this machine, IPv4 and IPv6.
#include "encoder/receive/rtmp_door.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <random>

namespace xb::encoder {

namespace {

constexpr int tick_ms = 100;
constexpr std::chrono::seconds longest_silence{5};
constexpr std::chrono::seconds longest_greeting{3};
constexpr std::chrono::seconds patience_with_a_queue{1};
// A publisher is greeted within some milliseconds: who has come first has waited longest for a key.
constexpr std::size_t most_guests = 16;

tl::unexpected<Error> cannotListen(int port) {
    const int reason = errno;
    return failure(ErrorCode::OutputFailed,
                   {"rtmp://0.0.0.0:" + std::to_string(port), std::strerror(reason)});
}

void setOption(const FileHandle& socket, int level, int name, int value) {
    (void)::setsockopt(socket.get(), level, name, &value, sizeof value);
}

}  // namespace

Result<RtmpDoor> RtmpDoor::open(int port, const std::string& key) {
    FileHandle listener(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const bool has_ipv6 = listener.isOpen();
    if (!has_ipv6)
        listener = FileHandle(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!listener.isOpen()) return cannotListen(port);
    setOption(listener, SOL_SOCKET, SO_REUSEADDR, 1);
    sockaddr_in6 any6{};
    any6.sin6_family = AF_INET6;
    any6.sin6_port = htons(static_cast<std::uint16_t>(port));
    sockaddr_in any4{};
    any4.sin_family = AF_INET;
    any4.sin_port = any6.sin6_port;
    if (has_ipv6) setOption(listener, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    const auto* address = has_ipv6 ? reinterpret_cast<const sockaddr*>(&any6)
                                   : reinterpret_cast<const sockaddr*>(&any4);
    const auto size = static_cast<socklen_t>(has_ipv6 ? sizeof any6 : sizeof any4);
    if (::bind(listener.get(), address, size) != 0 || ::listen(listener.get(), 8) != 0)
        return cannotListen(port);
    return RtmpDoor(std::move(listener), key);
}

bool RtmpDoor::Guest::hasKey() const {
    return session->stage() == rtmp::ReceiveSession::Stage::Receiving;
}

bool RtmpDoor::accept() {
    (void)attend();
    const auto next = nextPublisher();
    if (next == guests_.end()) return false;
    sender_ = std::move(*next);
    guests_.erase(next);
    taken_ = 0;
    return true;
}

std::vector<RtmpDoor::Guest>::iterator RtmpDoor::nextPublisher() {
    return std::find_if(guests_.begin(), guests_.end(),
                        [](const Guest& guest) { return guest.hasKey(); });
}

std::size_t RtmpDoor::read(std::uint8_t* place, std::size_t room,
                           const std::atomic<bool>& is_stopped) {
    if (!sender_) return 0;
    Guest& sender = *sender_;
    while (taken_ == sender.flv.size()) {
        sender.flv.clear();
        taken_ = 0;
        if (is_stopped || sender.session->stage() == rtmp::ReceiveSession::Stage::Ended) return 0;
        const auto silence = Clock::now() - sender.heard;
        if (silence > longest_silence) return 0;
        if (silence > patience_with_a_queue && nextPublisher() != guests_.end()) return 0;
        if (attend() && !hear(sender)) return 0;
    }
    const std::size_t size = std::min(room, sender.flv.size() - taken_);
    std::memcpy(place, sender.flv.data() + taken_, size);
    taken_ += size;
    return size;
}

bool RtmpDoor::attend() {
    std::vector<pollfd> watched{{listener_.get(), POLLIN, 0}};
    // Who has the key and waits for its turn is not read: what it sends is for later.
    for (const Guest& guest : guests_)
        watched.push_back({guest.hasKey() ? -1 : guest.socket.get(), POLLIN, 0});
    watched.push_back({sender_ ? sender_->socket.get() : -1, POLLIN, 0});
    if (::poll(watched.data(), watched.size(), tick_ms) < 0) return false;
    const Clock::time_point now = Clock::now();
    std::vector<Guest> staying;
    for (std::size_t i = 0; i < guests_.size(); ++i) {
        Guest& guest = guests_[i];
        const bool is_good = watched[i + 1].revents == 0 || hear(guest);
        const bool is_overdue = !guest.hasKey() && now - guest.came > longest_greeting;
        if (is_good && !is_overdue) staying.push_back(std::move(guest));
    }
    guests_ = std::move(staying);
    if (watched.front().revents != 0) greet();
    return watched.back().revents != 0;
}

void RtmpDoor::greet() {
    FileHandle socket(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket.isOpen()) return;
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    const Clock::time_point now = Clock::now();
    if (guests_.size() == most_guests) guests_.erase(guests_.begin());
    guests_.push_back({std::move(socket),
                       std::make_unique<rtmp::ReceiveSession>(key_, std::random_device{}()), now,
                       now});
}

bool RtmpDoor::hear(Guest& guest) {
    std::array<std::uint8_t, 65536> bytes{};
    const ssize_t size = ::recv(guest.socket.get(), bytes.data(), bytes.size(), 0);
    if (size < 0) return errno == EAGAIN || errno == EINTR;
    if (size == 0) return false;
    guest.heard = Clock::now();
    rtmp::Bytes reply;
    const auto taken = guest.session->receive(
        rtmp::ByteView(bytes.data(), static_cast<std::size_t>(size)), reply, guest.flv);
    const bool is_sent = guest.send(reply);
    if (taken) return is_sent;
    ++refused_count_;
    // What was said last should still arrive.
    (void)::shutdown(guest.socket.get(), SHUT_WR);
    return false;
}

// A few hundred bytes into an empty buffer of the kernel's: they fit, or the sender is no good.
bool RtmpDoor::Guest::send(const rtmp::Bytes& bytes) const {
    if (bytes.empty()) return true;
    return ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
}

void RtmpDoor::hangUp() {
    // What was said last should still arrive.
    if (sender_) (void)::shutdown(sender_->socket.get(), SHUT_WR);
    sender_.reset();
}

}  // namespace xb::encoder
