// Packets into the window that viewers in the house look through.
#pragma once

#include "encoder/outputs/packet_writer.h"
#include "encoder/viewer/fragment_muxer.h"
#include "encoder/viewer/live_window.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace xb::encoder {

// Cuts the stream into fragments of about a fifth of a second, each keyframe at the head of one, so
// that a player that comes has a picture at once. Never blocks and touches no disk. Its output's
// thread only.
class ViewerWriter final : public PacketWriter {
 public:
    explicit ViewerWriter(std::shared_ptr<LiveWindow> window);

    Result<void> open(const StreamParameters& streams, IoDeadline& deadline) override;
    // Another program for those who watch: they come back to a new header.
    Result<void> changeStreams(const StreamParameters& streams, const Packet& next) override;
    Result<void> write(const Packet& packet) override;
    Result<void> close() override;

 private:
    Result<void> begin(const StreamParameters& streams);
    Result<void> cut(std::int64_t next_start_us);

    const std::shared_ptr<LiveWindow> window_;  // shared with the pages that read it
    std::unique_ptr<FragmentMuxer> muxer_;
    std::optional<Fragment> growing_;
};

}  // namespace xb::encoder
