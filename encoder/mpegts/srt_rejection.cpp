// The protocol's own reasons, and those that servers give in the manner of HTTP.
#include "encoder/mpegts/srt_rejection.h"

#include <srt/access_control.h>
#include <srt/srt.h>

namespace xb::encoder {

Error srtRejection(int reason, const std::string& words, const std::string& label) {
    switch (reason) {
        case SRT_REJ_TIMEOUT:
        case SRT_REJ_UNKNOWN:
            return {ErrorCode::Timeout, {label}};
        case SRT_REJ_BADSECRET:
        case SRT_REJ_UNSECURE:
        case SRT_REJX_UNAUTHORIZED:
        case SRT_REJX_FORBIDDEN:
            return {ErrorCode::AuthRejected, {label}};
        case SRT_REJX_NOTFOUND:
            return {ErrorCode::UnknownApplication, {label}};
        case SRT_REJX_CONFLICT:
        case SRT_REJX_LOCKED:
            return {ErrorCode::NameInUse, {label}};
        case SRT_REJ_CLOSE:
            return {ErrorCode::ClosedByServer, {label}};
        default:
            return {ErrorCode::PublishRefused, {label, words}};
    }
}

}  // namespace xb::encoder
