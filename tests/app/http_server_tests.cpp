// The server against well-behaved, slow, greedy and rude clients.
#include "app/server/body_stream.h"
#include "app/server/http_server.h"
#include "tests/support/http_client.h"
#include "tests/support/sockets.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <sys/socket.h>

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

using namespace xb::app;
using xb::tests::connectToLoopback;
using xb::tests::HttpClient;
using xb::tests::Socket;
using xb::tests::waitUntil;
using namespace std::chrono_literals;

namespace {

void noLog(LogLevel, std::string_view) {}

void echo(const Request& request, const Reply& reply) {
    Response response;
    response.body = request.method + " " + request.path + "?" + request.query + " " + request.body;
    response.headers.emplace_back("X-Given", std::string(request.header("x-given")));
    reply(std::move(response));
}

std::unique_ptr<HttpServer> serve(Handler handler = echo, const HttpLimits& limits = {}) {
    auto server = HttpServer::start({}, std::move(handler), noLog, limits);
    REQUIRE(server);
    return std::move(*server);
}

void sendAll(const Socket& socket, const std::string& bytes) {
    REQUIRE(::send(socket.handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(bytes.size()));
}

// Everything until the server closes; the deadline is the test's own.
std::string receiveAll(const Socket& socket) {
    std::string received;
    std::array<char, 4096> block{};
    for (;;) {
        const ssize_t count = ::recv(socket.handle(), block.data(), block.size(), 0);
        if (count <= 0) return received;
        received.append(block.data(), static_cast<std::size_t>(count));
    }
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a request reaches the handler whole, and its answer comes back") {
    const auto server = serve();
    HttpClient client(server->port());
    const auto got = client.get("/a/b?c=d");
    CHECK(got.status == 200);
    CHECK(got.body == "GET /a/b?c=d ");
    const std::string body("raw \0 bytes", 11);
    const auto posted = client.post("/p", body, {{"X-GIVEN", "here"}});
    CHECK(posted.body == "POST /p? " + body);
    CHECK(posted.headers.at("x-given") == "here");
    CHECK(posted.headers.at("x-content-type-options") == "nosniff");
}

TEST_CASE("HEAD is answered like GET, without the body") {
    const auto server = serve();
    const Socket socket = connectToLoopback(server->port());
    sendAll(socket, "HEAD /h HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto answer = receiveAll(socket);
    CHECK(answer.find("200 OK") != std::string::npos);
    CHECK(answer.find("Content-Length: 8") != std::string::npos);
    CHECK(answer.find("GET /h") == std::string::npos);
}

TEST_CASE("pipelined requests are answered in their order, late handlers included") {
    std::mutex mutex;
    std::vector<std::thread> threads;
    {
        const auto server = serve([&](Request request, Reply reply) {
            const std::lock_guard lock(mutex);
            threads.emplace_back(
                [request = std::move(request), reply = std::move(reply)] { echo(request, reply); });
        });
        const Socket socket = connectToLoopback(server->port());
        sendAll(socket,
                "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: "
                "2\r\n\r\nab"
                "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const auto answers = receiveAll(socket);
        CHECK(countOf(answers, "200 OK") == 3);
        CHECK(answers.find("/1") < answers.find("/2? ab"));
        CHECK(answers.find("/2? ab") < answers.find("/3"));
    }
    for (auto& thread : threads)
        thread.join();
}

TEST_CASE("a body that is too large is answered 413, its length told or not") {
    const auto server = serve();
    HttpClient client(server->port());
    CHECK(client.post("/", std::string(64 * 1024, 'x')).status == 200);
    CHECK(client.post("/", std::string(64 * 1024 + 1, 'x')).status == 413);
    CHECK(client.post("/", std::string(4'000'000, 'x')).status == 413);

    const Socket socket = connectToLoopback(server->port());
    sendAll(socket, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "4000\r\n" + std::string(0x4000, 'y') + "\r\n";
    for (int index = 0; index < 5; ++index)
        sendAll(socket, chunk);
    CHECK(receiveAll(socket).find("413") != std::string::npos);
}

TEST_CASE("what is not HTTP gets 400, a giant header 431") {
    const auto server = serve();
    const Socket rude = connectToLoopback(server->port());
    sendAll(rude, "\x16\x03\x01 hello\r\n\r\n");
    CHECK(receiveAll(rude).find(" 400 ") != std::string::npos);
    const Socket greedy = connectToLoopback(server->port());
    sendAll(greedy, "GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(10'000, 'h') + "\r\n\r\n");
    CHECK(receiveAll(greedy).find(" 431 ") != std::string::npos);
}

TEST_CASE("a client that dribbles is cut off, and others are served meanwhile") {
    HttpLimits limits;
    limits.header = 200ms;
    limits.body = 200ms;
    const auto server = serve(echo, limits);
    const Socket slow_header = connectToLoopback(server->port());
    sendAll(slow_header, "GET / HTT");
    const Socket slow_body = connectToLoopback(server->port());
    sendAll(slow_body, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
    HttpClient client(server->port());
    CHECK(client.get("/").status == 200);
    CHECK(receiveAll(slow_header).empty());
    CHECK(receiveAll(slow_body).empty());
}

TEST_CASE("a connection that asks nothing is closed") {
    HttpLimits limits;
    limits.idle = 100ms;
    const auto server = serve(echo, limits);
    const Socket idle = connectToLoopback(server->port());
    CHECK(receiveAll(idle).empty());
}

TEST_CASE("one connection too many is told so, and a place that is free again is used") {
    HttpLimits limits;
    limits.connection_count = 2;
    const auto server = serve(echo, limits);
    HttpClient first(server->port());
    CHECK(first.get("/").status == 200);
    {
        HttpClient second(server->port());
        CHECK(second.get("/").status == 200);
        CHECK(HttpClient(server->port()).get("/").status == 503);
        CHECK(first.get("/").status == 200);
    }
    CHECK(waitUntil([&] { return HttpClient(server->port()).get("/").status == 200; }));
}

TEST_CASE("a handler that throws or never answers costs one request") {
    HttpLimits limits;
    limits.handling = 150ms;
    const auto server = serve(
        [](const Request& request, const Reply& reply) {
            if (request.path == "/throws") throw std::runtime_error("oops");
            if (request.path != "/never") echo(request, reply);
        },
        limits);
    HttpClient client(server->port());
    CHECK(client.get("/throws").status == 500);
    CHECK(client.get("/never").status == 503);
    CHECK(client.get("/fine").status == 200);
}

TEST_CASE("only the first of several answers counts, and one after the server's end is harmless") {
    Reply kept;
    {
        const auto server = serve([&](const Request& request, const Reply& reply) {
            echo(request, reply);
            Response second;
            second.body = "second";
            reply(second);
            kept = reply;
        });
        HttpClient client(server->port());
        CHECK(client.get("/1").body == "GET /1? ");
        CHECK(client.get("/2").body == "GET /2? ");
    }
    kept(Response{});
}

TEST_CASE("stopping waits for what is being answered, not for those who only stand there") {
    std::promise<Reply> asked;
    auto server = serve([&](const Request&, const Reply& reply) { asked.set_value(reply); });
    const Socket idle = connectToLoopback(server->port());
    auto answer =
        std::async(std::launch::async, [&] { return HttpClient(server->port()).get("/"); });
    const Reply reply = asked.get_future().get();
    auto stopped = std::async(std::launch::async, [&] { server->stop(10s); });
    CHECK(stopped.wait_for(50ms) == std::future_status::timeout);
    Response response;
    response.body = "at last";
    reply(response);
    CHECK(answer.get().body == "at last");
    CHECK(stopped.wait_for(5s) == std::future_status::ready);
    CHECK(receiveAll(idle).empty());
}

TEST_CASE("stopping does not wait past its deadline") {
    std::promise<void> asked;
    auto server = serve([&](const Request&, const Reply&) { asked.set_value(); });
    auto answer =
        std::async(std::launch::async, [&] { return HttpClient(server->port()).get("/").status; });
    asked.get_future().wait();
    const auto start = std::chrono::steady_clock::now();
    server->stop(100ms);
    CHECK(std::chrono::steady_clock::now() - start < 3s);
    CHECK(answer.get() == 0);
}

TEST_CASE("a port that is taken, or an address that is not ours, is an error with its name") {
    const auto server = serve();
    const auto second = HttpServer::start({"127.0.0.1", server->port()}, echo, noLog);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::PortInUse);
    CHECK(second.error().arguments ==
          std::vector<std::string>{"127.0.0.1", std::to_string(server->port())});
    CHECK(HttpServer::check({"127.0.0.1", server->port()}).error().code == ErrorCode::PortInUse);
    CHECK(HttpServer::check({"127.0.0.1", 0}));
    CHECK(HttpServer::start({"203.0.113.1", 0}, echo, noLog).error().code ==
          ErrorCode::AddressNotUsable);
    CHECK(HttpServer::start({"nonsense", 0}, echo, noLog).error().code ==
          ErrorCode::AddressNotUsable);
}

namespace {

// Counts from 1, a piece each time somebody says that there is more.
class Counting final : public BodyStream {
 public:
    struct Shared {
        std::mutex mutex;
        int limit = 0;
        bool is_over = false;
        std::function<void()> wake;

        void allow(int pieces, bool ends) {
            std::function<void()> woken;
            {
                const std::lock_guard lock(mutex);
                limit = pieces;
                is_over = ends;
                woken = wake;
            }
            if (woken) woken();
        }
    };

    explicit Counting(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}

    BodyPiece next() override {
        const std::lock_guard lock(shared_->mutex);
        if (sent_ < shared_->limit) {
            return {BodyTurn::Piece,
                    std::make_shared<const std::string>(std::to_string(++sent_) + ",")};
        }
        return {shared_->is_over ? BodyTurn::Ended : BodyTurn::NothingYet, nullptr};
    }

    void onMore(std::function<void()> wake) override {
        const std::lock_guard lock(shared_->mutex);
        shared_->wake = std::move(wake);
    }

 private:
    const std::shared_ptr<Shared> shared_;
    int sent_ = 0;
};

Handler streaming(const std::shared_ptr<Counting::Shared>& shared) {
    return [shared](const Request&, const Reply& reply) {
        Response response;
        response.stream = std::make_shared<Counting>(shared);
        reply(std::move(response));
    };
}

}  // namespace

TEST_CASE("a streamed body leaves piece by piece, and its end is told") {
    const auto shared = std::make_shared<Counting::Shared>();
    shared->limit = 2;
    const auto server = serve(streaming(shared));
    const Socket socket = connectToLoopback(server->port());
    sendAll(socket, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    std::array<char, 4096> block{};
    std::string received;
    while (received.find("2,") == std::string::npos) {
        const ssize_t count = ::recv(socket.handle(), block.data(), block.size(), 0);
        REQUIRE(count > 0);
        received.append(block.data(), static_cast<std::size_t>(count));
    }
    CHECK(received.find("Transfer-Encoding: chunked") != std::string::npos);
    shared->allow(3, true);
    received += receiveAll(socket);
    CHECK(received.ends_with("2\r\n1,\r\n2\r\n2,\r\n2\r\n3,\r\n0\r\n\r\n"));
}

TEST_CASE("a listener who leaves lets go of the stream, and stopping does not wait for one") {
    const auto shared = std::make_shared<Counting::Shared>();
    shared->limit = 1;
    auto server = serve(streaming(shared));
    {
        const Socket socket = connectToLoopback(server->port());
        sendAll(socket, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUIRE(waitUntil([&] { return shared.use_count() > 2; }, 20s));
    }
    CHECK(waitUntil([&] { return shared.use_count() == 2; }, 20s));
    const Socket stays = connectToLoopback(server->port());
    sendAll(stays, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(waitUntil([&] { return shared.use_count() > 2; }, 20s));
    server->stop(20s);
    CHECK(waitUntil([&] { return shared.use_count() <= 2; }, 20s));
}

TEST_CASE("viewers keep nobody from ordering, and one viewer too many is told so") {
    const auto shared = std::make_shared<Counting::Shared>();
    shared->limit = 1;
    HttpLimits limits;
    limits.connection_count = 2;
    limits.stream_count = 2;
    const auto server = serve(
        [stream = streaming(shared)](const Request& request, const Reply& reply) {
            request.path == "/orders" ? echo(request, reply) : stream(request, reply);
        },
        limits);
    const auto watch = [&](const Socket& socket) {
        sendAll(socket, "GET /watch HTTP/1.1\r\nHost: a\r\n\r\n");
    };
    const Socket first = connectToLoopback(server->port());
    watch(first);
    const Socket second = connectToLoopback(server->port());
    watch(second);
    REQUIRE(waitUntil([&] { return shared.use_count() > 3; }, 20s));
    const auto canOrder = [&] { return HttpClient(server->port()).get("/orders").status == 200; };
    CHECK(waitUntil(canOrder));
    const Socket third = connectToLoopback(server->port());
    watch(third);
    CHECK(receiveAll(third).starts_with("HTTP/1.1 503"));
    CHECK(waitUntil(canOrder));
}
