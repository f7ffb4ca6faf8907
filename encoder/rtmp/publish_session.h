// The talk with a server from the first byte to "publish", without a socket.
#pragma once

#include "encoder/error.h"
#include "encoder/rtmp/amf0.h"
#include "encoder/rtmp/chunk_reader.h"
#include "encoder/rtmp/chunk_writer.h"
#include "encoder/rtmp/handshake.h"
#include "encoder/rtmp/rtmp_address.h"
#include "encoder/rtmp/server_status.h"

#include <optional>
#include <string_view>

namespace xb::encoder::rtmp {

// Fed with what the server sends; appends what is to be sent to the caller's buffer. Pure, one
// thread at a time.
class PublishSession {
 public:
    enum class Stage {
        Greeting,    // until the server has sent its hello
        Connecting,  // the application is asked for
        Creating,    // a stream is asked for
        Asking,      // to publish under this key
        Publishing,
    };

    // `seed` makes the random part of the hello.
    PublishSession(RtmpAddress address, std::uint64_t seed);

    void begin(Bytes& out);

    // WrongAnswer, or what refusalOf() makes of the server's words. While publishing: what it says
    // when it ends the broadcast.
    [[nodiscard]] Result<void> receive(ByteView received, Bytes& out);

    [[nodiscard]] Stage stage() const noexcept { return stage_; }
    // Why the connection was closed, as far as the stage tells.
    [[nodiscard]] ErrorCode closingMeans() const noexcept;
    // The stream to publish on; also what media messages are written with.
    [[nodiscard]] std::uint32_t streamId() const noexcept { return stream_id_; }
    [[nodiscard]] ChunkWriter& chunks() noexcept { return writer_; }

    // Takes leave.
    void end(Bytes& out);

 private:
    void takeGreeting(Bytes& out);
    void takeMessage(const MessageHeader& header, ByteView body, Bytes& out);
    void takeControl(ByteView body, Bytes& out);
    void takeCommand(ByteView body, Bytes& out);
    void takeResult(double transaction, const std::optional<AmfValue>& value, Bytes& out);
    void takeError(double transaction, const ServerStatus& status);
    void takeStatus(const ServerStatus& status);
    void refuse(const ServerStatus& status, Request request);
    void acknowledge(Bytes& out);

    void askToConnect(Bytes& out);
    void askForStream(Bytes& out);
    void askToPublish(Bytes& out);
    void sendCommand(const Bytes& body, Bytes& out, std::uint32_t stream_id = 0);
    void sendControl(MessageType type, ByteView body, Bytes& out);

    const RtmpAddress address_;
    const Handshake handshake_;
    Stage stage_ = Stage::Greeting;
    bool has_sent_answer_ = false;
    Bytes greeting_;
    ChunkReader reader_;
    ChunkWriter writer_;
    std::uint32_t stream_id_ = 0;
    std::optional<Error> error_;
    std::uint64_t received_bytes_ = 0;
    std::uint64_t acknowledged_bytes_ = 0;
    std::uint64_t window_bytes_ = 0;
};

}  // namespace xb::encoder::rtmp
