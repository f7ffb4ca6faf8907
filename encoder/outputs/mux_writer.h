// Packets into a container, over the network or into a file.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/outputs/io_error.h"
#include "encoder/outputs/mux_target.h"
#include "encoder/outputs/packet_writer.h"
#include "encoder/recording/chapter.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>

namespace xb::encoder {

// libavformat behind a PacketWriter. Each connection starts its timestamps at zero, with the
// keyframe that it starts with; sound from before that keyframe is left out. Its output's thread
// only.
class MuxWriter final : public PacketWriter {
 public:
    explicit MuxWriter(MuxTarget target);
    ~MuxWriter() override;

    Result<void> open(const StreamParameters& streams, IoDeadline& deadline) override;
    Result<void> write(const Packet& packet) override;
    Result<void> close() override;

    // Before close(): chapters of a container that takes them at its end (MKV), counted from the
    // file's start. Others pass them over.
    void setChapters(std::span<const Chapter> chapters, std::int64_t duration_us);

 private:
    Result<void> findHost();
    Result<void> makeMuxer(const StreamParameters& streams);
    Result<void> connect();
    Result<void> writeHeader();
    [[nodiscard]] Error errorOf(int av_error, IoStage stage) const;
    void startCall(std::chrono::milliseconds timeout);

    const MuxTarget target_;
    IoDeadline* deadline_ = nullptr;
    std::chrono::steady_clock::time_point call_began_;
    AvPtr<AVFormatContext> muxer_;
    AvPtr<AVPacket> packet_;
    bool has_header_ = false;
    bool is_broken_ = false;
    std::optional<std::int64_t> base_us_;
    std::array<std::int64_t, 2> last_dts_{};
};

}  // namespace xb::encoder
