// Runs openssl.
#include "tests/support/tls_server.h"

#include "tests/support/sockets.h"
#include "tests/support/wait_until.h"

#include <stdexcept>

namespace xb::tests {

TlsServer::TlsServer(const std::string& host) : port_(freePort()) {
    const std::string key = folder_ / "key.pem";
    runOrThrow({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", certificate(),
                "-subj", "/CN=" + host, "-addext", "subjectAltName=DNS:" + host, "-days", "2"});
    server_ = std::make_unique<Process>(
        ProcessOptions{{"openssl", "s_server", "-quiet", "-accept",
                        "127.0.0.1:" + std::to_string(port_), "-cert", certificate(), "-key", key},
                       {},
                       {}});
    if (!waitUntil([this] { return !server_->isRunning() || isListening(port_); }) ||
        !server_->isRunning())
        throw std::runtime_error("openssl s_server: " + server_->errors());
}

}  // namespace xb::tests
