// Accepts connections on one thread and counts them.
#include "app/server/http_server.h"

#include "app/server/http_session.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace xb::app {
namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace {

error_code bindTo(const ServeAddress& where, tcp::acceptor& acceptor) {
    error_code error;
    const auto address = asio::ip::make_address(where.address, error);
    const tcp::endpoint endpoint(address, where.port);
    if (!error) acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    return error;
}

tl::unexpected<Error> whyNot(const error_code& error, const ServeAddress& where) {
    const std::string port = std::to_string(where.port);
    if (error == asio::error::address_in_use)
        return fail(ErrorCode::PortInUse, {where.address, port});
    if (error == asio::error::access_denied) return fail(ErrorCode::PortNotAllowed, {port});
    return fail(ErrorCode::AddressNotUsable, {where.address, port, error.message()});
}

}  // namespace

class HttpServer::Impl {
 public:
    Impl(Handler handler, Log log, const HttpLimits& limits);
    // What could throw here (no memory to post a stop, a broken mutex) may end the program.
    // NOLINTNEXTLINE(bugprone-exception-escape)
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<void> listen(const ServeAddress& where);
    void run();
    void stop(std::chrono::milliseconds deadline);
    std::uint16_t port() const { return port_; }

 private:
    void accept();
    void onAccepted(tcp::socket socket);
    void onClosed(std::uint64_t number);
    void beginStop(std::chrono::milliseconds deadline);
    // Shared, because a session that closes leaves the map.
    std::vector<std::shared_ptr<HttpSession>> openSessions() const;

    const Handler handler_;
    const Log log_;
    const HttpLimits limits_;
    std::shared_ptr<ServerGate> gate_ = std::make_shared<ServerGate>();
    std::unordered_map<std::uint64_t, std::weak_ptr<HttpSession>> sessions_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_{io_};
    asio::steady_timer pause_{io_};
    asio::steady_timer stop_deadline_{io_};
    std::uint64_t next_session_ = 0;
    std::uint16_t port_ = 0;
    bool is_stopping_ = false;
    std::thread thread_;
};

HttpServer::Impl::Impl(Handler handler, Log log, const HttpLimits& limits)
    : handler_(std::move(handler)), log_(std::move(log)), limits_(limits) {
    gate_->io = &io_;
}

// NOLINTNEXTLINE(bugprone-exception-escape): as declared.
HttpServer::Impl::~Impl() {
    stop(std::chrono::milliseconds(0));
    const std::lock_guard lock(gate_->mutex);
    gate_->io = nullptr;
}

Result<void> HttpServer::Impl::listen(const ServeAddress& where) {
    error_code error = bindTo(where, acceptor_);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error) return whyNot(error, where);
    port_ = acceptor_.local_endpoint().port();
    return {};
}

void HttpServer::Impl::run() {
    accept();
    thread_ = std::thread([this] { io_.run(); });
}

void HttpServer::Impl::accept() {
    acceptor_.async_accept([this](error_code error, tcp::socket socket) {
        if (is_stopping_) return;
        if (!error) {
            onAccepted(std::move(socket));
            return accept();
        }
        // Most likely out of file descriptors: some will come back as connections end.
        log_(LogLevel::Warning, "Cannot accept a connection: " + error.message());
        pause_.expires_after(std::chrono::milliseconds(100));
        pause_.async_wait([this](error_code stopped) {
            if (!stopped && !is_stopping_) accept();
        });
    });
}

void HttpServer::Impl::onAccepted(tcp::socket socket) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const std::size_t count = sessions_.size() - gate_->stream_count;
    const bool is_full = count >= limits_.connection_count;
    const auto number = next_session_++;
    auto session = std::make_shared<HttpSession>(
        std::move(socket),
        SessionContext{&limits_, &handler_, &log_, gate_, [this, number] { onClosed(number); }});
    if (count >= 2 * limits_.connection_count) return;  // too many even to say so
    sessions_.emplace(number, session);
    if (is_full) {
        session->turnAway();
    } else {
        session->start();
    }
}

void HttpServer::Impl::onClosed(std::uint64_t number) {
    sessions_.erase(number);
    if (is_stopping_ && sessions_.empty()) stop_deadline_.cancel();
}

void HttpServer::Impl::stop(std::chrono::milliseconds deadline) {
    if (!thread_.joinable()) return;
    asio::post(io_, [this, deadline] { beginStop(deadline); });
    thread_.join();
    for (const auto& session : openSessions()) {
        session->cut();
    }
    io_.restart();
    io_.poll();  // lets what was cut say goodbye while its server still stands
}

std::vector<std::shared_ptr<HttpSession>> HttpServer::Impl::openSessions() const {
    std::vector<std::shared_ptr<HttpSession>> open;
    for (const auto& [number, weak] : sessions_) {
        if (auto session = weak.lock()) open.push_back(std::move(session));
    }
    return open;
}

void HttpServer::Impl::beginStop(std::chrono::milliseconds deadline) {
    is_stopping_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    stop_deadline_.expires_after(deadline);
    stop_deadline_.async_wait([this](error_code all_closed) {
        if (!all_closed) io_.stop();
    });
    for (const auto& session : openSessions()) {
        session->finish();
    }
    if (sessions_.empty()) stop_deadline_.cancel();
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HttpServer::~HttpServer() = default;

Result<void> HttpServer::check(const ServeAddress& where) {
    asio::io_context io;
    tcp::acceptor acceptor(io);
    if (const error_code error = bindTo(where, acceptor)) return whyNot(error, where);
    return {};
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const ServeAddress& where, Handler handler,
                                                      const Log& log, const HttpLimits& limits) {
    auto impl = std::make_unique<Impl>(std::move(handler), log, limits);
    if (auto listening = impl->listen(where); !listening) return tl::unexpected(listening.error());
    impl->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

std::uint16_t HttpServer::port() const {
    return impl_->port();
}
void HttpServer::stop(std::chrono::milliseconds deadline) {
    impl_->stop(deadline);
}

}  // namespace xb::app
