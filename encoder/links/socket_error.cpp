// One table.
#include "encoder/links/socket_error.h"

#include <cerrno>
#include <system_error>

namespace xb::encoder {

Error socketError(int error_number, const std::string& label) {
    switch (error_number) {
        case ECONNREFUSED:
            return {ErrorCode::NetworkRefused, {label}};
        case ENETUNREACH:
        case EHOSTUNREACH:
        case ENETDOWN:
        case EADDRNOTAVAIL:
        case EAFNOSUPPORT:
        case EINVAL:  // a route that leads nowhere
            return {ErrorCode::NetworkUnreachable, {label}};
        case ETIMEDOUT:
            return {ErrorCode::Timeout, {label}};
        case ECONNRESET:
        case ECONNABORTED:
        case EPIPE:
        case ENOTCONN:
            return {ErrorCode::ClosedByServer, {label}};
        default:
            return {ErrorCode::OutputFailed,
                    {label, std::generic_category().message(error_number)}};
    }
}

}  // namespace xb::encoder
