// Packets as an MPEG transport stream, cut into datagrams.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/mpegts/datagram_link.h"
#include "encoder/outputs/network_options.h"
#include "encoder/outputs/packet_times.h"
#include "encoder/outputs/packet_writer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace xb::encoder {

// libavformat's muxer writes into our buffer, and the link sends what is full. Each connection
// starts its timestamps at zero, with the keyframe that it starts with. Its output's thread only.
class TsWriter final : public PacketWriter {
 public:
    TsWriter(std::unique_ptr<DatagramLink> link, std::string label, NetworkOptions options);
    ~TsWriter() override;

    Result<void> open(const StreamParameters& streams, IoDeadline& deadline) override;
    // The muxer puts SPS and PPS before every keyframe; from here on the new ones.
    Result<void> changeStreams(const StreamParameters& streams, const Packet& next) override;
    Result<void> write(const Packet& packet) override;
    Result<void> close() override;
    std::optional<LinkSample> sampleLink() override;

 private:
    Result<void> makeMuxer(const StreamParameters& streams);
    Result<void> outcome(int muxed);
    // The shape of AVIOContext's callback; `writer` is a TsWriter.
    static int take(void* writer, std::uint8_t* data, int size);

    const std::unique_ptr<DatagramLink> link_;
    const std::string label_;
    const NetworkOptions options_;
    IoDeadline* deadline_ = nullptr;
    AvPtr<AVFormatContext> muxer_;
    PacketTimes times_;
    std::optional<Error> link_error_;
    bool is_link_open_ = false;
};

}  // namespace xb::encoder
