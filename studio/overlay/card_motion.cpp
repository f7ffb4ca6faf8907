// Entering takes a quarter of a second: quick enough to feel live, slow enough to be seen.
#include "studio/overlay/card_motion.h"

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr double entering_s = 0.26;
constexpr double leaving_s = 0.2;

double easeOut(double progress) {
    return 1 - std::pow(1 - progress, 3);
}

}  // namespace

void CardMotion::enter(PictureId picture, const PictureParts& parts, Arrival arrival) {
    place_ = parts.place;
    const Quad panel{picture, parts.place, 0, parts.panel};
    const bool is_shown = phase_ == Phase::Entering || phase_ == Phase::Resting;
    const bool is_update = is_shown && arrival == Arrival::Update;
    if (is_update) {
        panels_.back() = panel;
    } else {
        if (phase_ == Phase::Leaving) panels_.clear();
        if (panels_.size() > 1) panels_.erase(panels_.begin());
        panels_.push_back(panel);
        phase_ = Phase::Entering;
        progress_ = 0;
    }
    inlays_.take(parts.inlays, is_update ? Arrival::Update : Arrival::New);
    pose();
}

void CardMotion::leave() {
    if (phase_ == Phase::Hidden || phase_ == Phase::Leaving) return;
    if (panels_.size() > 1) panels_.erase(panels_.begin());
    progress_ = 1 - static_cast<double>(panels_.back().opacity);
    phase_ = Phase::Leaving;
    pose();
}

void CardMotion::advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) {
    if (phase_ == Phase::Hidden) return;
    inlays_.advance(elapsed, frame_at);
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double whole = phase_ == Phase::Entering ? entering_s : leaving_s;
    if (phase_ != Phase::Resting) progress_ = std::min(1.0, progress_ + seconds / whole);
    if (phase_ == Phase::Entering && progress_ >= 1) {
        panels_.erase(panels_.begin(), panels_.end() - 1);
        phase_ = Phase::Resting;
    } else if (phase_ == Phase::Leaving && progress_ >= 1) {
        panels_.clear();
        phase_ = Phase::Hidden;
    }
    pose();
}

void CardMotion::pose() {
    quads_.clear();
    if (panels_.empty()) return;
    Quad& card = panels_.back();
    const double shown = phase_ == Phase::Entering  ? easeOut(progress_)
                         : phase_ == Phase::Leaving ? 1 - progress_
                                                    : 1;
    const double rise = phase_ == Phase::Entering ? (1 - shown) * rise_px_ : 0;
    card.opacity = static_cast<float>(shown);
    card.place = place_ + QPoint(0, static_cast<int>(std::lround(rise)));
    quads_.insert(quads_.end(), panels_.begin(), panels_.end());
    inlays_.appendTo(quads_, card.picture, card.place, card.opacity);
}

}  // namespace xb::studio::overlay
