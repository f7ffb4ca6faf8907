// A TCP connection that keeps little in the kernel and tells how it fares.
#pragma once

#include "encoder/links/byte_link.h"
#include "encoder/links/file_handle.h"

namespace xb::encoder {

// Takes no more than what keeps the wire busy: what has to wait, waits with its caller, who can
// still leave it out.
class TcpLink final : public ByteLink {
 public:
    // A socket that is connected and does not block.
    explicit TcpLink(FileHandle socket) noexcept;

    [[nodiscard]] LinkTransfer send(std::span<const std::uint8_t> bytes) noexcept override;
    [[nodiscard]] LinkTransfer receive(std::span<std::uint8_t> room) noexcept override;
    void waitShortly(bool for_sending) noexcept override;
    [[nodiscard]] LinkSample sample() const noexcept override;
    [[nodiscard]] LinkProgress progress() const noexcept override;
    [[nodiscard]] Error error(const std::string& label) const override;
    void abort() noexcept override;

    [[nodiscard]] int descriptor() const noexcept { return socket_.get(); }
    // Whether more may be handed to the kernel now.
    [[nodiscard]] std::size_t room() const noexcept;

 private:
    LinkTransfer failed(int error_number) noexcept;

    FileHandle socket_;
    int error_number_ = 0;
};

}  // namespace xb::encoder
