// A TLS server with a certificate of its own making, OpenSSL's.
#pragma once

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xb::tests {

/// Shakes hands and then says nothing. Its certificate is for `host` and signed by itself.
class TlsServer {
 public:
    explicit TlsServer(const std::string& host);

    int port() const { return port_; }
    std::filesystem::path certificate() const { return folder_ / "certificate.pem"; }

 private:
    TemporaryFolder folder_;
    int port_;
    std::unique_ptr<Process> server_;
};

}  // namespace xb::tests
