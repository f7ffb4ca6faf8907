// The program as a camera for other programs: written into a v4l2loopback device.
#pragma once

#include "encoder/media_types.h"
#include "studio/canvas.h"
#include "studio/error.h"

#include <cstdint>
#include <memory>
#include <string>

namespace xb::studio {

struct VirtualCameraStatistics {
    std::int64_t written_count = 0;
    std::int64_t skipped_count = 0;  // the device was still busy with the one before
    bool has_failed = false;         // the device has gone, and is looked for once a second
};

// A sink for the program: give it to a ProgramTap, which goes first. Writes on a thread of its own;
// holds one picture, and skips what comes while that is being written.
class VirtualCamera : public encoder::RawFrameSink {
 public:
    // As large as the canvas, as NV12, or as YUYV where the device takes no other. UnknownOutput
    // {device}: it is none, or is not there. OutputBusy {device}: another program writes into it.
    static Result<std::unique_ptr<VirtualCamera>> open(const std::string& device,
                                                       const CanvasSettings& canvas);
    ~VirtualCamera() override;

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override;
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override;

    // Any thread.
    VirtualCameraStatistics statistics() const;

 private:
    class Writer;
    explicit VirtualCamera(std::unique_ptr<Writer> writer);

    std::unique_ptr<Writer> writer_;
};

}  // namespace xb::studio
