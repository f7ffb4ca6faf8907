// The other side of the talk: a publisher is let in by its key, and what it sends becomes FLV.
// Without a socket.
#pragma once

#include "encoder/error.h"
#include "encoder/rtmp/amf0.h"
#include "encoder/rtmp/chunk_reader.h"
#include "encoder/rtmp/chunk_writer.h"
#include "encoder/rtmp/handshake.h"

#include <string>
#include <string_view>

namespace xb::encoder::rtmp {

// Fed with what a publisher sends; appends what is to be answered. Pure, one thread at a time.
class ReceiveSession {
 public:
    enum class Stage { Greeting, Talking, Receiving, Ended };

    // Only who publishes under `key` gets in. `seed` makes the random part of the hello.
    ReceiveSession(std::string key, std::uint64_t seed);

    // Appends to `flv` a whole FLV stream, its head first: picture and sound as they come, no
    // metadata. AuthRejected: another key; `reply` says so and is still to be sent. WrongAnswer:
    // whoever talks there speaks something else.
    [[nodiscard]] Result<void> receive(ByteView received, Bytes& reply, Bytes& flv);

    [[nodiscard]] Stage stage() const noexcept { return stage_; }

 private:
    void takeGreeting(Bytes& reply);
    void takeMessage(const MessageHeader& header, ByteView body, Bytes& reply, Bytes& flv);
    void takeCommand(ByteView body, Bytes& reply, Bytes& flv);
    void answerConnect(double transaction, Bytes& reply);
    void answerPublish(std::string_view name, Bytes& reply, Bytes& flv);
    void sendStatus(std::string_view level, std::string_view code, Bytes& reply);
    void sendCommand(const Bytes& body, std::uint32_t stream_id, Bytes& reply);
    void sendNumber(MessageType type, std::uint64_t number, Bytes& reply);
    void acknowledge(Bytes& reply);

    const std::string key_;
    const std::uint64_t seed_;
    Stage stage_ = Stage::Greeting;
    bool has_sent_hello_ = false;
    bool is_refused_ = false;
    Bytes greeting_;
    ChunkReader reader_;
    ChunkWriter writer_;
    std::uint64_t received_bytes_ = 0;
    std::uint64_t acknowledged_bytes_ = 0;
};

}  // namespace xb::encoder::rtmp
