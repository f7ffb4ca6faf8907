// Asks, reads the answers, and answers what a server asks.
#include "encoder/rtmp/publish_session.h"

#include "encoder/redact.h"

#include <utility>
#include <vector>

namespace xb::encoder::rtmp {

namespace {

// Large enough that nearly every picture is one chunk, and within what servers take.
constexpr std::size_t our_chunk_size = 60'000;

constexpr double connect_transaction = 1;
constexpr double create_transaction = 4;
constexpr double publish_transaction = 5;

enum UserEvent : std::uint8_t { ping_request = 6, ping_response = 7 };

ServerStatus statusOf(const std::optional<AmfValue>& value) {
    if (!value) return {};
    return {std::string(value->textOf("level")), std::string(value->textOf("code")),
            std::string(value->textOf("description"))};
}

Bytes command(std::string_view name, double transaction) {
    Bytes body;
    appendAmf(body, name);
    appendAmf(body, transaction);
    return body;
}

Bytes commandWithKey(std::string_view name, double transaction, std::string_view key) {
    Bytes body = command(name, transaction);
    appendAmfNull(body);
    appendAmf(body, key);
    return body;
}

}  // namespace

PublishSession::PublishSession(RtmpAddress address, std::uint64_t seed)
    : address_(std::move(address)), handshake_(seed) {}

void PublishSession::begin(Bytes& out) {
    handshake_.hello(out);
}

ErrorCode PublishSession::closingMeans() const noexcept {
    // Who hears the key and hangs up does not like it.
    return stage_ == Stage::Asking ? ErrorCode::AuthRejected : ErrorCode::ClosedByServer;
}

Result<void> PublishSession::receive(ByteView received, Bytes& out) {
    received_bytes_ += received.size();
    if (stage_ == Stage::Greeting) {
        append(greeting_, received);
        takeGreeting(out);
        if (error_) return tl::unexpected(*error_);
        if (stage_ == Stage::Greeting) return {};
        received = ByteView(greeting_).subspan(1 + 2 * handshake_size);
    }
    const bool are_chunks = reader_.feed(received, [&](const MessageHeader& header, ByteView body) {
        if (!error_) takeMessage(header, body, out);
    });
    if (!are_chunks && !error_) error_ = Error{ErrorCode::WrongAnswer, {address_.label}};
    if (error_) return tl::unexpected(*error_);
    acknowledge(out);
    return {};
}

void PublishSession::takeGreeting(Bytes& out) {
    constexpr std::uint8_t version = 3;
    if (!greeting_.empty() && greeting_.front() != version)
        error_ = Error{ErrorCode::WrongAnswer, {address_.label}};
    if (greeting_.size() < 1 + handshake_size || error_) return;
    if (!has_sent_answer_) {
        handshake_.answer(ByteView(greeting_).subspan(1, handshake_size), out);
        has_sent_answer_ = true;
    }
    // The server's answer to our hello carries nothing that a publisher needs.
    if (greeting_.size() < 1 + 2 * handshake_size) return;
    stage_ = Stage::Connecting;
    askToConnect(out);
}

void PublishSession::takeMessage(const MessageHeader& header, ByteView body, Bytes& out) {
    switch (header.type) {
        case MessageType::WindowSize:
            if (body.size() >= 4) window_bytes_ = numberOf(body.first(4));
            break;
        case MessageType::PeerBandwidth:
            if (body.size() >= 4) sendControl(MessageType::WindowSize, body.first(4), out);
            break;
        case MessageType::UserControl:
            takeControl(body, out);
            break;
        case MessageType::Command:
            takeCommand(body, out);
            break;
        case MessageType::Amf3Command:
            // AMF0 behind one byte.
            if (!body.empty()) takeCommand(body.subspan(1), out);
            break;
        default:
            break;
    }
}

void PublishSession::takeControl(ByteView body, Bytes& out) {
    if (body.size() < 6 || numberOf(body.first(2)) != ping_request) return;
    Bytes reply;
    appendNumber(reply, ping_response, 2);
    append(reply, body.subspan(2, 4));
    sendControl(MessageType::UserControl, reply, out);
}

void PublishSession::takeCommand(ByteView body, Bytes& out) {
    AmfReader reader(body);
    const auto name = reader.next();
    const auto transaction = reader.next();
    if (!name || !transaction) return;
    const auto properties = reader.next();
    const auto information = reader.next();
    if (name->text == "_result") {
        takeResult(transaction->number, information, out);
    } else if (name->text == "_error") {
        takeError(transaction->number, statusOf(information));
    } else if (name->text == "onStatus") {
        takeStatus(statusOf(information));
    } else if (name->text == "close") {
        error_ = Error{closingMeans(), {address_.label}};
    }
}

void PublishSession::takeResult(double transaction, const std::optional<AmfValue>& value,
                                Bytes& out) {
    if (stage_ == Stage::Connecting && transaction == connect_transaction) {
        stage_ = Stage::Creating;
        askForStream(out);
    } else if (stage_ == Stage::Creating && transaction == create_transaction) {
        const bool is_id = value && value->number >= 0 && value->number < 4e9;
        stream_id_ = is_id ? static_cast<std::uint32_t>(value->number) : 1;
        stage_ = Stage::Asking;
        askToPublish(out);
    }
}

void PublishSession::takeError(double transaction, const ServerStatus& status) {
    // Those to releaseStream and FCPublish mean nothing: many servers do not know these commands.
    if (stage_ == Stage::Connecting && transaction == connect_transaction) {
        refuse(status, Request::Connect);
    } else if (stage_ == Stage::Creating && transaction == create_transaction) {
        refuse(status, Request::CreateStream);
    } else if (stage_ == Stage::Asking && transaction == publish_transaction) {
        refuse(status, Request::Publish);
    }
}

void PublishSession::takeStatus(const ServerStatus& status) {
    if (isPublishStart(status)) {
        if (stage_ == Stage::Asking) stage_ = Stage::Publishing;
    } else if (isGoodbye(status)) {
        const bool is_answer = stage_ == Stage::Asking;
        refuse(status, is_answer ? Request::Publish : Request::None);
    }
}

void PublishSession::refuse(const ServerStatus& status, Request request) {
    // Some repeat the key, which may neither be shown nor be taken for the server's own words.
    std::vector<std::string> secrets = secretsOf("rtmp://host/app/" + address_.stream_key);
    if (!address_.password.empty()) secrets.push_back(address_.password);
    ServerStatus clean = status;
    clean.description = redactText(status.description, secrets);
    const ErrorCode code = refusalOf(clean, request);
    clean.code = redactText(status.code, secrets);
    error_ = Error{code, {address_.label}};
    if (code != ErrorCode::PublishRefused) return;
    constexpr std::size_t longest = 200;
    const std::string& said = clean.description.empty() ? clean.code : clean.description;
    error_->arguments.push_back(said.substr(0, longest));
}

void PublishSession::acknowledge(Bytes& out) {
    if (window_bytes_ == 0 || received_bytes_ - acknowledged_bytes_ < window_bytes_ / 2) return;
    acknowledged_bytes_ = received_bytes_;
    Bytes body;
    appendNumber(body, received_bytes_ & 0xFFFF'FFFF, 4);
    sendControl(MessageType::Acknowledgement, body, out);
}

void PublishSession::sendControl(MessageType type, ByteView body, Bytes& out) {
    writer_.write({control_chunks, type, 0, 0, body.size()}, body, out);
}

void PublishSession::sendCommand(const Bytes& body, Bytes& out, std::uint32_t stream_id) {
    writer_.write({command_chunks, MessageType::Command, 0, stream_id, body.size()}, body, out);
}

void PublishSession::askToConnect(Bytes& out) {
    Bytes size;
    appendNumber(size, our_chunk_size, 4);
    sendControl(MessageType::SetChunkSize, size, out);
    writer_.setChunkSize(our_chunk_size);

    Bytes body = command("connect", connect_transaction);
    beginAmfObject(body);
    appendAmfMember(body, "app", std::string_view(address_.application));
    appendAmfMember(body, "type", std::string_view("nonprivate"));
    appendAmfMember(body, "flashVer", std::string_view("FMLE/3.0 (compatible; Xiangbo)"));
    appendAmfMember(body, "tcUrl", std::string_view(address_.tc_url));
    endAmfObject(body);
    sendCommand(body, out);
}

void PublishSession::askForStream(Bytes& out) {
    const std::string& key = address_.stream_key;
    sendCommand(commandWithKey("releaseStream", 2, key), out);
    sendCommand(commandWithKey("FCPublish", 3, key), out);
    Bytes body = command("createStream", create_transaction);
    appendAmfNull(body);
    sendCommand(body, out);
}

void PublishSession::askToPublish(Bytes& out) {
    Bytes body = commandWithKey("publish", publish_transaction, address_.stream_key);
    appendAmf(body, std::string_view("live"));
    sendCommand(body, out, stream_id_);
}

void PublishSession::end(Bytes& out) {
    if (stage_ != Stage::Publishing) return;
    sendCommand(commandWithKey("FCUnpublish", 6, address_.stream_key), out);
    Bytes body = command("deleteStream", 7);
    appendAmfNull(body);
    appendAmf(body, static_cast<double>(stream_id_));
    sendCommand(body, out);
}

}  // namespace xb::encoder::rtmp
