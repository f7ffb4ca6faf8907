// Names of error codes for the log.
#include "encoder/error.h"

#include <utility>

namespace xb::encoder {

namespace {

constexpr std::array<std::pair<ErrorCode, std::string_view>, all_error_codes.size()> names{{
    {ErrorCode::InvalidSettings, "InvalidSettings"},
    {ErrorCode::EncoderUnavailable, "EncoderUnavailable"},
    {ErrorCode::EncoderFailed, "EncoderFailed"},
    {ErrorCode::WrongScheme, "WrongScheme"},
    {ErrorCode::BadAddress, "BadAddress"},
    {ErrorCode::UnknownContainer, "UnknownContainer"},
    {ErrorCode::CannotWrite, "CannotWrite"},
    {ErrorCode::DiskFull, "DiskFull"},
    {ErrorCode::DiskLow, "DiskLow"},
    {ErrorCode::CannotRead, "CannotRead"},
    {ErrorCode::NothingThere, "NothingThere"},
    {ErrorCode::Cancelled, "Cancelled"},
    {ErrorCode::RecordingRemoved, "RecordingRemoved"},
    {ErrorCode::UnknownHost, "UnknownHost"},
    {ErrorCode::NetworkRefused, "NetworkRefused"},
    {ErrorCode::NetworkUnreachable, "NetworkUnreachable"},
    {ErrorCode::AuthRejected, "AuthRejected"},
    {ErrorCode::LoginRejected, "LoginRejected"},
    {ErrorCode::UnknownApplication, "UnknownApplication"},
    {ErrorCode::NameInUse, "NameInUse"},
    {ErrorCode::PublishRefused, "PublishRefused"},
    {ErrorCode::WrongAnswer, "WrongAnswer"},
    {ErrorCode::Timeout, "Timeout"},
    {ErrorCode::TlsFailed, "TlsFailed"},
    {ErrorCode::CertificateRejected, "CertificateRejected"},
    {ErrorCode::ClosedByServer, "ClosedByServer"},
    {ErrorCode::Interrupted, "Interrupted"},
    {ErrorCode::OutputFailed, "OutputFailed"},
}};

}  // namespace

std::string_view name(ErrorCode code) noexcept {
    for (const auto& [each, word] : names)
        if (each == code) return word;
    return "unknown";
}

std::string describe(const Error& error) {
    std::string text{name(error.code)};
    const char* separator = " (";
    for (const std::string& argument : error.arguments) {
        text += separator + argument;
        separator = ", ";
    }
    if (!error.arguments.empty()) text += ')';
    return text;
}

}  // namespace xb::encoder
