// What can go wrong between a raw frame and a viewer, as codes that the app can put into words.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace xb::encoder {

enum class ErrorCode {
    InvalidSettings,      // {field}
    EncoderUnavailable,   // {encoder name, name of an EncoderAbsence}
    EncoderFailed,        // {encoder name}
    WrongScheme,          // {scheme}: nothing here speaks it
    BadAddress,           // {address without key}
    UnknownContainer,     // {path}: neither .mp4 nor .mkv
    CannotWrite,          // {path, what the system says}
    DiskFull,             // {path}
    DiskLow,              // {path, minutes left}: a warning; the recording goes on
    RecordingRemoved,     // {path}: the file or its folder is gone while recording
    CannotRead,           // {path, what is wrong}: not a recording, or nothing whole in it
    NothingThere,         // {path}: the part that a clip was asked of is not there
    Cancelled,            // {path}: somebody asked for it
    UnknownHost,          // {host}
    NetworkRefused,       // {address without key}: nothing listens there
    NetworkUnreachable,   // {address without key}
    AuthRejected,         // {address without key}: the server answered, and does not want this key
    LoginRejected,        // {address without key}: it wants a user and a password, or others
    UnknownApplication,   // {address without key}: it does not know what stands before the key
    NameInUse,            // {address without key}: somebody publishes under this key already
    PublishRefused,       // {address without key, what the server says}
    WrongAnswer,          // {address without key}: what answers there speaks something else
    Timeout,              // {address without key}
    TlsFailed,            // {address without key}
    CertificateRejected,  // {address without key, why}
    ClosedByServer,       // {address without key}
    Interrupted,          // {address without key}: finish() or removeOutput() cut a wait short
    OutputFailed,         // {address or path, what the system says}: anything else
};

inline constexpr std::array all_error_codes{
    ErrorCode::InvalidSettings, ErrorCode::EncoderUnavailable, ErrorCode::EncoderFailed,
    ErrorCode::WrongScheme,     ErrorCode::BadAddress,         ErrorCode::UnknownContainer,
    ErrorCode::CannotWrite,     ErrorCode::DiskFull,           ErrorCode::RecordingRemoved,
    ErrorCode::UnknownHost,     ErrorCode::NetworkRefused,     ErrorCode::NetworkUnreachable,
    ErrorCode::AuthRejected,    ErrorCode::LoginRejected,      ErrorCode::UnknownApplication,
    ErrorCode::NameInUse,       ErrorCode::PublishRefused,     ErrorCode::WrongAnswer,
    ErrorCode::Timeout,         ErrorCode::TlsFailed,          ErrorCode::CertificateRejected,
    ErrorCode::ClosedByServer,  ErrorCode::Interrupted,        ErrorCode::OutputFailed,
    ErrorCode::DiskLow,         ErrorCode::CannotRead,         ErrorCode::NothingThere,
    ErrorCode::Cancelled,
};

// Arguments never hold a stream key or a passphrase.
struct Error {
    ErrorCode code;
    std::vector<std::string> arguments;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] std::string_view name(ErrorCode code) noexcept;

// For logs: "DiskFull (/videos/a.mp4)". The words for people are the app's.
[[nodiscard]] std::string describe(const Error& error);

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code,
                                                   std::vector<std::string> arguments = {}) {
    return tl::unexpected<Error>(Error{code, std::move(arguments)});
}

}  // namespace xb::encoder
