// A small HTTP/1.1 client over one kept connection, with a deadline on every wait.
#pragma once

#include "tests/support/sockets.h"

#include <chrono>
#include <map>
#include <string>

namespace xb::tests {

using HttpHeaders = std::map<std::string, std::string>;

struct HttpResponse {
    int status = 0;       // 0: no answer
    HttpHeaders headers;  // names in lower case
    std::string body;
};

/// One thread at a time. Reconnects when the server has closed the connection.
class HttpClient {
 public:
    explicit HttpClient(int port, std::chrono::milliseconds deadline = std::chrono::seconds(20));

    HttpResponse get(const std::string& path);
    HttpResponse post(const std::string& path, const std::string& body, HttpHeaders headers = {});

    /// Any bytes, as they are: for requests that no well-behaved client sends.
    HttpResponse sendRaw(const std::string& request);

 private:
    bool send(const std::string& request);
    HttpResponse receive();
    /// More bytes into buffer_; false at the end, on an error or at the deadline.
    bool receiveMore();

    int port_;
    std::chrono::milliseconds deadline_;
    Socket socket_;
    std::string buffer_;
};

}  // namespace xb::tests
