// No key, passphrase or password gets through.
#include "encoder/redact.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;

TEST_CASE("an address loses its secrets and keeps what tells where it leads") {
    struct Row {
        std::string url;
        std::string redacted;
    };
    const Row row = GENERATE(values<Row>({
        {"rtmp://host/app/KEY", "rtmp://host/app/***"},
        {"rtmp://host:1935/live/a/b/KEY?x=1", "rtmp://host:1935/live/***?x=***"},
        {"rtmps://push.example.com/app/KEY?txSecret=abc&txTime=1",
         "rtmps://push.example.com/app/***?txSecret=***&txTime=***"},
        {"rtmp://host/app", "rtmp://host/app"},
        {"rtmp://host/app/", "rtmp://host/app/"},
        {"rtmp://host/app?token", "rtmp://host/app?***"},
        {"rtmp://user:pass@host/app/KEY", "rtmp://***@host/app/***"},
        {"RTMP://host/app/KEY", "RTMP://host/app/***"},
        {"srt://host:9000?streamid=KEY&passphrase=secret&latency=200&mode=caller",
         "srt://host:9000?streamid=***&passphrase=***&latency=200&mode=caller"},
        {"srt://[::1]:9000?streamid=#!::r=live,k=KEY", "srt://[::1]:9000?streamid=#***"},
        {"udp://239.0.0.1:1234?pkt_size=1316", "udp://239.0.0.1:1234?pkt_size=1316"},
        {"https://u:p@host/path?sign=abc#frag", "https://***@host/path?sign=***#***"},
        {"file:/a/b.mp4", "file:/a/b.mp4"},
        {"rtmp://", "rtmp://"},
        {"", ""},
    }));
    CHECK(redactUrl(row.url) == row.redacted);
}

TEST_CASE("a line of log loses every address's secrets and every known word") {
    const std::vector<std::string> secrets = secretsOf("rtmp://host/app/se-cr?et=42abc");
    CHECK(redactText("[rtmp @ 0x1] Cannot open 'rtmp://h/app/se-cr?et=42abc': failed", {}) ==
          "[rtmp @ 0x1] Cannot open 'rtmp://h/app/***?et=***': failed");
    CHECK(redactText("Server error: se-cr is taken; 42abc. 42abcd", secrets) ==
          "Server error: *** is taken; ***. 42abcd");
    CHECK(redactText("to srt://a?passphrase=x and rtmp://b/c/d end", {}) ==
          "to srt://a?passphrase=*** and rtmp://b/c/*** end");
    CHECK(redactText("://", {}) == "://");
    CHECK(redactText("nothing to hide", secrets) == "nothing to hide");
}

TEST_CASE("a long secret is found inside other letters and a short one beside Chinese ones") {
    const std::vector<std::string> secrets = secretsOf("rtmp://host/app/abc?sign=0123456789");
    CHECK(redactText("stream_0123456789x is taken", secrets) == "stream_***x is taken");
    CHECK(redactText("推流abc已存在", secrets) == "推流***已存在");
    CHECK(redactText("abcd is another", secrets) == "abcd is another");
    CHECK(redactText("longkey12345", std::vector<std::string>{"longkey1", "longkey12345"}) ==
          "***");
}

TEST_CASE("every secret of an address is found again by itself") {
    CHECK(secretsOf("rtmp://user:pw@host/app/KEY?sign=S1") ==
          std::vector<std::string>{"user:pw", "user", "pw", "KEY", "S1"});
    CHECK(secretsOf("udp://host:1?pkt_size=1316").empty());
}
