// TLS over a TCP connection, with the server's certificate and name checked.
#pragma once

#include "encoder/links/tcp_link.h"

#include <memory>
#include <string>

struct ssl_ctx_st;
struct ssl_st;

namespace xb::encoder {

struct TlsFree {
    void operator()(ssl_ctx_st* context) const noexcept;
    void operator()(ssl_st* connection) const noexcept;
};

class TlsLink final : public ByteLink {
 public:
    // `authority_file`: whom to trust instead of the system's authorities; may be empty.
    TlsLink(FileHandle socket, const std::string& host, const std::string& authority_file);

    // One step of making it safe; Moved: it is. Broken: TlsFailed, or CertificateRejected with the
    // reason.
    [[nodiscard]] LinkStatus shakeHands() noexcept;

    [[nodiscard]] LinkTransfer send(std::span<const std::uint8_t> bytes) noexcept override;
    [[nodiscard]] LinkTransfer receive(std::span<std::uint8_t> room) noexcept override;
    void waitShortly(bool for_sending) noexcept override;
    [[nodiscard]] LinkSample sample() const noexcept override { return tcp_.sample(); }
    [[nodiscard]] LinkProgress progress() const noexcept override { return tcp_.progress(); }
    [[nodiscard]] Error error(const std::string& label) const override;
    void abort() noexcept override { tcp_.abort(); }

 private:
    [[nodiscard]] LinkTransfer outcome(int result) noexcept;

    TcpLink tcp_;
    std::unique_ptr<ssl_ctx_st, TlsFree> context_;
    std::unique_ptr<ssl_st, TlsFree> connection_;
    bool waits_for_sending_ = false;
    bool is_shaking_hands_ = true;
    int error_number_ = 0;
    bool has_setup_failed_ = false;
};

}  // namespace xb::encoder
