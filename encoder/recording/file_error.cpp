// The system's words, or libav's where the system has none.
#include "encoder/recording/file_error.h"

#include <array>
#include <cerrno>
#include <system_error>

extern "C" {
#include <libavutil/error.h>
}

namespace xb::encoder {

namespace {

// The system's numbers are small; libav's own are four letters each.
constexpr int largest_errno = 4095;

std::string textOf(int av_error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(av_error, text.data(), text.size());
    return text.data();
}

}  // namespace

Error fileError(int error_number, const std::string& path) {
    if (error_number == ENOSPC || error_number == EDQUOT) return {ErrorCode::DiskFull, {path}};
    const std::string reason = error_number <= largest_errno
                                   ? std::generic_category().message(error_number)
                                   : textOf(AVERROR(error_number));
    return {ErrorCode::CannotWrite, {path, reason}};
}

}  // namespace xb::encoder
