// Chunks by tables of bytes: what goes out, and what is read of what comes in.
#include "encoder/rtmp/chunk_reader.h"
#include "encoder/rtmp/chunk_writer.h"

#include <catch2/catch.hpp>

#include <numeric>
#include <vector>

using namespace xb::encoder::rtmp;

namespace {

Bytes counting(std::size_t size) {
    Bytes bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

Bytes written(ChunkWriter& writer, std::uint32_t timestamp_ms, const Bytes& body) {
    Bytes out;
    writer.write({video_chunks, MessageType::Video, timestamp_ms, 1, body.size()}, body, out);
    return out;
}

struct Read {
    std::vector<MessageHeader> headers;
    std::vector<Bytes> bodies;
    bool are_chunks = true;

    void feed(ChunkReader& reader, ByteView bytes) {
        are_chunks = reader.feed(bytes, [this](const MessageHeader& header, ByteView body) {
            headers.push_back(header);
            bodies.emplace_back(body.begin(), body.end());
        });
    }
};

}  // namespace

TEST_CASE("the first message tells its time, the next ones the difference") {
    ChunkWriter writer;
    CHECK(written(writer, 1000, {0xAA, 0xBB}) ==
          Bytes{0x06, 0, 0x03, 0xE8, 0, 0, 2, 9, 1, 0, 0, 0, 0xAA, 0xBB});
    CHECK(written(writer, 1033, {0xCC}) == Bytes{0x46, 0, 0, 33, 0, 0, 1, 9, 0xCC});
    // Back in time: told whole again.
    CHECK(written(writer, 1000, {0xDD}) ==
          Bytes{0x06, 0, 0x03, 0xE8, 0, 0, 1, 9, 1, 0, 0, 0, 0xDD});
}

TEST_CASE("a time beyond three bytes stands in every chunk of its message") {
    ChunkWriter writer;
    writer.setChunkSize(2);
    CHECK(written(writer, 0x01020304, {1, 2, 3, 4, 5}) ==
          Bytes{0x06, 0xFF, 0xFF, 0xFF, 0, 0, 5, 9, 1, 0,    0, 0, 1, 2, 3, 4,
                1,    2,    0xC6, 1,    2, 3, 4, 3, 4, 0xC6, 1, 2, 3, 4, 5});
    // What follows is a small difference again, and has none.
    CHECK(written(writer, 0x01020304 + 40, {1, 2, 3}) ==
          Bytes{0x46, 0, 0, 40, 0, 0, 3, 9, 1, 2, 0xC6, 3});
}

TEST_CASE("exactly 0xFFFFFF is extended, one less is not") {
    ChunkWriter writer;
    CHECK(written(writer, 0xFFFFFE, {7}) ==
          Bytes{0x06, 0xFF, 0xFF, 0xFE, 0, 0, 1, 9, 1, 0, 0, 0, 7});
    ChunkWriter other;
    CHECK(written(other, 0xFFFFFF, {7}) ==
          Bytes{0x06, 0xFF, 0xFF, 0xFF, 0, 0, 1, 9, 1, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 7});
    // A difference that large is extended too.
    CHECK(written(other, 0x01FFFFFF, {7}) ==
          Bytes{0x46, 0xFF, 0xFF, 0xFF, 0, 0, 1, 9, 0x01, 0, 0, 0, 7});
}

TEST_CASE("time goes on over the wrap at 32 bits") {
    ChunkWriter writer;
    (void)written(writer, 0xFFFFFFF0, {7});
    CHECK(written(writer, 0x10, {7}) == Bytes{0x46, 0, 0, 0x20, 0, 0, 1, 9, 7});
}

TEST_CASE("what is written is read again, in pieces of any size and with any time") {
    const std::size_t chunk_size = GENERATE(1U, 128U, 60'000U);
    const std::size_t piece = GENERATE(1U, 7U, 100'000U);
    const std::uint32_t start = GENERATE(0U, 0xFFFFF0U, 0xFFFFFFU, 0xFFFFFFF0U);
    ChunkWriter writer;
    Bytes out;
    Bytes size;
    appendNumber(size, chunk_size, 4);
    writer.write({control_chunks, MessageType::SetChunkSize, 0, 0, 4}, size, out);
    writer.setChunkSize(chunk_size);
    for (const std::uint32_t step : {0U, 20U, 40U}) {
        const Bytes body = counting(300 + step);
        writer.write({video_chunks, MessageType::Video, start + step, 1, body.size()}, body, out);
        writer.write({audio_chunks, MessageType::Audio, start + step, 1, 3}, counting(3), out);
    }
    ChunkReader reader;
    Read read;
    for (std::size_t at = 0; at < out.size(); at += piece)
        read.feed(reader, ByteView(out).subspan(at, std::min(piece, out.size() - at)));
    REQUIRE(read.are_chunks);
    REQUIRE(read.headers.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) {
        const auto step = static_cast<std::uint32_t>(i / 2 * 20);
        CHECK(read.headers[i].timestamp_ms == start + step);
        CHECK(read.headers[i].stream_id == 1);
        CHECK(read.bodies[i] == counting(i % 2 == 0 ? 300 + step : 3));
    }
}

TEST_CASE("chunks of two messages may come in turn, and one of them be given up") {
    ChunkReader reader;
    Read read;
    Bytes bytes{0x03, 0, 0, 0, 0, 0, 130, 20, 0, 0, 0, 0};
    append(bytes, counting(128));
    append(bytes, Bytes{0x04, 0, 0, 0, 0, 0, 1, 8, 1, 0, 0, 0, 9});
    append(bytes, Bytes{0xC3, 128, 129});
    read.feed(reader, bytes);
    REQUIRE(read.bodies.size() == 2);
    CHECK(read.bodies[0] == Bytes{9});
    CHECK(read.bodies[1] == counting(130));

    bytes = {0x43, 0, 0, 0, 0, 0, 200, 20};
    append(bytes, counting(128));
    append(bytes, Bytes{0x02, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 3});
    append(bytes, Bytes{0x43, 0, 0, 0, 0, 0, 1, 20, 5});
    read.feed(reader, bytes);
    REQUIRE(read.bodies.size() == 3);
    CHECK(read.bodies[2] == Bytes{5});
}

TEST_CASE("what cannot be chunks of a server is not read on") {
    const Bytes bytes = GENERATE(
        // A continuation of nothing; a chunk stream of two bytes; a message of 16 MB; no chunk
        // size.
        Bytes{0xC3, 1, 2, 3}, Bytes{0x00, 9}, Bytes{0x03, 0, 0, 0, 0xFF, 0xFF, 0xFF, 9, 0, 0, 0, 0},
        Bytes{0x02, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    ChunkReader reader;
    Read read;
    read.feed(reader, bytes);
    CHECK_FALSE(read.are_chunks);
    read.feed(reader, Bytes{0x03, 0, 0, 0, 0, 0, 1, 9, 1, 0, 0, 0, 0xAA});
    CHECK_FALSE(read.are_chunks);
    CHECK(read.bodies.empty());
}
