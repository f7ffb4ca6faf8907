// OpenSSL on a socket that is ours.
#include "encoder/links/tls_link.h"

#include "encoder/links/socket_error.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::size_t longest_piece = 1 << 14;  // one TLS record

bool isNumeric(const std::string& host) {
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return inet_pton(AF_INET, host.c_str(), address.data()) == 1 ||
           inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

bool checkName(SSL& connection, const std::string& host) {
    if (isNumeric(host))
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(&connection), host.c_str()) == 1;
    return SSL_set1_host(&connection, host.c_str()) == 1 &&
           SSL_set_tlsext_host_name(&connection, host.c_str()) == 1;
}

bool trust(SSL_CTX& context, const std::string& authority_file) {
    if (authority_file.empty()) return SSL_CTX_set_default_verify_paths(&context) == 1;
    return SSL_CTX_load_verify_locations(&context, authority_file.c_str(), nullptr) == 1;
}

}  // namespace

void TlsFree::operator()(ssl_ctx_st* context) const noexcept {
    SSL_CTX_free(context);
}

void TlsFree::operator()(ssl_st* connection) const noexcept {
    SSL_free(connection);
}

TlsLink::TlsLink(FileHandle socket, const std::string& host, const std::string& authority_file)
    : tcp_(std::move(socket)), context_(SSL_CTX_new(TLS_client_method())) {
    has_setup_failed_ = context_ == nullptr || !trust(*context_, authority_file) ||
                        SSL_CTX_set_min_proto_version(context_.get(), TLS1_2_VERSION) != 1;
    if (has_setup_failed_) return;
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(context_.get(),
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    connection_.reset(SSL_new(context_.get()));
    has_setup_failed_ = connection_ == nullptr || !checkName(*connection_, host) ||
                        SSL_set_fd(connection_.get(), tcp_.descriptor()) != 1;
    if (!has_setup_failed_) SSL_set_connect_state(connection_.get());
}

LinkTransfer TlsLink::outcome(int result) noexcept {
    if (result > 0) {
        waits_for_sending_ = false;
        return {LinkStatus::Moved, static_cast<std::size_t>(result)};
    }
    const int system_error = errno;
    switch (SSL_get_error(connection_.get(), result)) {
        case SSL_ERROR_WANT_READ:
            waits_for_sending_ = false;
            return {LinkStatus::Waits, 0};
        case SSL_ERROR_WANT_WRITE:
            waits_for_sending_ = true;
            return {LinkStatus::Waits, 0};
        case SSL_ERROR_ZERO_RETURN:
            return {LinkStatus::Closed, 0};
        case SSL_ERROR_SYSCALL:
            error_number_ = system_error != 0 ? system_error : ECONNRESET;
            return {LinkStatus::Broken, 0};
        default:
            // A server that goes without a word counts as closed.
            error_number_ = ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING
                                ? ECONNRESET
                                : 0;
            return {LinkStatus::Broken, 0};
    }
}

LinkStatus TlsLink::shakeHands() noexcept {
    if (has_setup_failed_) return LinkStatus::Broken;
    ERR_clear_error();
    const LinkStatus status = outcome(SSL_do_handshake(connection_.get())).status;
    if (status == LinkStatus::Moved) is_shaking_hands_ = false;
    return status;
}

LinkTransfer TlsLink::send(std::span<const std::uint8_t> bytes) noexcept {
    const std::size_t room = tcp_.room();
    if (room == 0 || bytes.empty()) return {LinkStatus::Waits, 0};
    ERR_clear_error();
    const std::size_t size = std::min(bytes.size(), longest_piece);
    return outcome(SSL_write(connection_.get(), bytes.data(), static_cast<int>(size)));
}

LinkTransfer TlsLink::receive(std::span<std::uint8_t> room) noexcept {
    ERR_clear_error();
    return outcome(SSL_read(connection_.get(), room.data(), static_cast<int>(room.size())));
}

void TlsLink::waitShortly(bool for_sending) noexcept {
    tcp_.waitShortly(for_sending || waits_for_sending_);
}

Error TlsLink::error(const std::string& label) const {
    if (is_shaking_hands_) {
        const long verdict = connection_ ? SSL_get_verify_result(connection_.get()) : X509_V_OK;
        if (verdict != X509_V_OK)
            return {ErrorCode::CertificateRejected,
                    {label, X509_verify_cert_error_string(verdict)}};
        return {ErrorCode::TlsFailed, {label}};
    }
    if (error_number_ == 0) return {ErrorCode::ClosedByServer, {label}};
    return socketError(error_number_, label);
}

}  // namespace xb::encoder
