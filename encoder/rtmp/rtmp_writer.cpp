// Waits in steps of a few milliseconds, so that the output can look around in between.
#include "encoder/rtmp/rtmp_writer.h"

#include "encoder/links/socket_error.h"
#include "encoder/links/tls_link.h"

#include <sys/socket.h>

#include <array>
#include <random>
#include <utility>

namespace xb::encoder::rtmp {

namespace {

constexpr std::chrono::milliseconds short_wait{20};
constexpr std::chrono::milliseconds stall_look_interval{50};
// Without an acknowledgement for so long, a new connection is tried beside the old one: soon where
// the machine's network has just changed, but not before the system has sent a lost packet again.
constexpr std::chrono::milliseconds usual_patience{1'500};
constexpr std::chrono::milliseconds patience_after_change{400};
constexpr std::chrono::seconds change_is_new{10};
constexpr std::chrono::milliseconds leaving_time{300};
constexpr std::int64_t us_per_ms = 1'000;

std::uint64_t anyNumber() {
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

}  // namespace

RtmpWriter::RtmpWriter(RtmpAddress address, NetworkOptions options)
    : address_(std::move(address)), options_(std::move(options)) {}

RtmpWriter::~RtmpWriter() {
    buryOldLink();
}

void RtmpWriter::buryOldLink() noexcept {
    if (old_link_) old_link_->abort();
    old_link_.reset();
}

Error RtmpWriter::lateness() const {
    const ErrorCode code = deadline_->isCancelled() ? ErrorCode::Interrupted : ErrorCode::Timeout;
    return {code, {address_.label}};
}

Error RtmpWriter::brokenLink() const {
    Error error = link_->error(address_.label);
    if (error.code == ErrorCode::ClosedByServer && session_) error.code = session_->closingMeans();
    return error;
}

Result<void> RtmpWriter::open(const StreamParameters& streams, IoDeadline& deadline) {
    deadline_ = &deadline;
    deadline_->setFor(options_.connect_timeout);
    unsent_.clear();
    sent_ = 0;
    base_us_.reset();
    is_broken_ = false;
    is_silent_ = false;
    stall_.reset();
    rescue_.reset();
    session_.reset();
    Result<void> opened =
        dial().and_then([this] { return negotiate(); }).and_then([this, &streams] {
            return introduce(streams);
        });
    if (opened) return opened;
    is_broken_ = true;
    // Some say yes to every key, and hang up in the next moment.
    const bool has_told_key =
        session_ != nullptr && session_->stage() >= PublishSession::Stage::Asking;
    if (has_told_key && opened.error().code == ErrorCode::ClosedByServer)
        opened.error().code = ErrorCode::AuthRejected;
    return opened;
}

Result<void> RtmpWriter::introduce(const StreamParameters& streams) {
    messages_.emplace(session_->chunks(), session_->streamId());
    const auto begin_ms = static_cast<std::uint32_t>(options_.first_timestamp_ms);
    if (!messages_->introduce(streams, begin_ms, unsent_))
        return failure(ErrorCode::EncoderFailed, {"h264, aac"});
    return flush();
}

void RtmpWriter::queryHost() {
    query_.emplace(address_.host, address_.port, SOCK_STREAM);
}

void RtmpWriter::takeAnswer(Dialer& dialer) {
    if (!query_) return;
    std::optional<SocketAddresses> answer = query_->answer();
    if (!answer) return;
    query_.reset();
    if (answer->empty()) return;
    known_addresses_ = std::move(*answer);
    dialer.setAddresses(known_addresses_);
}

Result<void> RtmpWriter::dial() {
    FileHandle socket = std::exchange(spare_, FileHandle());
    Dialer dialer;
    dialer.setAddresses(known_addresses_);
    if (!socket.isOpen()) queryHost();
    while (!socket.isOpen()) {
        takeAnswer(dialer);
        if (!query_ && !dialer.hasAddresses())
            return failure(ErrorCode::UnknownHost, {address_.host});
        socket = dialer.step(Clock::now());
        if (socket.isOpen()) break;
        if (const int refusal = dialer.refusal(); refusal != 0 && !query_)
            return tl::unexpected(socketError(refusal, address_.label));
        if (IoDeadline::interrupt(deadline_) != 0) return tl::unexpected(lateness());
        dialer.wait(short_wait);
    }
    query_.reset();
    // Now that the way is open, the server can be told that the old connection is no more; else it
    // might take us for a second publisher.
    buryOldLink();
    return secure(std::move(socket));
}

Result<void> RtmpWriter::secure(FileHandle socket) {
    if (!address_.is_secure) {
        link_ = std::make_unique<TcpLink>(std::move(socket));
        return {};
    }
    auto tls = std::make_unique<TlsLink>(std::move(socket), address_.host,
                                         options_.certificate_authority_file);
    for (;;) {
        const LinkStatus status = tls->shakeHands();
        if (status == LinkStatus::Moved) break;
        if (status != LinkStatus::Waits) return tl::unexpected(tls->error(address_.label));
        if (IoDeadline::interrupt(deadline_) != 0) return tl::unexpected(lateness());
        tls->waitShortly(false);
    }
    link_ = std::move(tls);
    return {};
}

Result<void> RtmpWriter::negotiate() {
    session_ = std::make_unique<PublishSession>(address_, anyNumber());
    session_->begin(unsent_);
    for (;;) {
        if (const Result<void> sent = flush(); !sent) return sent;
        if (session_->stage() == PublishSession::Stage::Publishing) return {};
        link_->waitShortly(false);
        if (const Result<void> heard = listen(); !heard) return heard;
        if (IoDeadline::interrupt(deadline_) != 0) return tl::unexpected(lateness());
    }
}

// Reads what has come.
Result<void> RtmpWriter::listen() {
    std::array<std::uint8_t, 4096> room{};
    for (;;) {
        const LinkTransfer received = link_->receive(room);
        switch (received.status) {
            case LinkStatus::Waits:
                return {};
            case LinkStatus::Closed:
                return failure(session_->closingMeans(), {address_.label});
            case LinkStatus::Broken:
                return tl::unexpected(brokenLink());
            case LinkStatus::Moved:
                break;
        }
        const ByteView bytes = ByteView(room).first(received.bytes);
        if (const Result<void> heard = session_->receive(bytes, unsent_); !heard) return heard;
    }
}

// Until the kernel has taken everything.
Result<void> RtmpWriter::flush() {
    while (sent_ < unsent_.size()) {
        const LinkTransfer sent = link_->send(ByteView(unsent_).subspan(sent_));
        if (sent.status == LinkStatus::Moved) {
            sent_ += sent.bytes;
            continue;
        }
        if (sent.status == LinkStatus::Broken) {
            // What the server said before it closed tells more.
            if (const Result<void> heard = listen(); !heard) return heard;
            return tl::unexpected(brokenLink());
        }
        if (sent.status == LinkStatus::Closed)
            return failure(session_->closingMeans(), {address_.label});
        if (const Result<void> going = keepGoing(); !going) return going;
        link_->waitShortly(true);
    }
    unsent_.clear();
    sent_ = 0;
    return {};
}

// What the other side says, and whether anything still comes through.
Result<void> RtmpWriter::lookAround() {
    if (const Result<void> heard = listen(); !heard) return heard;
    watchForStall(Clock::now());
    if (spare_.isOpen()) return failure(ErrorCode::Timeout, {address_.label});
    return {};
}

Result<void> RtmpWriter::keepGoing() {
    if (const Result<void> looked = lookAround(); !looked) return looked;
    if (IoDeadline::interrupt(deadline_) != 0) return tl::unexpected(lateness());
    return {};
}

void RtmpWriter::networkChanged() noexcept {
    network_changed_ = Clock::now().time_since_epoch().count();
}

std::chrono::milliseconds RtmpWriter::patience(Clock::time_point now) const noexcept {
    const Clock::time_point changed{Clock::duration(network_changed_)};
    return now - changed < change_is_new ? patience_after_change : usual_patience;
}

void RtmpWriter::watchForStall(Clock::time_point now) {
    if (now - last_stall_look_ < stall_look_interval || session_ == nullptr ||
        session_->stage() != PublishSession::Stage::Publishing)
        return;
    last_stall_look_ = now;
    const auto stalled = stall_.look(link_->progress(), now);
    if (stalled < patience_after_change) {
        rescue_.reset();
        spare_.reset();
        return;
    }
    if (!rescue_) {
        if (stalled < patience(now)) return;
        rescue_.emplace();
        rescue_->setAddresses(known_addresses_);
    }
    if (!spare_.isOpen()) spare_ = rescue_->step(now);
    // Refused or unreachable: from the beginning, for as long as the old connection lives.
    if (rescue_->refusal() != 0) rescue_->setAddresses(known_addresses_);
}

std::uint32_t RtmpWriter::timestampOf(std::int64_t since_base_us) const noexcept {
    const std::int64_t ms =
        (since_base_us + us_per_ms / 2) / us_per_ms + options_.first_timestamp_ms;
    return static_cast<std::uint32_t>(ms);
}

Result<void> RtmpWriter::write(const Packet& packet) {
    const std::int64_t dts_us = packet.mark().dts_us;
    if (!base_us_) base_us_ = dts_us;
    if (dts_us < *base_us_ || !messages_) return {};
    deadline_->setFor(options_.write_timeout);
    messages_->write(packet, timestampOf(dts_us - *base_us_), unsent_);
    // Also while the system takes everything: what it takes may go nowhere.
    return noteBreak(lookAround().and_then([this] { return flush(); }));
}

// The configuration goes out with the keyframe that needs it.
Result<void> RtmpWriter::changeStreams(const StreamParameters& streams, const Packet& next) {
    if (!messages_) return {};
    if (!base_us_) base_us_ = next.mark().dts_us;
    if (messages_->changeVideo(streams, timestampOf(next.mark().dts_us - *base_us_), unsent_))
        return {};
    return noteBreak(failure(ErrorCode::EncoderFailed, {"h264"}));
}

Result<void> RtmpWriter::tend() {
    if (link_ == nullptr) return {};
    const std::uint64_t acknowledged = link_->progress().acknowledged_bytes;
    if (acknowledged != tended_bytes_) deadline_->setFor(options_.write_timeout);
    tended_bytes_ = acknowledged;
    return noteBreak(keepGoing());
}

Result<void> RtmpWriter::noteBreak(Result<void> result) {
    if (!result) {
        is_broken_ = true;
        is_silent_ = result.error().code == ErrorCode::Timeout;
    }
    return result;
}

std::optional<LinkSample> RtmpWriter::sampleLink() {
    if (link_ == nullptr) return std::nullopt;
    LinkSample sample = link_->sample();
    const auto ours = static_cast<std::int64_t>(unsent_.size() - sent_);
    sample.written_bytes += ours;
    sample.unsent_bytes += ours;
    sample.unacknowledged_bytes += ours;
    return sample;
}

Result<void> RtmpWriter::close() {
    if (link_ == nullptr) return {};
    if (is_broken_) {
        if (is_silent_) old_link_ = std::move(link_);
        link_.reset();
        return {};
    }
    deadline_->setFor(leaving_time);
    session_->end(unsent_);
    // Whether the leave-taking arrives changes nothing for us.
    (void)flush();
    link_.reset();
    return {};
}

}  // namespace xb::encoder::rtmp
