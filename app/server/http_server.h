// A small HTTP/1.1 server on one thread of its own: bounded in connections, sizes and time.
#pragma once

#include "app/error.h"
#include "app/log.h"
#include "app/server/http_message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace xb::app {

struct ServeAddress {
    std::string address = "127.0.0.1";  // numeric, IPv4 or IPv6
    std::uint16_t port = 0;             // 0 takes a free one

    bool operator==(const ServeAddress&) const = default;
};

struct HttpLimits {
    // One more is answered 503 and closed. Endless answers count apart, so that viewers do not keep
    // orders out.
    std::size_t connection_count = 256;
    std::size_t stream_count = 256;
    std::size_t body_bytes =
        std::size_t{64} * 1024;  // more is answered 413 and closed, chunked bodies too
    std::size_t header_bytes = std::size_t{8} * 1024;
    std::chrono::milliseconds idle{30'000};      // between two requests of a kept connection
    std::chrono::milliseconds header{10'000};    // from its first byte to the end of a header
    std::chrono::milliseconds body{10'000};      // for a whole body
    std::chrono::milliseconds handling{15'000};  // a handler that is later is answered for with 503
    std::chrono::milliseconds writing{10'000};
    std::chrono::milliseconds lingering{1'000};  // after a last answer, so that the peer reads it
};

// `start`, `stop` and the destructor belong to the owner's thread. Connections wait for each other
// nowhere; requests of one connection are answered in their order, one at a time.
class HttpServer {
 public:
    // Whether `start` could listen there now, without listening; the same errors.
    static Result<void> check(const ServeAddress& where);

    // Listens when it returns. PortInUse, PortNotAllowed or AddressNotUsable where it cannot.
    static Result<std::unique_ptr<HttpServer>> start(const ServeAddress& where, Handler handler,
                                                     const Log& log, const HttpLimits& limits = {});
    // Stops at once where `stop` was not called.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // The real port where 0 was asked for.
    std::uint16_t port() const;

    // Takes no new connection or request; those being answered may finish until the deadline, then
    // all are cut.
    void stop(std::chrono::milliseconds deadline);

 private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace xb::app
