// AMF0, addresses, H.264's forms and the handshake.
#include "encoder/rtmp/amf0.h"
#include "encoder/rtmp/avc.h"
#include "encoder/rtmp/handshake.h"
#include "encoder/rtmp/rtmp_address.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::rtmp;

TEST_CASE("AMF0 is written byte by byte as it is specified, and read again") {
    Bytes bytes;
    appendAmf(bytes, std::string_view("ab"));
    appendAmf(bytes, 1.0);
    appendAmf(bytes, true);
    appendAmfNull(bytes);
    beginAmfObject(bytes);
    appendAmfMember(bytes, "k", std::string_view("v"));
    endAmfObject(bytes);
    CHECK(bytes == Bytes{2, 0, 2, 'a', 'b', 0, 0x3F, 0xF0, 0, 0, 0,   0, 0, 0,
                         1, 1, 5, 3,   0,   1, 'k',  2,    0, 1, 'v', 0, 0, 9});
    AmfReader reader(bytes);
    CHECK(reader.next()->text == "ab");
    CHECK(reader.next()->number == 1.0);
    CHECK(reader.next()->kind == AmfValue::Kind::Boolean);
    CHECK(reader.next()->kind == AmfValue::Kind::Null);
    CHECK(reader.next()->textOf("k") == "v");
    CHECK_FALSE(reader.next());
}

TEST_CASE("AMF0 that ends too early or goes too deep is no value") {
    const Bytes bytes = GENERATE(Bytes{0, 1}, Bytes{2, 0, 9, 'a'}, Bytes{3, 0, 1, 'k'}, Bytes{99},
                                 Bytes{10, 0xFF, 0xFF, 0xFF, 0xFF, 5}, Bytes{12, 0xFF, 0, 0, 0});
    AmfReader reader(bytes);
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.next());
    Bytes nested;
    for (int i = 0; i < 1000; ++i)
        nested.insert(nested.end(), {3, 0, 1, 'k'});
    AmfReader deep(nested);
    CHECK_FALSE(deep.next());
}

TEST_CASE("an address is taken apart as those who publish write it") {
    struct Row {
        std::string url;
        std::string host;
        std::string port;
        std::string application;
        std::string key;
        std::string tc_url;
    };
    const Row row = GENERATE(values<Row>({
        {"rtmp://host/live/KEY", "host", "1935", "live", "KEY", "rtmp://host/live"},
        {"RTMP://host:1936/live/KEY", "host", "1936", "live", "KEY", "rtmp://host:1936/live"},
        {"rtmps://host/live/KEY", "host", "443", "live", "KEY", "rtmps://host/live"},
        {"rtmp://host/app/inst/KEY", "host", "1935", "app/inst", "KEY", "rtmp://host/app/inst"},
        {"rtmp://host/live/KEY?sign=a/b&t=1", "host", "1935", "live", "KEY?sign=a/b&t=1",
         "rtmp://host/live"},
        {"rtmp://host/live?vhost=v/KEY", "host", "1935", "live?vhost=v", "KEY",
         "rtmp://host/live?vhost=v"},
        {"rtmp://host/live", "host", "1935", "live", "", "rtmp://host/live"},
        {"rtmp://[2001:db8::1]:1937/live/K", "2001:db8::1", "1937", "live", "K",
         "rtmp://[2001:db8::1]:1937/live"},
    }));
    const auto address = readRtmpAddress(row.url);
    REQUIRE(address);
    CHECK(address->host == row.host);
    CHECK(address->port == row.port);
    CHECK(address->application == row.application);
    CHECK(address->stream_key == row.key);
    CHECK(address->tc_url == row.tc_url);
    CHECK(address->label.find("KEY") == std::string::npos);
}

TEST_CASE("a user and a password are read and kept out of what is shown") {
    const auto address = readRtmpAddress("rtmp://farm:p%40ss@host/live/KEY");
    REQUIRE(address);
    CHECK(address->user == "farm");
    CHECK(address->password == "p@ss");
    CHECK(address->host == "host");
    CHECK(address->label == "rtmp://***@host/live/***");
    CHECK(address->tc_url == "rtmp://host/live");
}

TEST_CASE("what is no RTMP address is told") {
    CHECK(readRtmpAddress("srt://host").error().code == ErrorCode::WrongScheme);
    for (const char* url : {"rtmp://", "rtmp:///live/K", "rtmp://host", "rtmp://host/",
                            "rtmp://host:0/a/K", "rtmp://host:x/a/K", "rtmp://host:70000/a/K",
                            "rtmp://[::1/a/K", "rtmp://host/a/K K", "host/a/K"})
        CHECK(readRtmpAddress(url).error().code == ErrorCode::BadAddress);
}

TEST_CASE("units with start codes of three and four bytes are found") {
    const Bytes packet{0, 0, 0, 1, 0x65, 1, 2, 0, 0, 1, 0x41, 3, 0, 0, 0, 1, 0x06, 4};
    NalReader reader(packet);
    const auto next = [&] {
        const ByteView unit = reader.next();
        return Bytes(unit.begin(), unit.end());
    };
    CHECK(next() == Bytes{0x65, 1, 2});
    CHECK(next() == Bytes{0x41, 3});
    CHECK(next() == Bytes{0x06, 4});
    CHECK(next().empty());
    CHECK(sizeWithLengths(packet) == 3 * 4 + 3 + 2 + 2);
    CHECK(sizeWithLengths(Bytes{1, 2, 3}) == 0);
    CHECK(sizeWithLengths({}) == 0);
}

TEST_CASE("a decoder configuration is made of SPS and PPS") {
    const Bytes baseline{0, 0, 0, 1, 0x67, 66, 0xC0, 30, 5, 0, 0, 0, 1, 0x68, 7};
    CHECK(avcConfiguration(baseline) ==
          Bytes{1, 66, 0xC0, 30, 0xFF, 0xE1, 0, 5, 0x67, 66, 0xC0, 30, 5, 1, 0, 2, 0x68, 7});
    const Bytes high{0, 0, 1, 0x67, 100, 0, 31, 0, 0, 1, 0x68, 7};
    CHECK(avcConfiguration(high) == Bytes{1,  100, 0, 31, 0xFF, 0xE1, 0,    4,    0x67, 100, 0,
                                          31, 1,   0, 2,  0x68, 7,    0xFD, 0xF8, 0xF8, 0});
    CHECK(avcConfiguration({}).empty());
    CHECK(avcConfiguration(Bytes{0, 0, 1, 0x67, 66, 0, 30}).empty());
}

TEST_CASE("a hello is signed, and a server that signs is answered in kind") {
    const Handshake client(1);
    Bytes hello;
    client.hello(hello);
    REQUIRE(hello.size() == 1 + handshake_size);
    CHECK(hello[0] == 3);
    const ByteView c1 = ByteView(hello).subspan(1);
    CHECK(signatureOffset(c1, Signer::Client) >= 12);
    CHECK(signatureOffset(c1, Signer::Server) == 0);

    // A server without a signature gets its bytes back.
    const Bytes plain(handshake_size, 0x55);
    Bytes answer;
    client.answer(plain, answer);
    CHECK(answer == plain);
    Bytes spoilt(c1.begin(), c1.end());
    spoilt[signatureOffset(c1, Signer::Client)] ^= 1;
    CHECK(signatureOffset(spoilt, Signer::Client) == 0);
}
