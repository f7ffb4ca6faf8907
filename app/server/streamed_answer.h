// Sends a body stream over one connection, a piece at a time. Internal to the server.
#pragma once

#include "app/server/body_stream.h"
#include "app/server/http_session.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace xb::app {

// On the server's one thread. The connection outlives it: `done` keeps it, and is called once.
// Pieces are never copied, and no more than one of them is under way: whoever reads slowly is left
// behind by the stream, not buffered for.
class StreamedAnswer : public std::enable_shared_from_this<StreamedAnswer> {
 public:
    using Header = boost::beast::http::response<boost::beast::http::empty_body>;
    // True: all was sent, and the connection may be used again.
    using Done = std::function<void()>;

    StreamedAnswer(boost::beast::tcp_stream& connection, std::shared_ptr<ServerGate> gate,
                   std::shared_ptr<BodyStream> body, std::chrono::milliseconds write_limit,
                   Done done);

    void start(Header header);
    // The listener is let go of at once.
    void stop();

 private:
    void watchPeer();
    void sendNext();
    void send(std::shared_ptr<const std::string> bytes);
    void sendEnd();
    void waitForMore();
    void wake();
    void finish();

    boost::beast::tcp_stream& connection_;
    const std::shared_ptr<ServerGate> gate_;
    std::shared_ptr<BodyStream> body_;
    const std::chrono::milliseconds write_limit_;
    Done done_;
    std::optional<Header> header_;
    std::optional<boost::beast::http::response_serializer<boost::beast::http::empty_body>>
        serializer_;
    std::shared_ptr<const std::string> piece_;
    std::array<char, 64> unexpected_{};
    bool is_chunked_ = true;
    bool is_waiting_ = false;
};

}  // namespace xb::app
