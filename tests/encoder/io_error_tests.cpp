// libav's numbers in the room's words, and what follows from them.
#include "encoder/outputs/io_error.h"

#include <catch2/catch.hpp>

#include <cerrno>

extern "C" {
#include <libavutil/error.h>
}

#include "encoder/outputs/reconnect.h"

using namespace xb::encoder;
using namespace std::chrono_literals;

TEST_CASE("a failure is told by its number, its stage, its transport and its time") {
    struct Row {
        Transport transport;
        IoFailure failed;
        ErrorCode code;
    };
    constexpr auto opening = IoStage::Opening;
    constexpr auto writing = IoStage::Writing;
    const Row row = GENERATE_COPY(values<Row>({
        {Transport::Rtmp, {AVERROR(ECONNREFUSED), opening}, ErrorCode::NetworkRefused},
        {Transport::Rtmp, {AVERROR(EHOSTUNREACH), opening}, ErrorCode::NetworkUnreachable},
        {Transport::Rtmp, {AVERROR_EXIT, opening}, ErrorCode::Timeout},
        {Transport::Rtmp, {AVERROR_EXIT, opening, true}, ErrorCode::Interrupted},
        {Transport::Rtmp, {-1, opening}, ErrorCode::AuthRejected},
        {Transport::Rtmp, {AVERROR_UNKNOWN, opening}, ErrorCode::AuthRejected},
        {Transport::Rtmp, {AVERROR(EIO), opening}, ErrorCode::AuthRejected},
        {Transport::Rtmp, {AVERROR(ECONNRESET), writing}, ErrorCode::ClosedByServer},
        {Transport::Rtmp, {AVERROR(EPIPE), writing}, ErrorCode::ClosedByServer},
        {Transport::Rtmp, {AVERROR_EXIT, writing}, ErrorCode::Timeout},
        {Transport::Rtmps, {AVERROR(EIO), opening}, ErrorCode::TlsFailed},
        {Transport::Rtmps, {AVERROR(EIO), writing}, ErrorCode::ClosedByServer},
        {Transport::Srt, {AVERROR(EIO), opening, false, 100ms}, ErrorCode::AuthRejected},
        {Transport::Srt, {AVERROR(EIO), opening, false, 3s}, ErrorCode::Timeout},
        {Transport::Udp, {AVERROR(EINVAL), writing}, ErrorCode::OutputFailed},
        {Transport::File, {AVERROR(ENOSPC), writing}, ErrorCode::DiskFull},
        {Transport::File, {AVERROR(EROFS), writing}, ErrorCode::CannotWrite},
    }));
    MuxTarget target;
    target.transport = row.transport;
    target.label = "there";
    const Error error = ioError(row.failed, target);
    CHECK(name(error.code) == name(row.code));
    CHECK(error.arguments.at(0) == "there");
}

TEST_CASE("the first attempt comes at once, waits after it are short and capped") {
    CHECK(reconnectWait(1, false) == 0ms);
    CHECK(reconnectWait(2, false) == 200ms);
    CHECK(reconnectWait(3, false) == 400ms);
    CHECK(reconnectWait(6, false) == 2s);
    CHECK(reconnectWait(1'000'000, false) == 2s);
    CHECK(reconnectWait(1, true) == 1s);
    CHECK(jittered(2s, 0) == 1500ms);
    CHECK(jittered(2s, 1) == 2500ms);
}

// Ten minutes without a network, by the clock of the waits alone.
TEST_CASE("after any outage the next attempt is never further away than the longest wait") {
    std::chrono::milliseconds clock{0};
    int attempts = 0;
    while (clock < 10min) {
        ++attempts;
        const auto wait = jittered(reconnectWait(attempts, false), attempts % 2);
        CHECK(wait <= 2500ms);
        clock += wait;
        CHECK(afterFailure(OutputKind::Network, ErrorCode::NetworkUnreachable, 0) ==
              AfterFailure::TryAgain);
    }
    CHECK(attempts > 240);
}

TEST_CASE("only a key that never worked is given up") {
    using enum AfterFailure;
    const auto after = [](OutputKind kind, ErrorCode reason, int rejections) {
        return afterFailure(kind, reason, rejections);
    };
    CHECK(after(OutputKind::Network, ErrorCode::Timeout, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::UnknownHost, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 2) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 3) == Refuse);
    CHECK(after(OutputKind::Network, ErrorCode::UnknownApplication, 3) == Refuse);
    CHECK(after(OutputKind::Network, ErrorCode::NameInUse, 3) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::Interrupted, 0) == End);
    CHECK(after(OutputKind::Recording, ErrorCode::DiskFull, 0) == End);
}
