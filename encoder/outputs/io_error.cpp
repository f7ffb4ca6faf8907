// libav tells little: what it does not tell is read from the stage, the transport, and the time it
// took.
#include "encoder/outputs/io_error.h"

#include <array>
#include <cerrno>
#include <system_error>

extern "C" {
#include <libavutil/error.h>
}

namespace xb::encoder {

namespace {

// libsrt gives up an unanswered call after three seconds; a rejection comes within a round trip.
constexpr std::chrono::milliseconds srt_silence{2'500};

std::string textOf(int av_error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(av_error, text.data(), text.size());
    return text.data();
}

bool isConnectionLoss(int av_error) {
    return av_error == AVERROR_EOF || av_error == AVERROR(EPIPE) || av_error == AVERROR(EIO) ||
           av_error == AVERROR(ECONNRESET) || av_error == AVERROR(ENOTCONN) ||
           av_error == AVERROR(ECONNABORTED);
}

// The RTMP client answers -1 or "unknown" when the server says no.
bool isRefusalInWords(int av_error) {
    return av_error == -1 || av_error == AVERROR_UNKNOWN;
}

bool isUnreachable(int av_error) {
    return av_error == AVERROR(ENETUNREACH) || av_error == AVERROR(EHOSTUNREACH) ||
           av_error == AVERROR(ENETDOWN) || av_error == AVERROR(EADDRNOTAVAIL);
}

ErrorCode openingCode(const IoFailure& failed, Transport transport) {
    switch (transport) {
        case Transport::Rtmps:
            if (failed.av_error == AVERROR(EIO)) return ErrorCode::TlsFailed;
            [[fallthrough]];
        case Transport::Rtmp:
            // Who listens and then hangs up has heard something that it does not like.
            if (isRefusalInWords(failed.av_error) || isConnectionLoss(failed.av_error))
                return ErrorCode::AuthRejected;
            break;
        case Transport::Srt:
            if (!isConnectionLoss(failed.av_error) && !isRefusalInWords(failed.av_error)) break;
            return failed.elapsed >= srt_silence ? ErrorCode::Timeout : ErrorCode::AuthRejected;
        case Transport::Udp:
        case Transport::File:
            break;
    }
    return isConnectionLoss(failed.av_error) ? ErrorCode::ClosedByServer : ErrorCode::OutputFailed;
}

ErrorCode networkCode(const IoFailure& failed, Transport transport) {
    if (failed.is_cancelled) return ErrorCode::Interrupted;
    if (failed.av_error == AVERROR_EXIT || failed.av_error == AVERROR(ETIMEDOUT))
        return ErrorCode::Timeout;
    if (failed.av_error == AVERROR(ECONNREFUSED)) return ErrorCode::NetworkRefused;
    if (isUnreachable(failed.av_error)) return ErrorCode::NetworkUnreachable;
    if (failed.stage == IoStage::Opening) return openingCode(failed, transport);
    return isConnectionLoss(failed.av_error) || isRefusalInWords(failed.av_error)
               ? ErrorCode::ClosedByServer
               : ErrorCode::OutputFailed;
}

}  // namespace

Error ioError(const IoFailure& failed, const MuxTarget& target) {
    if (target.transport == Transport::File && !failed.is_cancelled)
        return fileError(AVUNERROR(failed.av_error), target.label);
    const ErrorCode code = networkCode(failed, target.transport);
    if (code == ErrorCode::OutputFailed) return {code, {target.label, textOf(failed.av_error)}};
    return {code, {target.label}};
}

Error fileError(int error_number, const std::string& path) {
    if (error_number == ENOSPC || error_number == EDQUOT) return {ErrorCode::DiskFull, {path}};
    // libav's own codes are no errno, and far below zero as one.
    const std::string reason = error_number > 0 ? std::generic_category().message(error_number)
                                                : textOf(AVERROR(error_number));
    return {ErrorCode::CannotWrite, {path, reason}};
}

}  // namespace xb::encoder
