// The motion of the order ticker: a pill pops in at the bottom and pushes the older ones up, where
// they fade.
#pragma once

#include "studio/overlay/overlay_motion.h"

namespace xb::studio::overlay {

struct TickerPace {
    int visible_count = 3;
    std::chrono::milliseconds stay{30000};  // an order is no news for ever
};

// Holds at most visible_count + 3 pills: those beyond visible_count are on their way out, and the
// oldest of them goes first when more come in than can fade. Pills glide: no step is longer than
// the glide's speed.
class TickerMotion : public OverlayMotion {
 public:
    TickerMotion(int pitch_px, int pop_px, TickerPace pace = {});

    // `place` is the newest row's; all arrivals are new.
    void enter(PictureId picture, const PictureParts& parts, Arrival arrival) override;
    void leave() override;
    void advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) override;
    const std::vector<Quad>& quads() const override { return quads_; }

 private:
    struct Pill {
        PictureId picture = 0;
        double age_s = 0;
        double rows_up = 0;  // where it is, in rows above the newest
        double speed = 0;    // rows a second
        double opacity = 0;
        bool is_leaving = false;  // for good
    };
    void pose();

    int pitch_px_;
    int pop_px_;
    TickerPace pace_;
    QPoint newest_;
    std::vector<Pill> pills_;  // newest first
    std::vector<Quad> quads_;
};

}  // namespace xb::studio::overlay
