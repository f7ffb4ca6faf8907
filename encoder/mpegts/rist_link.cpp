// Hands datagrams to librist, which keeps and repeats them by itself.
#include "encoder/mpegts/rist_link.h"

#include "encoder/mpegts/find_host.h"

#include <netdb.h>
#include <poll.h>

#include <array>
#include <atomic>
#include <mutex>
#include <string_view>
#include <utility>

extern "C" {
#include <librist/librist.h>
}

namespace xb::encoder {

namespace {

constexpr int look_interval_ms = 10;
constexpr int statistics_interval_ms = 100;

// The host in digits, in brackets where it needs them.
std::string numericHost(const SocketAddress& address) {
    std::array<char, NI_MAXHOST> host{};
    if (getnameinfo(address.address(), address.size, host.data(), host.size(), nullptr, 0,
                    NI_NUMERICHOST) != 0)
        return {};
    return address.family() == AF_INET6 ? "[" + std::string(host.data()) + "]" : host.data();
}

rist_logging_settings* noLog() {
    static rist_logging_settings settings = LOGGING_SETTINGS_INITIALIZER;
    return &settings;
}

}  // namespace

struct RistLink::Figures {
    std::atomic<bool> is_connected{false};
    std::atomic<bool> is_lost{false};
    std::atomic<std::int64_t> round_trip_ms{0};
    std::atomic<std::int64_t> repeated_packets{0};
};

void RistFree::operator()(rist_ctx* context) const noexcept {
    rist_destroy(context);
}

RistLink::RistLink(DatagramAddress address, std::string url)
    : address_(std::move(address)), url_(std::move(url)), figures_(std::make_unique<Figures>()) {}

RistLink::~RistLink() = default;

void RistLink::noteStatus(void* figures, rist_peer*, int status) {
    Figures& self = *static_cast<Figures*>(figures);
    if (status == RIST_CONNECTION_ESTABLISHED || status == RIST_CLIENT_CONNECTED)
        self.is_connected = true;
    if (status == RIST_CONNECTION_TIMED_OUT || status == RIST_CLIENT_TIMED_OUT) self.is_lost = true;
}

int RistLink::noteStatistics(void* figures, const rist_stats* statistics) {
    Figures& self = *static_cast<Figures*>(figures);
    if (statistics->stats_type == RIST_STATS_SENDER_PEER) {
        self.round_trip_ms = statistics->stats.sender_peer.rtt;
        self.repeated_packets +=
            static_cast<std::int64_t>(statistics->stats.sender_peer.retransmitted);
    }
    return rist_stats_free(statistics);
}

bool RistLink::isListener() const {
    return url_.find("://@") != std::string::npos;
}

// librist would look the name up by itself, and block for as long as that takes.
Result<std::string> RistLink::numericUrl(IoDeadline& deadline) const {
    if (isListener()) return url_;
    Result<SocketAddresses> found =
        findHost(address_.host, address_.port, address_.label, deadline);
    if (!found) return tl::unexpected(found.error());
    const std::size_t query = std::min(url_.find('?'), url_.size());
    return "rist://" + numericHost(found->front()) + ":" + address_.port + url_.substr(query);
}

Result<void> RistLink::start(const std::string& url) {
    const auto failed = [this](const char* what) {
        return failure(ErrorCode::OutputFailed, {address_.label, what});
    };
    const bool is_simple = address_.valueOf("profile") == "0";
    rist_ctx* context = nullptr;
    if (rist_sender_create(&context, is_simple ? RIST_PROFILE_SIMPLE : RIST_PROFILE_MAIN, 0,
                           noLog()) != 0)
        return failed("librist");
    context_.reset(context);
    const auto on_status = [](void* figures, rist_peer* peer, rist_connection_status status) {
        noteStatus(figures, peer, static_cast<int>(status));
    };
    rist_connection_status_callback_set(context, on_status, figures_.get());
    rist_stats_callback_set(context, statistics_interval_ms, &RistLink::noteStatistics,
                            figures_.get());
    rist_peer_config* config = nullptr;
    if (rist_parse_address2(url.c_str(), &config) != 0)
        return failure(ErrorCode::BadAddress, {address_.label});
    rist_peer* peer = nullptr;
    const int made = rist_peer_create(context, &peer, config);
    rist_peer_config_free2(&config);
    if (made != 0) return failed("peer");
    if (rist_start(context) != 0) return failed("start");
    return {};
}

Result<void> RistLink::open(IoDeadline& deadline) {
    figures_->is_connected = false;
    figures_->is_lost = false;
    figures_->repeated_packets = 0;
    written_bytes_ = 0;
    const Result<std::string> url = numericUrl(deadline);
    if (!url) return tl::unexpected(url.error());
    {
        // librist sets up locks of its own that all contexts share, each time one starts.
        static std::mutex starting;
        const std::lock_guard lock(starting);
        if (const Result<void> started = start(*url); !started) return started;
    }
    if (isListener()) deadline.set(IoDeadline::Clock::time_point::max());
    while (!figures_->is_connected) {
        if (IoDeadline::interrupt(&deadline) != 0)
            return failure(deadline.isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout,
                           {address_.label});
        poll(nullptr, 0, look_interval_ms);
    }
    return {};
}

Result<void> RistLink::send(std::span<const std::uint8_t> datagram, IoDeadline&) {
    if (figures_->is_lost) return failure(ErrorCode::Timeout, {address_.label});
    rist_data_block block{};
    block.payload = datagram.data();
    block.payload_len = datagram.size();
    if (rist_sender_data_write(context_.get(), &block) < 0)
        return failure(ErrorCode::OutputFailed, {address_.label, "librist"});
    written_bytes_ += static_cast<std::int64_t>(datagram.size());
    return {};
}

void RistLink::close(bool in_good_order, IoDeadline& deadline) {
    // What is in its queue leaves within its next turns; then lost packets may be asked for again.
    constexpr int turns = 10;
    for (int turn = 0; in_good_order && turn < turns && IoDeadline::interrupt(&deadline) == 0;
         ++turn)
        poll(nullptr, 0, look_interval_ms);
    context_.reset();
}

std::optional<LinkSample> RistLink::sample() {
    LinkSample sample;
    sample.at = std::chrono::steady_clock::now();
    sample.written_bytes = written_bytes_;
    sample.round_trip = std::chrono::milliseconds(figures_->round_trip_ms);
    sample.lost_packets = figures_->repeated_packets;
    return sample;
}

}  // namespace xb::encoder
