// Keeps a few attempts running side by side.
#include "encoder/links/dialer.h"

#include <netinet/in.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace xb::encoder {

namespace {

// To the next address, and to the first one again.
constexpr std::chrono::milliseconds next_address_after{250};
constexpr std::chrono::milliseconds next_round_after{500};
constexpr std::chrono::seconds longest_attempt{4};

int errorOf(const FileHandle& socket) {
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size) != 0) return errno;
    return error;
}

bool isDecided(const FileHandle& socket) {
    pollfd look{socket.get(), POLLOUT, 0};
    return poll(&look, 1, 0) > 0;
}

}  // namespace

void Dialer::setAddresses(SocketAddresses addresses) {
    if (addresses.empty()) return;
    const int first_family = addresses.front().family();
    const auto others = std::ranges::stable_partition(
        addresses, [first_family](const auto& each) { return each.family() == first_family; });
    const auto first_count = static_cast<std::size_t>(others.begin() - addresses.begin());
    addresses_.clear();
    for (std::size_t i = 0; i < std::max(first_count, others.size()); ++i) {
        if (i < first_count) addresses_.push_back(addresses[i]);
        if (i < others.size()) addresses_.push_back(addresses[first_count + i]);
    }
    next_ = 0;
    tried_ = 0;
    first_error_ = 0;
    next_time_ = {};
}

void Dialer::note(int error) noexcept {
    if (first_error_ == 0) first_error_ = error;
}

void Dialer::begin(Clock::time_point now) {
    const SocketAddress& address = addresses_[next_];
    next_ = (next_ + 1) % addresses_.size();
    ++tried_;
    next_time_ = now + (next_ == 0 ? next_round_after : next_address_after);
    FileHandle socket(
        ::socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_TCP));
    if (!socket.isOpen()) return note(errno);
    if (connect(socket.get(), address.address(), address.size) != 0 && errno != EINPROGRESS) {
        note(errno);
        // The next address need not wait for one that has answered.
        if (next_ != 0) next_time_ = now;
        return;
    }
    attempts_.push_back({std::move(socket), now});
}

FileHandle Dialer::step(Clock::time_point now) {
    if (now >= next_time_ && hasAddresses() && refusal() == 0) begin(now);
    for (auto attempt = attempts_.begin(); attempt != attempts_.end();) {
        if (!isDecided(attempt->socket)) {
            attempt =
                now - attempt->began > longest_attempt ? attempts_.erase(attempt) : attempt + 1;
            continue;
        }
        const int error = errorOf(attempt->socket);
        FileHandle socket = std::move(attempt->socket);
        attempt = attempts_.erase(attempt);
        if (error == 0) {
            attempts_.clear();
            return socket;
        }
        note(error);
        if (next_ != 0) next_time_ = now;
    }
    return {};
}

void Dialer::wait(std::chrono::milliseconds time) const {
    std::vector<pollfd> looks;
    looks.reserve(attempts_.size());
    for (const Attempt& attempt : attempts_)
        looks.push_back({attempt.socket.get(), POLLOUT, 0});
    poll(looks.data(), looks.size(), static_cast<int>(time.count()));
}

int Dialer::refusal() const noexcept {
    const bool is_hopeless = attempts_.empty() && tried_ >= addresses_.size();
    return is_hopeless ? first_error_ : 0;
}

}  // namespace xb::encoder
