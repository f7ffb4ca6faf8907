// Asks, and looks for the answer.
#include "encoder/mpegts/find_host.h"

#include "encoder/links/host_query.h"

#include <poll.h>

namespace xb::encoder {

Result<SocketAddresses> findHost(const std::string& host, const std::string& port,
                                 const std::string& label, IoDeadline& deadline) {
    constexpr int look_interval_ms = 20;
    const HostQuery query(host, port, SOCK_DGRAM);
    for (;;) {
        std::optional<SocketAddresses> answer = query.answer();
        if (answer && answer->empty()) return failure(ErrorCode::UnknownHost, {host});
        if (answer) return std::move(*answer);
        if (IoDeadline::interrupt(&deadline) != 0) {
            return failure(deadline.isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout,
                           {label});
        }
        poll(nullptr, 0, look_interval_ms);
    }
}

}  // namespace xb::encoder
