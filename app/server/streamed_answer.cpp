// Chunked for HTTP/1.1, to the end of the connection for older readers.
#include "app/server/streamed_answer.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/write.hpp>

#include <utility>

namespace xb::app {
namespace asio = boost::asio;
namespace http = boost::beast::http;

StreamedAnswer::StreamedAnswer(boost::beast::tcp_stream& connection,
                               std::shared_ptr<ServerGate> gate, std::shared_ptr<BodyStream> body,
                               std::chrono::milliseconds write_limit, Done done)
    : connection_(connection),
      gate_(std::move(gate)),
      body_(std::move(body)),
      write_limit_(write_limit),
      done_(std::move(done)) {}

void StreamedAnswer::start(Header header) {
    is_chunked_ = header.version() >= 11;
    header_.emplace(std::move(header));
    if (is_chunked_) header_->chunked(true);
    serializer_.emplace(*header_);
    connection_.expires_after(write_limit_);
    http::async_write_header(connection_, *serializer_,
                             [self = shared_from_this()](auto error, std::size_t) {
                                 if (error) return self->finish();
                                 self->watchPeer();
                                 self->sendNext();
                             });
}

// While nothing is written, only a read tells that the listener has gone.
void StreamedAnswer::watchPeer() {
    connection_.expires_never();
    connection_.async_read_some(asio::buffer(unexpected_),
                                [self = shared_from_this()](auto, std::size_t) { self->finish(); });
}

void StreamedAnswer::sendNext() {
    if (!body_) return;
    BodyPiece piece = body_->next();
    if (piece.turn == BodyTurn::Piece) return send(std::move(piece.bytes));
    if (piece.turn == BodyTurn::Ended) return sendEnd();
    waitForMore();
}

void StreamedAnswer::send(std::shared_ptr<const std::string> bytes) {
    piece_ = std::move(bytes);
    connection_.expires_after(write_limit_);
    const auto next = [self = shared_from_this()](auto error, std::size_t) {
        self->piece_.reset();
        if (error) return self->finish();
        self->sendNext();
    };
    if (is_chunked_) {
        asio::async_write(connection_, http::make_chunk(asio::buffer(*piece_)), next);
    } else {
        asio::async_write(connection_, asio::buffer(*piece_), next);
    }
}

void StreamedAnswer::sendEnd() {
    if (!is_chunked_) return finish();
    connection_.expires_after(write_limit_);
    asio::async_write(connection_, http::make_chunk_last(),
                      [self = shared_from_this()](auto, std::size_t) { self->finish(); });
}

void StreamedAnswer::waitForMore() {
    is_waiting_ = true;
    body_->onMore([gate = gate_, weak = weak_from_this()] {
        const std::lock_guard lock(gate->mutex);
        if (!gate->io) return;
        asio::post(*gate->io, [weak] {
            if (const auto self = weak.lock()) self->wake();
        });
    });
    // What came between the question and the listening would be waited for in vain.
    wake();
}

void StreamedAnswer::wake() {
    if (!is_waiting_ || !body_) return;
    BodyPiece piece = body_->next();
    if (piece.turn == BodyTurn::NothingYet) return;
    is_waiting_ = false;
    if (piece.turn == BodyTurn::Piece) return send(std::move(piece.bytes));
    sendEnd();
}

void StreamedAnswer::stop() {
    finish();
}

void StreamedAnswer::finish() {
    if (!done_) return;
    body_.reset();
    const Done done = std::exchange(done_, nullptr);
    done();
}

}  // namespace xb::app
