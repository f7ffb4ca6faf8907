// Each inlay is a handful of small quads out of the card's own picture.
#include "studio/overlay/inlay_motion.h"

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr double bar_per_s = 6;
constexpr double rolling_s = 0.7;
constexpr double drum_rolling_s = 4.2;
constexpr int drum_turns = 3;

double easeOut(double progress, int power) {
    return 1 - std::pow(1 - std::clamp(progress, 0.0, 1.0), power);
}

Quad pieceOf(const Quad& base, QPoint spot, const QRect& part) {
    return {base.picture, base.place + spot, base.opacity, part};
}

}  // namespace

std::int64_t secondsLeft(FrameTime ends_at, FrameTime now) {
    return std::max<std::int64_t>(0,
                                  std::chrono::ceil<std::chrono::seconds>(ends_at - now).count());
}

double odometer(double value, int column) {
    if (column == 0) return std::fmod(value, 10);
    const double below = odometer(value, column - 1);
    const double whole = std::fmod(std::floor(value / std::pow(10, column)), 10);
    return whole + std::max(0.0, below - 9);
}

void InlayMotion::take(const Inlays& inlays, Arrival arrival) {
    const bool is_update = arrival == Arrival::Update;
    if (inlays.bar && !(is_update && inlays_.bar)) bar_share_ = inlays.bar->share;
    if (inlays.roll) {
        const auto value = static_cast<double>(inlays.roll->value);
        const bool rolls_on = is_update && inlays_.roll;
        if (!rolls_on) roll_value_ = value;
        if (!rolls_on || inlays_.roll->value != inlays.roll->value) {
            rolled_from_ = roll_value_;
            roll_s_ = 0;
        }
    }
    if (inlays.drum && !(is_update && inlays_.drum)) drum_s_ = 0;
    inlays_ = inlays;
}

void InlayMotion::advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    now_ = frame_at;
    if (inlays_.bar)
        bar_share_ += (inlays_.bar->share - bar_share_) * (1 - std::exp(-bar_per_s * seconds));
    if (inlays_.roll) {
        roll_s_ = std::min(rolling_s, roll_s_ + seconds);
        roll_value_ = roll_s_ >= rolling_s
                          ? static_cast<double>(inlays_.roll->value)
                          : std::lerp(rolled_from_, static_cast<double>(inlays_.roll->value),
                                      easeOut(roll_s_ / rolling_s, 3));
    }
    if (inlays_.drum) drum_s_ = std::min(drum_rolling_s, drum_s_ + seconds);
}

void InlayMotion::appendTo(std::vector<Quad>& quads, PictureId picture, QPoint panel_place,
                           float opacity) const {
    const Quad base{picture, panel_place, opacity};
    if (inlays_.bar) appendBar(quads, base);
    if (inlays_.countdown) appendCountdown(quads, base);
    if (inlays_.roll) appendRoll(quads, base);
    if (inlays_.drum) appendDrum(quads, base);
}

// Up to the round end from the left of the full bar, then the end from its right.
void InlayMotion::appendBar(std::vector<Quad>& quads, const Quad& base) const {
    const QRect full = inlays_.bar->part;
    const double share = std::clamp(bar_share_, 0.0, 1.0);
    if (share <= 0.002) return;
    const int filled = std::max(full.height(), static_cast<int>(std::lround(share * full.width())));
    const int end = std::min(full.height() / 2 + 1, filled);
    const QPoint spot = inlays_.bar->spot;
    if (filled >= full.width()) {
        quads.push_back(pieceOf(base, spot, full));
        return;
    }
    const QSize body(filled - end, full.height());
    quads.push_back(pieceOf(base, spot, {full.topLeft(), body}));
    quads.push_back(pieceOf(base, spot + QPoint(filled - end, 0),
                            {full.right() + 1 - end, full.top(), end, full.height()}));
}

void InlayMotion::appendCountdown(std::vector<Quad>& quads, const Quad& base) const {
    const CountdownInlay& countdown = *inlays_.countdown;
    std::int64_t left = secondsLeft(countdown.ends_at, now_);
    const bool has_hours = countdown.spots.size() > 2;
    left = std::min<std::int64_t>(left, has_hours ? 59 * 3600 + 3599 : 3599);
    for (auto spot = countdown.spots.rbegin(); spot != countdown.spots.rend(); ++spot) {
        const int value = static_cast<int>(left % 60);
        left /= 60;
        const QPoint corner = countdown.pairs + QPoint(value % 10 * countdown.pair.width(),
                                                       value / 10 * countdown.pair.height());
        quads.push_back(pieceOf(base, *spot, {corner, countdown.pair}));
    }
}

void InlayMotion::appendRoll(std::vector<Quad>& quads, const Quad& base) const {
    const RollInlay& roll = *inlays_.roll;
    for (int column = 0; column < static_cast<int>(roll.spots.size()); ++column) {
        const double position = odometer(roll_value_, column);
        const bool is_leading = column > 0 && roll_value_ < std::pow(10, column);
        if (is_leading && position <= 0) continue;
        const int offset = static_cast<int>(std::lround(position * roll.figure.height()));
        quads.push_back(pieceOf(base, roll.spots[static_cast<std::size_t>(column)],
                                {roll.strip + QPoint(0, offset), roll.figure}));
    }
}

void InlayMotion::appendDrum(std::vector<Quad>& quads, const Quad& base) const {
    const DrumInlay& drum = *inlays_.drum;
    if (drum.name_count < 1) return;
    if (drum_s_ >= drum_rolling_s) {
        quads.push_back(pieceOf(base, drum.reveal_spot, drum.reveal));
        return;
    }
    const int whole = drum.name_count * drum.name.height();
    const int way = drum_turns * whole + drum.winner * drum.name.height();
    const int rolled = static_cast<int>(std::lround(easeOut(drum_s_ / drum_rolling_s, 4) * way));
    quads.push_back(pieceOf(base, drum.spot, {drum.strip + QPoint(0, rolled % whole), drum.name}));
}

}  // namespace xb::studio::overlay
