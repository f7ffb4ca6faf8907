// Fragmented MP4 made in memory by libavformat, cut where its user says.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/codecs/stream_parameters.h"
#include "encoder/error.h"
#include "encoder/outputs/packet_times.h"
#include "encoder/packet.h"

#include <string>

namespace xb::encoder {

// One thread. Times count from the first packet, which is a keyframe; sound from before it is left
// out.
class FragmentMuxer {
 public:
    FragmentMuxer() = default;
    ~FragmentMuxer();
    FragmentMuxer(const FragmentMuxer&) = delete;
    FragmentMuxer& operator=(const FragmentMuxer&) = delete;

    // The header: ftyp and moov. OutputFailed.
    Result<std::string> begin(const StreamParameters& streams);
    Result<void> add(const Packet& packet);
    // All since the last cut: moof and mdat.
    Result<std::string> cut();

 private:
    [[nodiscard]] std::string takeBytes();

    AvPtr<AVFormatContext> muxer_;
    PacketTimes times_;
};

}  // namespace xb::encoder
