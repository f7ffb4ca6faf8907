// TLS in front of a server that speaks without it.
#pragma once

#include "tests/support/sockets.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

struct ssl_ctx_st;

namespace xb::tests {

/// Decrypts what comes and passes it on to a port of this machine, and the other way; a thread for
/// each connection. Its certificate is for `host`, signed by an authority of its own making.
class TlsProxy {
 public:
    TlsProxy(const std::string& host, int target_port);
    ~TlsProxy();
    TlsProxy(const TlsProxy&) = delete;
    TlsProxy& operator=(const TlsProxy&) = delete;

    int port() const { return port_; }
    /// The authority's own certificate, in a PEM file.
    std::filesystem::path authority() const { return folder_ / "authority.pem"; }
    /// Connections that were encrypted; those that did not trust us are none.
    int connectionCount() const { return connection_count_; }

 private:
    void makeCertificates(const std::string& host) const;
    void run();
    void serve(const Socket& guest);

    const int target_port_;
    TemporaryFolder folder_;
    Socket listener_;
    int port_;
    ssl_ctx_st* context_;
    std::atomic<int> connection_count_{0};
    std::atomic<bool> is_stopping_{false};
    std::vector<std::thread> guests_;  // the listening thread's, until it has ended
    std::thread thread_;
};

}  // namespace xb::tests
