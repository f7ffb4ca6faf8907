// Blocking reads with short deadlines, one connection a thread.
#include "tests/support/tls_proxy.h"

#include "tests/support/process.h"

#include <openssl/ssl.h>

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace xb::tests {

namespace {

constexpr int turn_ms = 20;
constexpr timeval longest_wait{5, 0};

struct SslFree {
    void operator()(SSL* ssl) const noexcept { SSL_free(ssl); }
};

bool sendAll(int socket, const char* bytes, size_t size) {
    while (size > 0) {
        const ssize_t sent = send(socket, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        size -= static_cast<size_t>(sent);
    }
    return true;
}

/// False: one of them has gone.
bool passOn(SSL& ssl, int guest, int target) {
    std::array<char, 16'384> bytes{};
    std::array<pollfd, 2> looks{pollfd{guest, POLLIN, 0}, pollfd{target, POLLIN, 0}};
    if (SSL_pending(&ssl) == 0 && poll(looks.data(), looks.size(), turn_ms) <= 0) return true;
    if (SSL_pending(&ssl) > 0 || looks[0].revents != 0) {
        const int read = SSL_read(&ssl, bytes.data(), static_cast<int>(bytes.size()));
        if (read <= 0 || !sendAll(target, bytes.data(), static_cast<size_t>(read))) return false;
    }
    if (looks[1].revents != 0) {
        const ssize_t received = recv(target, bytes.data(), bytes.size(), 0);
        if (received <= 0) return false;
        return SSL_write(&ssl, bytes.data(), static_cast<int>(received)) == received;
    }
    return true;
}

}  // namespace

TlsProxy::TlsProxy(const std::string& host, int target_port)
    : target_port_(target_port),
      listener_(listenOnLoopback()),
      port_(localPort(listener_)),
      context_(SSL_CTX_new(TLS_server_method())) {
    makeCertificates(host);
    const std::string certificate = folder_ / "certificate.pem";
    const std::string key = folder_ / "key.pem";
    if (SSL_CTX_use_certificate_file(context_, certificate.c_str(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_use_PrivateKey_file(context_, key.c_str(), SSL_FILETYPE_PEM) != 1)
        throw std::runtime_error("a certificate that OpenSSL does not take");
    thread_ = std::thread([this] { run(); });
}

TlsProxy::~TlsProxy() {
    is_stopping_ = true;
    thread_.join();
    for (std::thread& guest : guests_)
        guest.join();
    SSL_CTX_free(context_);
}

void TlsProxy::makeCertificates(const std::string& host) const {
    const std::string curve = "ec_paramgen_curve:prime256v1";
    const std::string authority_key = folder_ / "authority_key.pem";
    const std::string request = folder_ / "request.pem";
    const std::string names = folder_ / "names";
    runOrThrow({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", curve, "-nodes", "-keyout",
                authority_key, "-out", authority(), "-subj", "/CN=Village authority", "-days",
                "2"});
    runOrThrow({"openssl", "req", "-newkey", "ec", "-pkeyopt", curve, "-nodes", "-keyout",
                folder_ / "key.pem", "-out", request, "-subj", "/CN=" + host});
    writeFile(names, "subjectAltName=DNS:" + host + "\n");
    runOrThrow({"openssl", "x509", "-req", "-in", request, "-CA", authority(), "-CAkey",
                authority_key, "-CAcreateserial", "-extfile", names, "-out",
                folder_ / "certificate.pem", "-days", "2"});
}

void TlsProxy::run() {
    while (!is_stopping_) {
        pollfd waiting{listener_.handle(), POLLIN, 0};
        if (poll(&waiting, 1, turn_ms) <= 0) continue;
        guests_.emplace_back(
            [this, guest = Socket(accept4(listener_.handle(), nullptr, nullptr, SOCK_CLOEXEC))] {
                if (guest.isOpen()) serve(guest);
            });
    }
}

void TlsProxy::serve(const Socket& guest) {
    setsockopt(guest.handle(), SOL_SOCKET, SO_RCVTIMEO, &longest_wait, sizeof longest_wait);
    setsockopt(guest.handle(), SOL_SOCKET, SO_SNDTIMEO, &longest_wait, sizeof longest_wait);
    const std::unique_ptr<SSL, SslFree> ssl(SSL_new(context_));
    SSL_set_fd(ssl.get(), guest.handle());
    if (SSL_accept(ssl.get()) != 1) return;
    const Socket target = connectToLoopback(target_port_);
    if (!target.isOpen()) return;
    ++connection_count_;
    while (!is_stopping_ && passOn(*ssl, guest.handle(), target.handle()))
        continue;
}

}  // namespace xb::tests
