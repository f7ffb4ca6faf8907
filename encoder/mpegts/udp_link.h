// Datagrams to an address or a group, without an answer.
#pragma once

#include "encoder/links/file_handle.h"
#include "encoder/links/socket_address.h"
#include "encoder/mpegts/datagram_address.h"
#include "encoder/mpegts/datagram_link.h"

namespace xb::encoder {

// udp://host:port?ttl=N&localaddr=A. Nobody need listen: viewers may come later.
class UdpLink final : public DatagramLink {
 public:
    explicit UdpLink(DatagramAddress address) : address_(std::move(address)) {}

    Result<void> open(IoDeadline& deadline) override;
    Result<void> send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) override;
    void close(bool in_good_order, IoDeadline& deadline) override;
    std::optional<LinkSample> sample() override;

 private:
    const DatagramAddress address_;
    FileHandle socket_;
    SocketAddress target_;
    std::int64_t written_bytes_ = 0;
};

}  // namespace xb::encoder
