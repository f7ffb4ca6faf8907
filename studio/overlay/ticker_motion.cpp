// Each pill follows its row on a critically damped spring, which never overshoots and never jumps.
#include "studio/overlay/ticker_motion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr double spring_hz = 18;  // settles within 0.3 s
constexpr double pop_s = 0.18;
constexpr double fade_per_s = 3.5;  // of opacity
constexpr double leave_per_s = 6;
constexpr std::size_t leaving_count = 3;
constexpr double first_opacity = 0.35;  // a pushed order is seen on its first frame
constexpr double first_row = -0.25;     // it rises out of the gap below

// How strongly the newest, the one before it and all older ones are drawn.
constexpr std::array<double, 3> row_opacity{1.0, 0.86, 0.6};

void followSpring(double& value, double& speed, double target, double seconds) {
    const double distance = value - target;
    const double pull = (speed + spring_hz * distance) * seconds;
    const double decay = std::exp(-spring_hz * seconds);
    value = target + (distance + pull) * decay;
    speed = (speed - spring_hz * pull) * decay;
}

double towards(double value, double target, double step) {
    return value < target ? std::min(target, value + step) : std::max(target, value - step);
}

}  // namespace

TickerMotion::TickerMotion(int pitch_px, int pop_px, TickerPace pace)
    : pitch_px_(pitch_px), pop_px_(pop_px), pace_(pace) {
    const auto most = static_cast<std::size_t>(pace_.visible_count) + leaving_count;
    pills_.reserve(most + 1);
    quads_.reserve(most + 1);
}

void TickerMotion::enter(PictureId picture, const PictureParts& parts, Arrival /*all are new*/) {
    newest_ = parts.place;
    Pill pill;
    pill.picture = picture;
    pill.rows_up = first_row;
    pill.opacity = first_opacity;
    pills_.insert(pills_.begin(), pill);
    const auto most = static_cast<std::size_t>(pace_.visible_count) + leaving_count;
    if (pills_.size() > most) pills_.pop_back();
    pose();
}

void TickerMotion::leave() {
    for (Pill& pill : pills_)
        pill.is_leaving = true;
}

void TickerMotion::advance(std::chrono::nanoseconds elapsed, FrameTime /*frame_at*/) {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double stay_s = std::chrono::duration<double>(pace_.stay).count();
    const auto visible = static_cast<std::size_t>(pace_.visible_count);
    for (std::size_t row = 0; row < pills_.size(); ++row) {
        Pill& pill = pills_[row];
        pill.age_s += seconds;
        if (row >= visible || pill.age_s > stay_s) pill.is_leaving = true;
        const double target =
            pill.is_leaving ? 0 : row_opacity.at(std::min(row, row_opacity.size() - 1));
        const double per_s = pill.is_leaving      ? leave_per_s
                             : pill.age_s < pop_s ? 1 / pop_s
                                                  : fade_per_s;
        pill.opacity = towards(pill.opacity, target, seconds * per_s);
        followSpring(pill.rows_up, pill.speed, static_cast<double>(std::min(row, visible)),
                     seconds);
    }
    std::erase_if(pills_, [](const Pill& pill) { return pill.is_leaving && pill.opacity <= 0; });
    pose();
}

void TickerMotion::pose() {
    quads_.clear();
    for (auto pill = pills_.rbegin(); pill != pills_.rend(); ++pill) {
        const double popped = std::min(1.0, pill->age_s / pop_s);
        const double aside = std::pow(1 - popped, 3) * pop_px_;
        const QPoint offset(-static_cast<int>(std::lround(aside)),
                            -static_cast<int>(std::lround(pill->rows_up * pitch_px_)));
        quads_.push_back({pill->picture, newest_ + offset, static_cast<float>(pill->opacity)});
    }
}

}  // namespace xb::studio::overlay
