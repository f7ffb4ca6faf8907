// Drives one connection through Beast, with a deadline on every wait.
#include "app/server/http_session.h"

#include "app/server/streamed_answer.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <cctype>
#include <exception>
#include <utility>

namespace xb::app {
namespace beast = boost::beast;
namespace http = beast::http;
namespace asio = boost::asio;

namespace {

constexpr std::size_t thrown_away_bytes = 16384;

Response plainAnswer(int status, const char* reason) {
    Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = std::string(R"({"error":")") + reason + "\"}";
    return response;
}

// What every answer carries, whatever its body.
void setFields(http::fields& fields, const Response& response) {
    fields.set(http::field::content_type, response.content_type);
    fields.set("X-Content-Type-Options", "nosniff");
    fields.set(http::field::cache_control, "no-store");
    for (const auto& [name, value] : response.headers) {
        fields.set(name, value);
    }
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

}  // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, SessionContext context)
    : stream_(std::move(socket)),
      handling_deadline_(stream_.get_executor()),
      context_(std::move(context)),
      buffer_(context_.limits->header_bytes + context_.limits->body_bytes) {}

HttpSession::~HttpSession() {
    if (has_stream_) --context_.gate->stream_count;
    context_.on_closed();
}

void HttpSession::start() {
    waitForRequest();
}

void HttpSession::turnAway() {
    keeps_alive_ = false;
    is_idle_ = false;
    write(plainAnswer(503, "busy"));
}

void HttpSession::finish() {
    is_finishing_ = true;
    if (is_idle_ || streaming_) cut();
}

void HttpSession::cut() {
    if (const auto streaming = std::exchange(streaming_, nullptr)) streaming->stop();
    beast::error_code ignored;
    stream_.socket().close(ignored);
    handling_deadline_.cancel();
}

void HttpSession::waitForRequest() {
    is_idle_ = true;
    if (is_finishing_) return cut();
    if (buffer_.size() > 0) return readHeader();  // a pipelined request is here already
    stream_.expires_after(context_.limits->idle);
    stream_.async_read_some(buffer_.prepare(2048),
                            [self = shared_from_this()](auto error, std::size_t count) {
                                if (error) return self->cut();
                                self->buffer_.commit(count);
                                self->readHeader();
                            });
}

void HttpSession::readHeader() {
    is_idle_ = false;
    parser_ = std::make_unique<Parser>();
    parser_->header_limit(static_cast<std::uint32_t>(context_.limits->header_bytes));
    parser_->body_limit(context_.limits->body_bytes);
    stream_.expires_after(context_.limits->header);
    http::async_read_header(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](auto error, std::size_t) { self->onHeader(error); });
}

void HttpSession::onHeader(ErrorCodeOf error) {
    if (error) return refuseRead(error);
    if (beast::iequals(parser_->get()[http::field::expect], "100-continue")) return sendContinue();
    readBody();
}

void HttpSession::sendContinue() {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    stream_.expires_after(context_.limits->writing);
    asio::async_write(stream_, asio::buffer(go_on),
                      [self = shared_from_this()](auto error, std::size_t) {
                          if (error) return self->cut();
                          self->readBody();
                      });
}

void HttpSession::readBody() {
    stream_.expires_after(context_.limits->body);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](auto error, std::size_t) { self->onBody(error); });
}

void HttpSession::onBody(ErrorCodeOf error) {
    if (error) return refuseRead(error);
    handle();
}

// A peer that broke the rules gets one answer, and the connection ends: what follows in it cannot
// be trusted.
void HttpSession::refuseRead(ErrorCodeOf error) {
    keeps_alive_ = false;
    if (error == http::error::body_limit) return write(plainAnswer(413, "too large"));
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return write(plainAnswer(431, "header too large"));
    if (error.category() == http::make_error_code(http::error::bad_value).category() &&
        error != http::error::end_of_stream && error != http::error::partial_message)
        return write(plainAnswer(400, "not HTTP"));
    cut();
}

Request HttpSession::takeRequest() {
    auto message = parser_->release();
    parser_.reset();
    Request request;
    request.method = std::string(message.method_string());
    is_head_ = request.method == "HEAD";
    if (is_head_) request.method = "GET";
    const std::string_view target = message.target();
    const auto question = target.find('?');
    request.path = std::string(target.substr(0, question));
    if (question != std::string_view::npos)
        request.query = std::string(target.substr(question + 1));
    for (const auto& field : message) {
        request.headers.emplace_back(lowerCase(field.name_string()), std::string(field.value()));
    }
    request.body = std::move(message.body());
    return request;
}

Reply HttpSession::makeReply() {
    return [gate = context_.gate, weak = weak_from_this(),
            number = request_number_](Response response) {
        const std::lock_guard lock(gate->mutex);
        if (!gate->io) return;
        asio::post(*gate->io, [weak, number, response = std::move(response)]() mutable {
            if (const auto self = weak.lock()) self->answer(number, std::move(response));
        });
    };
}

void HttpSession::handle() {
    keeps_alive_ = parser_->keep_alive();
    version_ = parser_->get().version();
    is_handling_ = true;
    ++request_number_;
    // Nothing is read or written meanwhile, so the stream's own deadline rests and this one keeps
    // the session alive.
    stream_.expires_never();
    handling_deadline_.expires_after(context_.limits->handling);
    handling_deadline_.async_wait(
        [self = shared_from_this(), number = request_number_](auto error) {
            if (!error) self->answer(number, plainAnswer(503, "busy"));
        });
    try {
        (*context_.handler)(takeRequest(), makeReply());
    } catch (const std::exception& problem) {
        (*context_.log)(LogLevel::Error,
                        std::string("A request handler failed: ") + problem.what());
        answer(request_number_, plainAnswer(500, "internal"));
    }
}

void HttpSession::answer(std::uint64_t request_number, Response response) {
    if (!is_handling_ || request_number != request_number_) return;
    is_handling_ = false;
    handling_deadline_.cancel();
    write(std::move(response));
}

void HttpSession::write(Response response) {
    keeps_alive_ = keeps_alive_ && !is_finishing_;
    if (response.stream && !is_head_) {
        if (context_.gate->stream_count < context_.limits->stream_count)
            return writeStream(std::move(response));
        keeps_alive_ = false;
        response = plainAnswer(503, "busy");
    }
    response_.emplace(static_cast<http::status>(response.status), version_);
    setFields(*response_, response);
    response_->keep_alive(keeps_alive_);
    response_->body() = std::move(response.body);
    response_->prepare_payload();
    serializer_.emplace(*response_);
    stream_.expires_after(context_.limits->writing);
    const auto done = [self = shared_from_this()](auto error, std::size_t) {
        self->onWritten(error);
    };
    if (is_head_) {
        http::async_write_header(stream_, *serializer_, done);
    } else {
        http::async_write(stream_, *serializer_, done);
    }
}

// A stream ends with its connection: nothing is to be gained from keeping one for a next request.
void HttpSession::writeStream(Response response) {
    keeps_alive_ = false;
    has_stream_ = true;
    ++context_.gate->stream_count;
    StreamedAnswer::Header header(static_cast<http::status>(response.status), version_);
    setFields(header, response);
    header.keep_alive(false);
    streaming_ = std::make_shared<StreamedAnswer>(
        stream_, context_.gate, std::move(response.stream), context_.limits->writing,
        [self = shared_from_this()] { self->cut(); });
    streaming_->start(std::move(header));
}

void HttpSession::onWritten(ErrorCodeOf error) {
    is_head_ = false;
    if (error) return cut();
    if (keeps_alive_) return waitForRequest();
    beast::error_code ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(context_.limits->lingering);
    discardInput();
}

// Closing over unread input would reset the connection, and the peer might never see its answer.
void HttpSession::discardInput() {
    buffer_.clear();
    stream_.async_read_some(buffer_.prepare(thrown_away_bytes),
                            [self = shared_from_this()](auto error, std::size_t) {
                                if (error) return self->cut();
                                self->discardInput();
                            });
}

}  // namespace xb::app
