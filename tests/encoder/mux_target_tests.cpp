// Addresses and paths, read and checked.
#include "encoder/delivery_settings.h"
#include "encoder/outputs/mux_target.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;

TEST_CASE("each scheme gets its container") {
    CHECK(networkTarget("rtmp://host/app/key", {})->format == "flv");
    CHECK(networkTarget("RTMPS://host/app/key", {})->transport == Transport::Rtmps);
    CHECK(networkTarget("srt://host:9000?streamid=k", {})->format == "mpegts");
    CHECK(networkTarget("udp://239.1.1.1:1234", {})->host == "239.1.1.1");
    CHECK(networkTarget("rtmp://user:pw@[fe80::1]:1935/app", {})->host == "fe80::1");
    CHECK(networkTarget("srt://:9000?mode=listener", {})->host.empty());
    CHECK(networkTarget("rtmp://host/app/key", {})->label == "rtmp://host/app/***");
    CHECK(recordingTarget("/a/b.MP4")->format == "mp4");
    CHECK(recordingTarget("/a/b.mkv")->format == "matroska");
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
    const Result<MuxTarget> target = networkTarget(row.url, {});
    REQUIRE_FALSE(target);
    CHECK(target.error().code == row.code);
    CHECK(target.error().arguments == std::vector<std::string>{row.argument});
    CHECK(recordingTarget("/a/b.avi").error().code == ErrorCode::UnknownContainer);
    CHECK(recordingTarget("/a/b").error().code == ErrorCode::UnknownContainer);
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
