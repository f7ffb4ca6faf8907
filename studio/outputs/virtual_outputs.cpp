// One tap feeds both.
#include "studio/outputs/virtual_outputs.h"

#include "studio/engine.h"
#include "studio/outputs/virtual_microphone.h"
#include "studio/program_tap.h"
#include "studio/second_canvas.h"

#include <utility>

namespace xb::studio {

class VirtualOutputs::Sink : public encoder::RawFrameSink {
 public:
    explicit Sink(std::unique_ptr<VirtualCamera> camera) : camera_(std::move(camera)) {}

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override {
        camera_->pushVideo(frame);
    }
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override {
        microphone_.put(block);
    }
    VirtualOutputStatistics statistics() const {
        return {camera_->statistics(), microphone_.isThere(), microphone_.lostBlocks()};
    }

 private:
    std::unique_ptr<VirtualCamera> camera_;
    VirtualMicrophone microphone_;
};

VirtualOutputs::VirtualOutputs() = default;
VirtualOutputs::~VirtualOutputs() = default;

Result<std::unique_ptr<VirtualOutputs>> VirtualOutputs::open(Engine& engine,
                                                             const std::string& device,
                                                             const SecondCanvas* second) {
    auto camera =
        VirtualCamera::open(device, second != nullptr ? second->canvas() : engine.canvas());
    if (!camera) return tl::make_unexpected(camera.error());
    std::unique_ptr<VirtualOutputs> outputs(new VirtualOutputs);
    outputs->sink_ = std::make_unique<Sink>(std::move(*camera));
    outputs->tap_ = second != nullptr
                        ? std::make_unique<ProgramTap>(engine, *second, *outputs->sink_)
                        : std::make_unique<ProgramTap>(engine, *outputs->sink_);
    return outputs;
}

VirtualOutputStatistics VirtualOutputs::statistics() const {
    return sink_->statistics();
}

}  // namespace xb::studio
