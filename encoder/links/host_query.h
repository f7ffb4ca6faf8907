// A host's addresses, asked for without waiting.
#pragma once

#include "encoder/links/socket_address.h"

#include <memory>
#include <optional>
#include <string>

namespace xb::encoder {

// The resolver can neither be interrupted nor be given a deadline: it runs on a thread of its own,
// which is left to itself when nobody waits for it any longer. One thread at a time.
class HostQuery {
 public:
    // `port` in digits. Datagrams or a stream.
    HostQuery(const std::string& host, const std::string& port, int socket_type);

    // Nothing as long as there is no answer; no addresses: the host is not known.
    [[nodiscard]] std::optional<SocketAddresses> answer() const;

 private:
    struct Question;
    std::shared_ptr<Question> question_;
};

}  // namespace xb::encoder
