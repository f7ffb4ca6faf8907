// One connection: reads a request, has it handled, writes the answer, and again. Internal to the
// server.
#pragma once

#include "app/log.h"
#include "app/server/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace xb::app {

class StreamedAnswer;

// Lets a late answer from another thread find the server's thread, or find that it has gone.
struct ServerGate {
    std::mutex mutex;
    boost::asio::io_context* io = nullptr;
    std::size_t stream_count = 0;  // of open connections; the server's thread alone
};

struct SessionContext {
    const HttpLimits* limits;  // all outlive the session
    const Handler* handler;
    const Log* log;
    std::shared_ptr<ServerGate> gate;
    std::function<void()> on_closed;
};

// All on the server's one thread. Kept alive by its own pending operations.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
    HttpSession(boost::asio::ip::tcp::socket socket, SessionContext context);
    ~HttpSession();
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;

    void start();
    // Answers 503 without reading and closes.
    void turnAway();
    // Closes when what is being answered has been answered; at once where nothing is.
    void finish();
    void cut();

 private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ResponseMessage = boost::beast::http::response<boost::beast::http::string_body>;
    using ErrorCodeOf = boost::beast::error_code;

    void waitForRequest();
    void readHeader();
    void onHeader(ErrorCodeOf error);
    void sendContinue();
    void readBody();
    void onBody(ErrorCodeOf error);
    void refuseRead(ErrorCodeOf error);
    void handle();
    Request takeRequest();
    Reply makeReply();
    void answer(std::uint64_t request_number, Response response);
    void write(Response response);
    void writeStream(Response response);
    void onWritten(ErrorCodeOf error);
    void discardInput();

    boost::beast::tcp_stream stream_;
    boost::asio::steady_timer handling_deadline_;
    const SessionContext context_;
    boost::beast::flat_buffer buffer_;
    std::unique_ptr<Parser> parser_;
    std::optional<ResponseMessage> response_;
    std::optional<boost::beast::http::response_serializer<boost::beast::http::string_body>>
        serializer_;
    std::shared_ptr<StreamedAnswer> streaming_;
    bool has_stream_ = false;  // or had one: counted until it closes
    std::uint64_t request_number_ = 0;
    unsigned version_ = 11;
    bool is_idle_ = true;
    bool is_handling_ = false;
    bool is_head_ = false;
    bool keeps_alive_ = false;
    bool is_finishing_ = false;
};

}  // namespace xb::app
