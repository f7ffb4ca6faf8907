// Asks the kernel what it holds before giving it more.
#include "encoder/links/tcp_link.h"

#include "encoder/links/socket_error.h"

#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>

namespace xb::encoder {

namespace {

constexpr int most_unsent_bytes = 16 * 1024;
constexpr int longest_wait_ms = 20;
// A connection that was given up is kept for so long, so that its server can still be told.
// Its repetitions are left to the system: told to make them every second (TCP_RTO_MAX_MS), it gives
// a connection up after fifteen, whatever this says.
constexpr unsigned user_timeout_ms = 900'000;

template <class Value>
void set(int socket, int level, int option, Value value) noexcept {
    // What an older kernel does not know is done without.
    (void)setsockopt(socket, level, option, &value, sizeof value);
}

int queued(int socket, unsigned long request) noexcept {
    int bytes = 0;
    return ioctl(socket, request, &bytes) == 0 ? bytes : 0;
}

tcp_info informationOf(int socket) noexcept {
    tcp_info information{};
    socklen_t size = sizeof information;
    (void)getsockopt(socket, IPPROTO_TCP, TCP_INFO, &information, &size);
    return information;
}

// The system cannot even send: its address or its route is gone. A server that does not read leaves
// no room for a segment in its window, which is another matter.
bool isCutOff(const tcp_info& information) noexcept {
    return information.tcpi_unacked == 0 && information.tcpi_notsent_bytes > 0 &&
           information.tcpi_snd_wnd >= information.tcpi_snd_mss;
}

}  // namespace

TcpLink::TcpLink(FileHandle socket) noexcept : socket_(std::move(socket)) {
    const int handle = socket_.get();
    set(handle, IPPROTO_TCP, TCP_NODELAY, 1);
    set(handle, IPPROTO_TCP, TCP_NOTSENT_LOWAT, most_unsent_bytes);
    set(handle, IPPROTO_TCP, TCP_USER_TIMEOUT, user_timeout_ms);
}

std::size_t TcpLink::room() const noexcept {
    const int unsent = queued(socket_.get(), SIOCOUTQNSD);
    return static_cast<std::size_t>(std::max(0, most_unsent_bytes - unsent));
}

LinkTransfer TcpLink::failed(int error_number) noexcept {
    if (error_number == EAGAIN || error_number == EINTR || error_number == ENOBUFS)
        return {LinkStatus::Waits, 0};
    error_number_ = error_number;
    return {LinkStatus::Broken, 0};
}

LinkTransfer TcpLink::send(std::span<const std::uint8_t> bytes) noexcept {
    const std::size_t size = std::min(bytes.size(), room());
    if (size == 0) return {LinkStatus::Waits, 0};
    const ssize_t sent = ::send(socket_.get(), bytes.data(), size, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return failed(errno);
    return {LinkStatus::Moved, static_cast<std::size_t>(sent)};
}

LinkTransfer TcpLink::receive(std::span<std::uint8_t> room) noexcept {
    const ssize_t received = ::recv(socket_.get(), room.data(), room.size(), MSG_DONTWAIT);
    if (received < 0) return failed(errno);
    if (received == 0) return {LinkStatus::Closed, 0};
    return {LinkStatus::Moved, static_cast<std::size_t>(received)};
}

void TcpLink::waitShortly(bool for_sending) noexcept {
    const auto events = static_cast<short>(for_sending ? POLLIN | POLLOUT : POLLIN);
    pollfd look{socket_.get(), events, 0};
    poll(&look, 1, longest_wait_ms);
}

LinkSample TcpLink::sample() const noexcept {
    const tcp_info information = informationOf(socket_.get());
    LinkSample sample;
    sample.at = std::chrono::steady_clock::now();
    sample.unsent_bytes = queued(socket_.get(), SIOCOUTQNSD);
    sample.unacknowledged_bytes = queued(socket_.get(), SIOCOUTQ);
    sample.written_bytes =
        static_cast<std::int64_t>(information.tcpi_bytes_acked) + sample.unacknowledged_bytes;
    sample.round_trip = std::chrono::microseconds(information.tcpi_rtt);
    return sample;
}

LinkProgress TcpLink::progress() const noexcept {
    const tcp_info information = informationOf(socket_.get());
    return {information.tcpi_bytes_acked, information.tcpi_unacked > 0 || isCutOff(information)};
}

Error TcpLink::error(const std::string& label) const {
    return socketError(error_number_, label);
}

void TcpLink::abort() noexcept {
    set(socket_.get(), SOL_SOCKET, SO_LINGER, linger{1, 0});
    socket_.reset();
}

}  // namespace xb::encoder
