// What must never stand in a log.
#include "app/log_redaction.h"
#include "app/logging.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;

TEST_CASE("keys, passphrases and passwords are taken out of URLs wherever they stand") {
    CHECK(redact("open rtmp://a.example/live/abc123 failed") ==
          "open rtmp://a.example/live/*** failed");
    CHECK(redact("'rtmps://u:pw@a/app/inst/key?token=s3'") == "'rtmps://***@a/app/***?token=***'");
    CHECK(redact("srt://a:1?passphrase=hush&mode=caller") == "srt://a:1?passphrase=***&mode=***");
    CHECK(redact("http://127.0.0.1:80/3k and rtmp://a/live/k") ==
          "http://127.0.0.1:80/3k and rtmp://a/live/***");
    CHECK(redact("RTMP://a/live/Key") == "RTMP://a/live/***");
    CHECK(redact("udp://239.0.0.1:1234") == "udp://239.0.0.1:1234");
}

TEST_CASE("webhook secrets and signatures are taken out") {
    CHECK(redact("secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw!") == "secret whsec_***!");
    CHECK(redact("sig v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=") == "sig v1,***");
    CHECK(redact("versions v1,v2") == "versions v1,v2");
}

TEST_CASE("mobile numbers keep three and four digits") {
    CHECK(redact("王小明 13800001234。") == "王小明 138****1234。");
    CHECK(redact("id 1380000123456 stays") == "id 1380000123456 stays");
}

TEST_CASE("a log line reaches the file without its key") {
    TemporaryFolder shop;
    {
        const Logging logging(shop.path(), LogToStandardError::Nothing);
        logging.sink("encoder")(LogLevel::Warning, "lost rtmp://a/live/topsecret");
    }
    const std::string log = readFile(shop / "logs/xiangbo.log");
    CHECK(log.find("encoder: lost rtmp://a/live/***") != std::string::npos);
    CHECK(log.find("topsecret") == std::string::npos);
}

TEST_CASE("a folder that takes no log does not stop the program") {
    TemporaryFolder shop;
    xb::tests::writeFile(shop / "file", "in the way");
    const Logging logging(shop / "file", LogToStandardError::Nothing);
    logging.sink("app")(LogLevel::Info, "still here");
}
