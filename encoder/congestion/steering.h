// Stands between the links and the encoders, on the encode thread.
#pragma once

#include "encoder/codecs/audio_encoder.h"
#include "encoder/codecs/video_encoder.h"
#include "encoder/congestion/congestion_controller.h"
#include "encoder/congestion/frame_gate.h"
#include "encoder/congestion/soft_picture.h"
#include "encoder/delivery_settings.h"
#include "encoder/delivery_statistics.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace xb::encoder {

// Before each frame of the program it looks at the links, has the controller make its plan, and
// puts that into effect. The encode thread's, but for statistics(), which any thread may call.
class Steering {
 public:
    using CollectLinks = std::function<void(std::vector<LinkView>&)>;

    // Without `links` every frame is encoded as the settings say.
    Steering(const DeliverySettings& settings, CollectLinks links);

    // Sets the encoders' rates, and asks for keyframes where they are due; the answer says what
    // becomes of the frame at `pts` (video_clock_hz).
    [[nodiscard]] FrameOrder next(std::int64_t pts, bool wants_keyframe, VideoEncoder& video,
                                  AudioEncoder& audio);

    // The frame itself, or a softer one that is good until the next call: as soft as the link wants
    // it, and at least by `least_divisor`.
    [[nodiscard]] AVFrame& picture(AVFrame& frame, int least_divisor = 1);

    [[nodiscard]] SteeringStatistics statistics() const;

 private:
    void apply(const EncodePlan& plan, VideoEncoder& video, AudioEncoder& audio);
    void note(const FrameOrder& order);

    const FrameRate frame_rate_;
    const CollectLinks collect_;
    CongestionController controller_;
    FrameGate gate_;
    SoftPicture soft_;
    EncodePlan applied_;
    std::vector<LinkView> links_;

    mutable std::mutex mutex_;
    SteeringStatistics statistics_;
};

}  // namespace xb::encoder
