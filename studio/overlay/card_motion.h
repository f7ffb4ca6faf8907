// The motion of one card: rises and fades in, over the one before it; fades out.
#pragma once

#include "studio/overlay/inlay_motion.h"
#include "studio/overlay/overlay_motion.h"

namespace xb::studio::overlay {

// At most two pictures at a time: the one that is coming in, with its inlays, and the one that it
// covers.
class CardMotion : public OverlayMotion {
 public:
    explicit CardMotion(int rise_px) : rise_px_(rise_px) {}

    void enter(PictureId picture, const PictureParts& parts, Arrival arrival) override;
    void leave() override;
    void advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) override;
    const std::vector<Quad>& quads() const override { return quads_; }

 private:
    enum class Phase { Hidden, Entering, Resting, Leaving };
    void pose();

    int rise_px_;
    Phase phase_ = Phase::Hidden;
    double progress_ = 0;
    QPoint place_;
    std::vector<Quad> panels_;  // the covered one, then the newest
    InlayMotion inlays_;        // of the newest
    std::vector<Quad> quads_;
};

}  // namespace xb::studio::overlay
