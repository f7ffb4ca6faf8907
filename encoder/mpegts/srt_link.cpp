// Looks at libsrt's state every few milliseconds instead of blocking in it.
#include "encoder/mpegts/srt_link.h"

#include "encoder/mpegts/find_host.h"
#include "encoder/mpegts/srt_rejection.h"

#include <poll.h>
#include <srt/srt.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace xb::encoder {

namespace {

constexpr int look_interval_ms = 10;
// About a second of a broadcast.
constexpr int most_buffered_bytes = 384 * 1024;
constexpr std::chrono::seconds silence{3};
constexpr int least_latency_in_us = 10'000;

template <class Value>
bool set(int socket, SRT_SOCKOPT option, const Value& value) {
    return srt_setsockflag(socket, option, &value, sizeof value) == 0;
}

bool setText(int socket, SRT_SOCKOPT option, std::string_view text) {
    return text.empty() ||
           srt_setsockflag(socket, option, text.data(), static_cast<int>(text.size())) == 0;
}

std::string lastWords() {
    const char* const words = srt_getlasterror_str();
    return words != nullptr ? words : "";
}

}  // namespace

SrtLink::SrtLink(DatagramAddress address) : address_(std::move(address)) {
    // Counted by libsrt; stays for as long as the process, as its threads are shared.
    static const int started = srt_startup();
    (void)started;
}

SrtLink::~SrtLink() {
    if (socket_ >= 0) srt_close(socket_);
}

tl::unexpected<Error> SrtLink::refused() const {
    return failure(ErrorCode::OutputFailed, {address_.label, lastWords()});
}

Error SrtLink::lateness(const IoDeadline& deadline) const {
    return {deadline.isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout, {address_.label}};
}

Result<void> SrtLink::makeSocket() {
    socket_ = srt_create_socket();
    if (socket_ < 0) return refused();
    const int payload = static_cast<int>(datagram_size);
    bool is_set = set(socket_, SRTO_SNDSYN, false) && set(socket_, SRTO_RCVSYN, false) &&
                  set(socket_, SRTO_PAYLOADSIZE, payload) &&
                  setText(socket_, SRTO_STREAMID, address_.valueOf("streamid")) &&
                  setText(socket_, SRTO_PASSPHRASE, address_.valueOf("passphrase"));
    if (const auto key_length = address_.numberOf("pbkeylen"); key_length)
        is_set = is_set && set(socket_, SRTO_PBKEYLEN, *key_length);
    if (const auto latency = address_.numberOf("latency"); latency) {
        const int latency_ms = *latency < least_latency_in_us ? *latency : *latency / 1000;
        is_set = is_set && set(socket_, SRTO_LATENCY, latency_ms);
    }
    if (!is_set) return refused();
    return {};
}

Result<void> SrtLink::open(IoDeadline& deadline) {
    if (const Result<void> made = makeSocket(); !made) return made;
    buffered_bytes_ = 0;
    last_progress_ = Clock::now();
    return address_.valueOf("mode") == "listener" ? listen(deadline) : call(deadline);
}

Result<void> SrtLink::call(IoDeadline& deadline) {
    Result<SocketAddresses> found =
        findHost(address_.host, address_.port, address_.label, deadline);
    if (!found) return tl::unexpected(found.error());
    // Another address of the host with each attempt.
    const SocketAddress& target = (*found)[attempts_++ % found->size()];
    if (srt_connect(socket_, target.address(), static_cast<int>(target.size)) < 0) return refused();
    for (;;) {
        const SRT_SOCKSTATUS status = srt_getsockstate(socket_);
        if (status == SRTS_CONNECTED) return {};
        if (status != SRTS_CONNECTING && status != SRTS_OPENED && status != SRTS_INIT) break;
        if (IoDeadline::interrupt(&deadline) != 0) return tl::unexpected(lateness(deadline));
        poll(nullptr, 0, look_interval_ms);
    }
    const int reason = srt_getrejectreason(socket_);
    return tl::unexpected(srtRejection(reason, srt_rejectreason_str(reason), address_.label));
}

Result<void> SrtLink::listen(IoDeadline& deadline) {
    const std::string host = address_.host.empty() ? "0.0.0.0" : address_.host;
    Result<SocketAddresses> found = findHost(host, address_.port, address_.label, deadline);
    if (!found) return tl::unexpected(found.error());
    const SocketAddress& here = found->front();
    if (srt_bind(socket_, here.address(), static_cast<int>(here.size)) < 0 ||
        srt_listen(socket_, 1) < 0)
        return refused();
    deadline.set(IoDeadline::Clock::time_point::max());
    for (;;) {
        const int caller = srt_accept(socket_, nullptr, nullptr);
        if (caller >= 0) {
            // One caller at a time: the place is taken until it has gone.
            srt_close(std::exchange(socket_, caller));
            last_progress_ = Clock::now();
            return {};
        }
        if (srt_getlasterror(nullptr) != SRT_EASYNCRCV) return refused();
        if (IoDeadline::interrupt(&deadline) != 0) return tl::unexpected(lateness(deadline));
        poll(nullptr, 0, look_interval_ms);
    }
}

int SrtLink::bufferedBytes() {
    std::size_t blocks = 0;
    std::size_t bytes = 0;
    if (srt_getsndbuffer(socket_, &blocks, &bytes) < 0) return buffered_bytes_;
    const int buffered = static_cast<int>(bytes);
    if (buffered == 0 || buffered < buffered_bytes_) last_progress_ = Clock::now();
    buffered_bytes_ = buffered;
    return buffered;
}

// Gone without a word, or with one.
Error SrtLink::lossOf() const {
    const bool is_silent = Clock::now() - last_progress_ > silence;
    return {is_silent ? ErrorCode::Timeout : ErrorCode::ClosedByServer, {address_.label}};
}

Result<void> SrtLink::send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) {
    for (;;) {
        if (srt_getsockstate(socket_) != SRTS_CONNECTED) return tl::unexpected(lossOf());
        if (bufferedBytes() < most_buffered_bytes) {
            const int sent = srt_sendmsg(socket_, reinterpret_cast<const char*>(datagram.data()),
                                         static_cast<int>(datagram.size()), -1, 1);
            if (sent >= 0) break;
            const int error = srt_getlasterror(nullptr);
            if (error == SRT_ECONNLOST || error == SRT_ENOCONN) return tl::unexpected(lossOf());
            if (error != SRT_EASYNCSND) return refused();
        }
        if (IoDeadline::interrupt(&deadline) != 0) return tl::unexpected(lateness(deadline));
        poll(nullptr, 0, look_interval_ms);
    }
    buffered_bytes_ += static_cast<int>(datagram.size());
    return {};
}

void SrtLink::close(bool in_good_order, IoDeadline& deadline) {
    if (socket_ < 0) return;
    while (in_good_order && srt_getsockstate(socket_) == SRTS_CONNECTED && bufferedBytes() > 0 &&
           IoDeadline::interrupt(&deadline) == 0)
        poll(nullptr, 0, look_interval_ms);
    srt_close(std::exchange(socket_, -1));
}

std::optional<LinkSample> SrtLink::sample() {
    SRT_TRACEBSTATS statistics{};
    if (srt_bistats(socket_, &statistics, 0, 1) < 0) return std::nullopt;
    LinkSample sample;
    sample.at = Clock::now();
    sample.unacknowledged_bytes = statistics.byteSndBuf;
    const std::int64_t in_flight =
        static_cast<std::int64_t>(statistics.pktFlightSize) * statistics.byteMSS;
    sample.unsent_bytes = std::max<std::int64_t>(0, statistics.byteSndBuf - in_flight);
    sample.written_bytes =
        static_cast<std::int64_t>(statistics.byteSentUniqueTotal) + sample.unsent_bytes;
    sample.round_trip = std::chrono::microseconds(std::llround(statistics.msRTT * 1000));
    sample.lost_packets = statistics.pktSndLossTotal;
    return sample;
}

}  // namespace xb::encoder
