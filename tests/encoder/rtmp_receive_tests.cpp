// A publisher of ours talks to a listener of ours, without a socket: keys, media, nonsense.
#include "encoder/rtmp/publish_session.h"
#include "encoder/rtmp/receive_session.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace xb::encoder::rtmp {
namespace {

struct Talk {
    PublishSession publisher;
    ReceiveSession listener;
    Bytes flv;
    std::optional<Error> publisher_error;
    std::optional<Error> listener_error;

    Talk(const std::string& sent_key, const std::string& wanted_key)
        : publisher(*readRtmpAddress("rtmp://host/live/" + sent_key), 1), listener(wanted_key, 2) {
        Bytes to_listener;
        publisher.begin(to_listener);
        exchange(to_listener);
    }

    // Until both have said what they have to say, in pieces of an odd size.
    void exchange(Bytes to_listener) {
        while (!to_listener.empty() && !listener_error) {
            Bytes to_publisher;
            for (std::size_t at = 0; at < to_listener.size() && !listener_error; at += 713) {
                const std::size_t size = std::min<std::size_t>(713, to_listener.size() - at);
                const auto taken =
                    listener.receive(ByteView(to_listener).subspan(at, size), to_publisher, flv);
                if (!taken) listener_error = taken.error();
            }
            to_listener.clear();
            if (to_publisher.empty()) return;
            const auto heard = publisher.receive(to_publisher, to_listener);
            if (!heard) publisher_error = heard.error();
        }
    }

    void send(MessageType type, unsigned chunk_stream, std::uint32_t time_ms, const Bytes& body) {
        Bytes out;
        publisher.chunks().write({chunk_stream, type, time_ms, publisher.streamId(), body.size()},
                                 body, out);
        exchange(out);
    }
};

TEST_CASE("rtmp listener: lets in who has the key, and writes FLV of what it sends") {
    Talk talk("abc-key-123", "abc-key-123");
    REQUIRE(talk.publisher.stage() == PublishSession::Stage::Publishing);
    REQUIRE(talk.listener.stage() == ReceiveSession::Stage::Receiving);
    const Bytes picture(5000, 0x17);
    talk.send(MessageType::Video, video_chunks, 0, picture);
    talk.send(MessageType::Audio, audio_chunks, 0x0112'2334, {0xAF, 1, 2});
    CHECK_FALSE(talk.listener_error);
    const std::size_t head = 13;
    REQUIRE(talk.flv.size() == head + 11 + picture.size() + 4 + 11 + 3 + 4);
    CHECK(std::string(talk.flv.begin(), talk.flv.begin() + 3) == "FLV");
    CHECK(talk.flv[head] == 9);
    CHECK(numberOf(ByteView(talk.flv).subspan(head + 1, 3)) == picture.size());
    const ByteView sound = ByteView(talk.flv).subspan(head + 11 + picture.size() + 4);
    CHECK(sound[0] == 8);
    CHECK(numberOf(sound.subspan(4, 3)) == 0x12'2334);
    CHECK(sound[7] == 0x01);
}

TEST_CASE("rtmp listener: another key is told no, and nothing it sends comes through") {
    const std::string key =
        GENERATE("abc-key-124", "abc-key-12", "abc-key-1234", "ABC-KEY-123", "?abc-key-123");
    Talk talk(key, "abc-key-123");
    REQUIRE(talk.listener_error);
    CHECK(talk.listener_error->code == ErrorCode::AuthRejected);
    CHECK(talk.flv.empty());
    CHECK(talk.listener.stage() == ReceiveSession::Stage::Talking);
}

TEST_CASE("rtmp listener: a query behind the key is the app's own affair") {
    Talk talk("abc-key-123?device=7", "abc-key-123");
    CHECK(talk.listener.stage() == ReceiveSession::Stage::Receiving);
}

TEST_CASE("rtmp listener: what is sent before the key is not passed on") {
    Talk talk("wrong", "abc-key-123");
    Bytes out;
    Bytes reply;
    talk.publisher.chunks().write({video_chunks, MessageType::Video, 0, 1, 3}, Bytes{1, 2, 3}, out);
    (void)talk.listener.receive(out, reply, talk.flv);
    CHECK(talk.flv.empty());
}

TEST_CASE("rtmp listener: a publisher that takes leave has ended") {
    Talk talk("abc-key-123", "abc-key-123");
    Bytes out;
    talk.publisher.end(out);
    talk.exchange(out);
    CHECK(talk.listener.stage() == ReceiveSession::Stage::Ended);
}

TEST_CASE("rtmp listener: a web browser is told apart from a publisher") {
    ReceiveSession listener("abc-key-123", 1);
    const std::string request = "GET / HTTP/1.1\r\n\r\n";
    Bytes reply;
    Bytes flv;
    const auto taken = listener.receive(Bytes(request.begin(), request.end()), reply, flv);
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code == ErrorCode::WrongAnswer);
    CHECK(reply.empty());
}

}  // namespace
}  // namespace xb::encoder::rtmp
