// What moves on a card that rests: bar, countdown, rolling figures, the drum of names.
#pragma once

#include "studio/overlay/overlay_motion.h"

namespace xb::studio::overlay {

// Whole seconds that are left at `now`, rounded up: k is reached exactly k seconds before the end.
std::int64_t secondsLeft(FrameTime ends_at, FrameTime now);

// Where the strip of a column stands (0 up to 10) while a counter shows `value`: a column turns
// with the last tenth of the one below. Column 0 is the lowest.
double odometer(double value, int column);

// Not synchronised; CardMotion's own.
class InlayMotion {
 public:
    // After an update the figures run on from what they showed.
    void take(const Inlays& inlays, Arrival arrival);
    void advance(std::chrono::nanoseconds elapsed, FrameTime frame_at);
    // Draws on the panel at `panel_place`.
    void appendTo(std::vector<Quad>& quads, PictureId picture, QPoint panel_place,
                  float opacity) const;

 private:
    void appendBar(std::vector<Quad>& quads, const Quad& base) const;
    void appendCountdown(std::vector<Quad>& quads, const Quad& base) const;
    void appendRoll(std::vector<Quad>& quads, const Quad& base) const;
    void appendDrum(std::vector<Quad>& quads, const Quad& base) const;

    Inlays inlays_;
    FrameTime now_;
    double bar_share_ = 0;
    double rolled_from_ = 0;
    double roll_s_ = 0;
    double roll_value_ = 0;
    double drum_s_ = 0;
};

}  // namespace xb::studio::overlay
