// Addresses and paths, read and checked.
#include "encoder/delivery_settings.h"
#include "encoder/outputs/network_writer.h"
#include "encoder/recording/file_error.h"
#include "encoder/recording/recording_container.h"

#include <catch2/catch.hpp>

#include <cerrno>

extern "C" {
#include <libavutil/error.h>
}

using namespace xb::encoder;

TEST_CASE("a recording's name asks for its container") {
    CHECK(containerOf("/a/b.MP4")->format == "mp4");
    CHECK(containerOf("/a/b.mkv")->format == "matroska");
    CHECK(containerOf("/a/b.avi").error().code == ErrorCode::UnknownContainer);
    CHECK(containerOf("/a/b").error().code == ErrorCode::UnknownContainer);
}

TEST_CASE("a failure with a file is told by its number") {
    CHECK(fileError(ENOSPC, "/a").code == ErrorCode::DiskFull);
    CHECK(fileError(EDQUOT, "/a").code == ErrorCode::DiskFull);
    const Error error = fileError(EROFS, "/a");
    CHECK(error.code == ErrorCode::CannotWrite);
    CHECK(error.arguments == std::vector<std::string>{"/a", "Read-only file system"});
    CHECK(fileError(AVUNERROR(AVERROR_INVALIDDATA), "/a").arguments.at(1) ==
          "Invalid data found when processing input");
}

TEST_CASE("each scheme gets its writer, and a label without its key") {
    const auto labelOf = [](const char* url) { return makeNetworkWriter(url, {})->label; };
    CHECK(labelOf("rtmp://host/app/key") == "rtmp://host/app/***");
    CHECK(labelOf("RTMPS://host/app/key") == "rtmps://host/app/***");
    CHECK(labelOf("srt://host:9000?streamid=k") == "srt://host:9000?streamid=***");
    CHECK(labelOf("srt://:9000?mode=listener") == "srt://:9000?mode=listener");
    CHECK(labelOf("rist://@:9000") == "rist://@:9000");
    CHECK(labelOf("udp://239.1.1.1:1234") == "udp://239.1.1.1:1234");
    CHECK(labelOf("rtmp://user:pw@[fe80::1]:1935/app") == "rtmp://***@[fe80::1]:1935/app");
}

TEST_CASE("what leads nowhere is told at once and without its key") {
    struct Row {
        std::string url;
        ErrorCode code;
        std::string argument;
    };
    const Row row = GENERATE(values<Row>({
        {"ftp://host/app/key", ErrorCode::WrongScheme, "ftp"},
        {"http://host/app/key", ErrorCode::WrongScheme, "http"},
        {"file:///etc/passwd", ErrorCode::WrongScheme, "file"},
        {"host/app/key", ErrorCode::BadAddress, "address without scheme"},
        {"", ErrorCode::BadAddress, "address without scheme"},
        {"rtmp:///app/key", ErrorCode::BadAddress, "rtmp:///app/***"},
        {"rtmp://host/app/ke y", ErrorCode::BadAddress, "rtmp://host/app/***"},
        {"rtmp://host/app/key\n", ErrorCode::BadAddress, "rtmp://host/app/***"},
    }));
    const Result<NetworkWriter> made = makeNetworkWriter(row.url, {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == row.code);
    CHECK(made.error().arguments == std::vector<std::string>{row.argument});
}

TEST_CASE("settings that cannot be encoded are named") {
    const auto refusal = [](auto&& change) {
        DeliverySettings settings;
        change(settings);
        const Result<void> checked = check(settings);
        return checked ? std::string("none") : checked.error().arguments.at(0);
    };
    CHECK(refusal([](DeliverySettings&) {}) == "none");
    CHECK(refusal([](DeliverySettings& s) { s.video.width_px = 361; }) == "canvas");
    CHECK(refusal([](DeliverySettings& s) { s.video.frame_rate.denominator = 0; }) == "frame_rate");
    CHECK(refusal([](DeliverySettings& s) { s.video_bitrate_kbps = -1; }) == "video_bitrate");
    CHECK(refusal([](DeliverySettings& s) { s.audio.sample_rate_hz = 44100; }) == "sample_rate");
    CHECK(encoderChoiceFromName("vaapi") == EncoderChoice::Vaapi);
    CHECK_FALSE(encoderChoiceFromName("x265"));
    CHECK(name(EncoderChoice::Qsv) == "qsv");
}

TEST_CASE("every error code has a name of its own") {
    std::vector<std::string_view> names;
    for (const ErrorCode code : all_error_codes)
        names.push_back(name(code));
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(names.size() == static_cast<std::size_t>(ErrorCode::OutputFailed) + 1);
    CHECK(describe({ErrorCode::CannotWrite, {"/a", "no"}}) == "CannotWrite (/a, no)");
}
