// Publishes packets over RTMP or RTMPS, on a socket of our own.
#pragma once

#include "encoder/links/byte_link.h"
#include "encoder/links/dialer.h"
#include "encoder/links/host_query.h"
#include "encoder/links/stall_watch.h"
#include "encoder/outputs/network_options.h"
#include "encoder/outputs/packet_writer.h"
#include "encoder/rtmp/flv_message.h"
#include "encoder/rtmp/publish_session.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

namespace xb::encoder::rtmp {

// Each connection starts its timestamps anew with the keyframe that it starts with; sound from
// before it is left out. A packet is written when the kernel has taken it, which takes it only as
// fast as it leaves: what waits is in the output's queue. A connection whose packets are lost on
// the way is replaced by a new one as soon as one can be made, and ends as Timeout. Its output's
// thread only.
class RtmpWriter final : public PacketWriter {
 public:
    RtmpWriter(RtmpAddress address, NetworkOptions options);
    ~RtmpWriter() override;

    Result<void> open(const StreamParameters& streams, IoDeadline& deadline) override;
    Result<void> write(const Packet& packet) override;
    Result<void> changeStreams(const StreamParameters& streams, const Packet& next) override;
    Result<void> tend() override;
    Result<void> close() override;
    std::optional<LinkSample> sampleLink() override;
    void networkChanged() noexcept override;

 private:
    using Clock = std::chrono::steady_clock;

    Result<void> dial();
    Result<void> secure(FileHandle socket);
    Result<void> negotiate();
    Result<void> introduce(const StreamParameters& streams);
    Result<void> flush();
    Result<void> listen();
    Result<void> lookAround();
    Result<void> keepGoing();
    Result<void> noteBreak(Result<void> result);
    void watchForStall(Clock::time_point now);
    void queryHost();
    void takeAnswer(Dialer& dialer);
    [[nodiscard]] std::uint32_t timestampOf(std::int64_t since_base_us) const noexcept;
    [[nodiscard]] std::chrono::milliseconds patience(Clock::time_point now) const noexcept;
    [[nodiscard]] Error lateness() const;
    [[nodiscard]] Error brokenLink() const;
    void buryOldLink() noexcept;

    const RtmpAddress address_;
    const NetworkOptions options_;
    IoDeadline* deadline_ = nullptr;

    SocketAddresses known_addresses_;  // of the last answer, for when the resolver is cut off too
    std::optional<HostQuery> query_;
    std::unique_ptr<ByteLink> link_;
    // Given up, but kept until the next one is there: only then can its server be told.
    std::unique_ptr<ByteLink> old_link_;
    std::unique_ptr<PublishSession> session_;
    std::optional<FlvMessages> messages_;
    Bytes unsent_;
    std::size_t sent_ = 0;  // of unsent_
    std::optional<std::int64_t> base_us_;
    bool is_broken_ = false;
    bool is_silent_ = false;  // broken because nothing came through

    std::uint64_t tended_bytes_ = 0;  // acknowledged when it was last looked at
    StallWatch stall_;
    Clock::time_point last_stall_look_;
    std::optional<Dialer> rescue_;  // runs beside a connection that has stalled
    FileHandle spare_;              // what the rescue has found
    std::atomic<Clock::rep> network_changed_{0};
};

}  // namespace xb::encoder::rtmp
