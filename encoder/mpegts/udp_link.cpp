// A datagram socket that does not block.
#include "encoder/mpegts/udp_link.h"

#include "encoder/links/socket_error.h"
#include "encoder/mpegts/find_host.h"

#include <arpa/inet.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>

#include <cerrno>
#include <string>

namespace xb::encoder {

namespace {

constexpr int short_wait_ms = 20;

template <class Value>
void set(int socket, int level, int option, Value value) {
    (void)setsockopt(socket, level, option, &value, sizeof value);
}

// Leaves by the interface with this address, if it is one.
void useInterface(int socket, std::string_view local_address) {
    in_addr address{};
    if (inet_pton(AF_INET, std::string(local_address).c_str(), &address) == 1)
        set(socket, IPPROTO_IP, IP_MULTICAST_IF, address);
}

}  // namespace

Result<void> UdpLink::open(IoDeadline& deadline) {
    Result<SocketAddresses> found =
        findHost(address_.host, address_.port, address_.label, deadline);
    if (!found) return tl::unexpected(found.error());
    target_ = found->front();
    socket_ = FileHandle(
        ::socket(target_.family(), SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_UDP));
    if (!socket_.isOpen()) return tl::unexpected(socketError(errno, address_.label));
    if (const auto hops = address_.numberOf("ttl"); hops && target_.family() == AF_INET) {
        set(socket_.get(), IPPROTO_IP, IP_MULTICAST_TTL, *hops);
        set(socket_.get(), IPPROTO_IP, IP_TTL, *hops);
    }
    useInterface(socket_.get(), address_.valueOf("localaddr"));
    written_bytes_ = 0;
    return {};
}

Result<void> UdpLink::send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) {
    for (;;) {
        const ssize_t sent = sendto(socket_.get(), datagram.data(), datagram.size(), MSG_NOSIGNAL,
                                    target_.address(), target_.size);
        // A port where nobody listens is no error here: somebody may, later.
        if (sent >= 0 || errno == ECONNREFUSED) break;
        if (errno != EAGAIN && errno != ENOBUFS && errno != EINTR)
            return tl::unexpected(socketError(errno, address_.label));
        if (IoDeadline::interrupt(&deadline) != 0) {
            return failure(deadline.isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout,
                           {address_.label});
        }
        pollfd look{socket_.get(), POLLOUT, 0};
        poll(&look, 1, short_wait_ms);
    }
    written_bytes_ += static_cast<std::int64_t>(datagram.size());
    return {};
}

void UdpLink::close(bool, IoDeadline&) {
    socket_.reset();
}

std::optional<LinkSample> UdpLink::sample() {
    LinkSample sample;
    sample.at = std::chrono::steady_clock::now();
    sample.written_bytes = written_bytes_;
    int queued = 0;
    if (ioctl(socket_.get(), SIOCOUTQ, &queued) == 0) sample.unsent_bytes = queued;
    sample.unacknowledged_bytes = sample.unsent_bytes;
    return sample;
}

}  // namespace xb::encoder
