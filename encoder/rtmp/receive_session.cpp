// Answers what publishers ask, in the words that they wait for.
#include "encoder/rtmp/receive_session.h"

#include <openssl/crypto.h>

#include <array>
#include <random>
#include <utility>

namespace xb::encoder::rtmp {

namespace {

constexpr std::uint8_t version = 3;
// A keyframe of a phone that sends far too much.
constexpr std::size_t most_message_bytes = 8 * 1024 * 1024;
constexpr std::uint64_t window_bytes = 2'500'000;
constexpr double stream_number = 1;
constexpr std::array<std::uint8_t, 13> flv_head{'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0};

Bytes command(std::string_view name, double transaction) {
    Bytes body;
    appendAmf(body, name);
    appendAmf(body, transaction);
    return body;
}

// In a time that does not tell how much of it was right.
bool isSame(std::string_view given, std::string_view key) {
    return given.size() == key.size() && CRYPTO_memcmp(given.data(), key.data(), key.size()) == 0;
}

void appendTag(const MessageHeader& header, ByteView body, Bytes& flv) {
    flv.push_back(static_cast<std::uint8_t>(header.type));
    appendNumber(flv, body.size(), 3);
    appendNumber(flv, header.timestamp_ms & 0xFF'FFFF, 3);
    appendNumber(flv, header.timestamp_ms >> 24, 1);
    appendNumber(flv, 0, 3);
    append(flv, body);
    appendNumber(flv, body.size() + 11, 4);
}

}  // namespace

ReceiveSession::ReceiveSession(std::string key, std::uint64_t seed)
    : key_(std::move(key)), seed_(seed), reader_(most_message_bytes) {}

Result<void> ReceiveSession::receive(ByteView received, Bytes& reply, Bytes& flv) {
    received_bytes_ += received.size();
    if (stage_ == Stage::Greeting) {
        append(greeting_, received);
        takeGreeting(reply);
        if (!greeting_.empty() && greeting_.front() != version)
            return failure(ErrorCode::WrongAnswer, {"RTMP"});
        if (stage_ == Stage::Greeting) return {};
        received = ByteView(greeting_).subspan(1 + 2 * handshake_size);
    }
    const bool are_chunks = reader_.feed(received, [&](const MessageHeader& header, ByteView body) {
        if (!is_refused_) takeMessage(header, body, reply, flv);
    });
    if (is_refused_) return failure(ErrorCode::AuthRejected, {"RTMP"});
    if (!are_chunks) return failure(ErrorCode::WrongAnswer, {"RTMP"});
    acknowledge(reply);
    return {};
}

// A plain hello of our own, and the publisher's back to it: nobody asks a listener to sign.
void ReceiveSession::takeGreeting(Bytes& reply) {
    if (greeting_.size() < 1 + handshake_size || greeting_.front() != version) return;
    if (!has_sent_hello_) {
        reply.push_back(version);
        appendNumber(reply, 0, 8);
        std::mt19937_64 random(seed_);
        for (std::size_t i = 8; i < handshake_size; ++i)
            reply.push_back(static_cast<std::uint8_t>(random()));
        append(reply, ByteView(greeting_).subspan(1, handshake_size));
        has_sent_hello_ = true;
    }
    if (greeting_.size() >= 1 + 2 * handshake_size) stage_ = Stage::Talking;
}

void ReceiveSession::takeMessage(const MessageHeader& header, ByteView body, Bytes& reply,
                                 Bytes& flv) {
    switch (header.type) {
        case MessageType::Command:
            takeCommand(body, reply, flv);
            break;
        case MessageType::Amf3Command:
            // AMF0 behind one byte.
            if (!body.empty()) takeCommand(body.subspan(1), reply, flv);
            break;
        case MessageType::Audio:
        case MessageType::Video:
            if (stage_ == Stage::Receiving && !body.empty()) appendTag(header, body, flv);
            break;
        default:
            break;
    }
}

void ReceiveSession::takeCommand(ByteView body, Bytes& reply, Bytes& flv) {
    AmfReader values(body);
    const auto name = values.next();
    const auto transaction = values.next();
    if (!name || !transaction) return;
    if (name->text == "connect") {
        answerConnect(transaction->number, reply);
        return;
    }
    (void)values.next();
    const auto argument = values.next();
    if (name->text == "createStream") {
        Bytes answer = command("_result", transaction->number);
        appendAmfNull(answer);
        appendAmf(answer, stream_number);
        sendCommand(answer, 0, reply);
    } else if (name->text == "releaseStream" || name->text == "FCPublish") {
        Bytes answer = command("_result", transaction->number);
        appendAmfNull(answer);
        appendAmfNull(answer);
        sendCommand(answer, 0, reply);
    } else if (name->text == "publish") {
        answerPublish(argument ? std::string_view(argument->text) : std::string_view(), reply, flv);
    } else if (name->text == "FCUnpublish" || name->text == "deleteStream" ||
               name->text == "closeStream") {
        if (stage_ == Stage::Receiving) stage_ = Stage::Ended;
    }
}

void ReceiveSession::answerConnect(double transaction, Bytes& reply) {
    sendNumber(MessageType::WindowSize, window_bytes, reply);
    Bytes bandwidth;
    appendNumber(bandwidth, window_bytes, 4);
    bandwidth.push_back(2);
    writer_.write({control_chunks, MessageType::PeerBandwidth, 0, 0, bandwidth.size()}, bandwidth,
                  reply);
    Bytes answer = command("_result", transaction);
    beginAmfObject(answer);
    appendAmfMember(answer, "fmsVer", std::string_view("FMS/3,0,1,123"));
    appendAmfMember(answer, "capabilities", 31.0);
    endAmfObject(answer);
    beginAmfObject(answer);
    appendAmfMember(answer, "level", std::string_view("status"));
    appendAmfMember(answer, "code", std::string_view("NetConnection.Connect.Success"));
    appendAmfMember(answer, "description", std::string_view("Connection succeeded."));
    appendAmfMember(answer, "objectEncoding", 0.0);
    endAmfObject(answer);
    sendCommand(answer, 0, reply);
}

void ReceiveSession::answerPublish(std::string_view name, Bytes& reply, Bytes& flv) {
    if (stage_ != Stage::Talking) return;
    if (!isSame(name.substr(0, name.find('?')), key_)) {
        is_refused_ = true;
        sendStatus("error", "NetStream.Publish.BadName", reply);
        return;
    }
    stage_ = Stage::Receiving;
    append(flv, flv_head);
    sendStatus("status", "NetStream.Publish.Start", reply);
}

void ReceiveSession::sendStatus(std::string_view level, std::string_view code, Bytes& reply) {
    Bytes body = command("onStatus", 0);
    appendAmfNull(body);
    beginAmfObject(body);
    appendAmfMember(body, "level", level);
    appendAmfMember(body, "code", code);
    appendAmfMember(body, "description", code);
    endAmfObject(body);
    sendCommand(body, static_cast<std::uint32_t>(stream_number), reply);
}

void ReceiveSession::sendCommand(const Bytes& body, std::uint32_t stream_id, Bytes& reply) {
    writer_.write({command_chunks, MessageType::Command, 0, stream_id, body.size()}, body, reply);
}

void ReceiveSession::sendNumber(MessageType type, std::uint64_t number, Bytes& reply) {
    Bytes body;
    appendNumber(body, number, 4);
    writer_.write({control_chunks, type, 0, 0, body.size()}, body, reply);
}

void ReceiveSession::acknowledge(Bytes& reply) {
    if (received_bytes_ - acknowledged_bytes_ < window_bytes / 2) return;
    acknowledged_bytes_ = received_bytes_;
    sendNumber(MessageType::Acknowledgement, received_bytes_ & 0xFFFF'FFFF, reply);
}

}  // namespace xb::encoder::rtmp
