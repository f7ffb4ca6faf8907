// The program as camera and microphone of this machine, for companion programs of platforms that
// take nothing else.
#pragma once

#include "studio/error.h"
#include "studio/outputs/virtual_camera.h"

#include <memory>
#include <string>

namespace xb::studio {

class Engine;
class ProgramTap;
class SecondCanvas;

struct VirtualOutputStatistics {
    VirtualCameraStatistics camera;
    bool has_microphone = false;   // a sound server takes the sound
    std::int64_t lost_blocks = 0;  // sound that the server was too slow for
};

// Owner thread: the engine's. Gone before the engine.
class VirtualOutputs {
 public:
    // The program, or the same show as a second canvas has it, which outlives them. The camera has
    // to be there; without a sound server there is no microphone until one starts. Errors as of
    // VirtualCamera::open.
    static Result<std::unique_ptr<VirtualOutputs>> open(Engine& engine, const std::string& device,
                                                        const SecondCanvas* second = nullptr);
    ~VirtualOutputs();
    VirtualOutputs(const VirtualOutputs&) = delete;
    VirtualOutputs& operator=(const VirtualOutputs&) = delete;

    // Any thread.
    VirtualOutputStatistics statistics() const;

 private:
    class Sink;
    VirtualOutputs();

    std::unique_ptr<Sink> sink_;
    std::unique_ptr<ProgramTap> tap_;  // last: it uses the sink
};

}  // namespace xb::studio
