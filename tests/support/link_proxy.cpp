// Moves bytes in turns of two milliseconds.
#include "tests/support/link_proxy.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace xb::tests {

namespace {

constexpr int turn_ms = 2;
constexpr size_t piece = 4096;

/// True: the sender has gone. Moves `most` bytes and tells how many it were.
bool forward(const Socket& from, const Socket& to, int64_t most, int64_t& moved) {
    std::array<char, piece> bytes{};
    const auto size = static_cast<size_t>(std::min<int64_t>(most, bytes.size()));
    // Only what the other side takes at once is taken off, so that nothing piles up here.
    pollfd look{to.handle(), POLLOUT, 0};
    if (size == 0 || poll(&look, 1, 0) <= 0) return false;
    const ssize_t received = recv(from.handle(), bytes.data(), size, MSG_DONTWAIT);
    if (received == 0) return true;
    if (received < 0) return errno != EAGAIN && errno != EINTR;
    const ssize_t sent =
        send(to.handle(), bytes.data(), static_cast<size_t>(received), MSG_NOSIGNAL);
    moved += received;
    return sent != received;
}

}  // namespace

LinkProxy::LinkProxy(int target_port)
    : target_port_(target_port),
      listener_(listenOnLoopback(ReceiveBuffer::Small)),
      port_(localPort(listener_)),
      thread_([this] { run(); }) {}

LinkProxy::~LinkProxy() {
    is_stopping_ = true;
    thread_.join();
}

std::string LinkProxy::url(const std::string& key) const {
    return "rtmp://127.0.0.1:" + std::to_string(port_) + "/live/" + key;
}

void LinkProxy::run() {
    while (!is_stopping_) {
        pollfd waiting{listener_.handle(), POLLIN, 0};
        if (poll(&waiting, 1, turn_ms) > 0) accept();
        if (is_down_) pairs_.clear();
        earn();
        if (is_frozen_) continue;
        for (Pair& pair : pairs_)
            move(pair);
        std::erase_if(pairs_, [](const Pair& pair) { return pair.is_over; });
    }
}

void LinkProxy::accept() {
    Socket guest(accept4(listener_.handle(), nullptr, nullptr, SOCK_CLOEXEC));
    if (!guest.isOpen() || is_down_) return;
    Socket target = connectToLoopback(target_port_);
    if (!target.isOpen()) return;
    ++connection_count_;
    pairs_.push_back({std::move(guest), std::move(target)});
}

// By the clock, so that a machine which is busy makes no link slower than it was asked for.
void LinkProxy::earn() {
    const auto now = std::chrono::steady_clock::now();
    const double elapsed_s =
        std::chrono::duration<double>(now - std::exchange(earned_at_, now)).count();
    credit_ = std::min(credit_ + rate_ * elapsed_s, static_cast<double>(piece));
}

int64_t LinkProxy::allowance() const {
    return rate_ == 0 ? 1 << 20 : static_cast<int64_t>(credit_);
}

void LinkProxy::move(Pair& pair) {
    for (int64_t allowed = allowance(); allowed > 0;) {
        int64_t moved = 0;
        pair.is_over = forward(pair.guest, pair.target, allowed, moved) || pair.is_over;
        if (moved == 0) break;
        allowed -= moved;
        credit_ = std::max(0.0, credit_ - static_cast<double>(moved));
        pair.forwarded += moved;
        forwarded_ += moved;
    }
    int64_t back = 0;
    pair.is_over = forward(pair.target, pair.guest, piece, back) || pair.is_over;
    const int64_t limit = close_after_;
    if (limit > 0 && pair.forwarded >= limit) pair.is_over = true;
}

}  // namespace xb::tests
