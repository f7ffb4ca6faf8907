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

using Clock = std::chrono::steady_clock;
constexpr int tick_ms = 100;
constexpr std::chrono::seconds longest_silence{5};
constexpr std::chrono::seconds longest_greeting{3};
constexpr std::chrono::seconds patience_with_a_queue{1};

bool isReady(const FileHandle& handle, short what, int wait_ms) {
    pollfd one{handle.get(), what, 0};
    return ::poll(&one, 1, wait_ms) > 0;
}

tl::unexpected<Error> cannotListen(int port) {
    const int reason = errno;
    return failure(ErrorCode::OutputFailed,
                   {"rtmp://0.0.0.0:" + std::to_string(port), std::strerror(reason)});
}

void setOption(const FileHandle& socket, int level, int name, int value) {
    (void)::setsockopt(socket.get(), level, name, &value, sizeof value);
}

}  // namespace

Result<RtmpDoor> RtmpDoor::open(int port) {
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
    return RtmpDoor(std::move(listener));
}

bool RtmpDoor::accept(const std::string& key) {
    if (!isReady(listener_, POLLIN, tick_ms)) return false;
    sender_ =
        FileHandle(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!sender_.isOpen()) return false;
    setOption(sender_, IPPROTO_TCP, TCP_NODELAY, 1);
    session_ = std::make_unique<rtmp::ReceiveSession>(key, std::random_device{}());
    heard_ = Clock::now();
    flv_.clear();
    taken_ = 0;
    was_refused_ = false;
    return true;
}

std::size_t RtmpDoor::read(std::uint8_t* place, std::size_t room,
                           const std::atomic<bool>& is_stopped) {
    const Clock::time_point greeting_ends = heard_ + longest_greeting;
    while (taken_ == flv_.size()) {
        flv_.clear();
        taken_ = 0;
        if (is_stopped || !session_ || session_->stage() == rtmp::ReceiveSession::Stage::Ended)
            return 0;
        const auto silence = Clock::now() - heard_;
        const bool is_let_in = session_->stage() == rtmp::ReceiveSession::Stage::Receiving;
        if (silence > longest_silence || (!is_let_in && Clock::now() > greeting_ends)) return 0;
        if (silence > patience_with_a_queue && isReady(listener_, POLLIN, 0)) return 0;
        if (isReady(sender_, POLLIN, tick_ms) && !receive()) return 0;
    }
    const std::size_t size = std::min(room, flv_.size() - taken_);
    std::memcpy(place, flv_.data() + taken_, size);
    taken_ += size;
    return size;
}

bool RtmpDoor::receive() {
    std::array<std::uint8_t, 65536> bytes{};
    const ssize_t size = ::recv(sender_.get(), bytes.data(), bytes.size(), 0);
    if (size < 0) return errno == EAGAIN || errno == EINTR;
    if (size == 0) return false;
    heard_ = Clock::now();
    rtmp::Bytes reply;
    const auto taken = session_->receive(
        rtmp::ByteView(bytes.data(), static_cast<std::size_t>(size)), reply, flv_);
    const bool is_sent = send(reply);
    if (taken) return is_sent;
    was_refused_ = true;
    return false;
}

// A few hundred bytes into an empty buffer of the kernel's: they fit, or the sender is no good.
bool RtmpDoor::send(const rtmp::Bytes& bytes) const {
    if (bytes.empty()) return true;
    return ::send(sender_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
}

void RtmpDoor::hangUp() {
    // What was said last should still arrive.
    if (sender_.isOpen()) (void)::shutdown(sender_.get(), SHUT_WR);
    sender_.reset();
    session_.reset();
}

}  // namespace xb::encoder
