// Numbers are read at once, names on a thread that may be left behind.
#include "encoder/links/host_query.h"

#include <netdb.h>

#include <cstring>
#include <mutex>
#include <thread>
#include <utility>

namespace xb::encoder {

namespace {

SocketAddresses resolve(const std::string& host, const std::string& port, int socket_type,
                        int flags) {
    addrinfo hints{};
    hints.ai_socktype = socket_type;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return {};
    SocketAddresses addresses;
    for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        SocketAddress address;
        std::memcpy(&address.storage, each->ai_addr, each->ai_addrlen);
        address.size = each->ai_addrlen;
        addresses.push_back(address);
    }
    freeaddrinfo(found);
    return addresses;
}

}  // namespace

struct HostQuery::Question {
    std::mutex mutex;
    std::optional<SocketAddresses> answer;
};

HostQuery::HostQuery(const std::string& host, const std::string& port, int socket_type)
    : question_(std::make_shared<Question>()) {
    if (SocketAddresses known = resolve(host, port, socket_type, AI_NUMERICHOST); !known.empty()) {
        question_->answer = std::move(known);
        return;
    }
    std::thread([host, port, socket_type, question = question_] {
        SocketAddresses addresses = resolve(host, port, socket_type, 0);
        const std::lock_guard lock(question->mutex);
        question->answer = std::move(addresses);
    }).detach();
}

std::optional<SocketAddresses> HostQuery::answer() const {
    const std::lock_guard lock(question_->mutex);
    return question_->answer;
}

}  // namespace xb::encoder
