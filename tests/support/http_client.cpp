// A small HTTP/1.1 client over one kept connection, with a deadline on every wait.
#include "tests/support/http_client.h"

#include "tests/support/test_machine.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace xb::tests {

namespace {

HttpResponse parseHead(const std::string& head) {
    std::istringstream lines(head);
    HttpResponse response;
    std::string version;
    std::string line;
    lines >> version >> response.status;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const size_t colon = line.find(':');
        if (colon == std::string::npos) continue;
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const size_t start = line.find_first_not_of(' ', colon + 1);
        const size_t end = line.find_last_not_of("\r ");
        response.headers[name] =
            start == std::string::npos ? "" : line.substr(start, end - start + 1);
    }
    return response;
}

}  // namespace

HttpClient::HttpClient(int port, std::chrono::milliseconds deadline)
    : port_(port), deadline_(patient(deadline)) {}

HttpResponse HttpClient::get(const std::string& path) {
    return sendRaw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                   "\r\n\r\n");
}

HttpResponse HttpClient::post(const std::string& path, const std::string& body,
                              HttpHeaders headers) {
    headers.try_emplace("Content-Type", "application/json");
    headers.try_emplace("Content-Length", std::to_string(body.size()));
    std::string request =
        "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    return sendRaw(request + "\r\n" + body);
}

HttpResponse HttpClient::sendRaw(const std::string& request) {
    // A kept connection may have been closed by the server in the meantime: try once more on a new
    // one.
    const bool was_open = socket_.isOpen();
    HttpResponse response;
    if (send(request)) response = receive();
    if (response.status == 0 && was_open) {
        socket_ = Socket();
        if (send(request)) response = receive();
    }
    if (response.status == 0 || response.headers["connection"] == "close") socket_ = Socket();
    return response;
}

bool HttpClient::send(const std::string& request) {
    if (!socket_.isOpen()) {
        socket_ = connectToLoopback(port_);
        buffer_.clear();
    }
    if (!socket_.isOpen()) return false;
    size_t sent = 0;
    while (sent < request.size()) {
        pollfd waiting{socket_.handle(), POLLOUT, 0};
        if (poll(&waiting, 1, static_cast<int>(deadline_.count())) <= 0) return false;
        const ssize_t count = ::send(socket_.handle(), request.data() + sent, request.size() - sent,
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
        // A server may answer and close before it has read all of a body that it refuses.
        if (count <= 0) return sent > 0;
        sent += static_cast<size_t>(count);
    }
    return true;
}

bool HttpClient::receiveMore() {
    pollfd waiting{socket_.handle(), POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(deadline_.count())) <= 0) return false;
    std::array<char, 16384> bytes{};
    const ssize_t count = recv(socket_.handle(), bytes.data(), bytes.size(), 0);
    if (count <= 0) return false;
    buffer_.append(bytes.data(), static_cast<size_t>(count));
    return true;
}

HttpResponse HttpClient::receive() {
    size_t end = std::string::npos;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!receiveMore()) return {};
    }
    HttpResponse response = parseHead(buffer_.substr(0, end + 2));
    buffer_.erase(0, end + 4);
    const auto length = response.headers.find("content-length");
    if (length == response.headers.end()) {
        while (receiveMore()) {
        }
        response.body = std::move(buffer_);
        response.headers["connection"] = "close";
        buffer_.clear();
        return response;
    }
    const size_t size = std::stoul(length->second);
    while (buffer_.size() < size && receiveMore()) {
    }
    response.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return response;
}

}  // namespace xb::tests
