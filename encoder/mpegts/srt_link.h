// SRT by libsrt itself, as caller or as listener.
#pragma once

#include "encoder/mpegts/datagram_address.h"
#include "encoder/mpegts/datagram_link.h"

#include <cstdint>
#include <utility>

namespace xb::encoder {

// srt://host:port?streamid=S&passphrase=P&pbkeylen=N&latency=L&mode=listener. A latency below
// 10,000 is milliseconds, from there on microseconds, as both are in use. A listener waits for its
// first caller for as long as it takes. What SRT itself keeps is bounded, so that what has to wait
// does so in the output's queue.
class SrtLink final : public DatagramLink {
 public:
    explicit SrtLink(DatagramAddress address);
    ~SrtLink() override;
    SrtLink(const SrtLink&) = delete;
    SrtLink& operator=(const SrtLink&) = delete;

    Result<void> open(IoDeadline& deadline) override;
    Result<void> send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) override;
    void close(bool in_good_order, IoDeadline& deadline) override;
    std::optional<LinkSample> sample() override;

 private:
    using Clock = std::chrono::steady_clock;

    Result<void> makeSocket();
    Result<void> call(IoDeadline& deadline);
    Result<void> listen(IoDeadline& deadline);
    [[nodiscard]] int bufferedBytes();
    [[nodiscard]] Error lossOf() const;
    [[nodiscard]] tl::unexpected<Error> refused() const;
    [[nodiscard]] Error lateness(const IoDeadline& deadline) const;

    const DatagramAddress address_;
    int socket_ = -1;
    std::size_t attempts_ = 0;
    int buffered_bytes_ = 0;
    Clock::time_point last_progress_;
};

}  // namespace xb::encoder
