#include "app/pages/live/picture_places.h"

#include "app/theme.h"

#include <algorithm>
#include <cmath>

namespace xb::app {

namespace {

constexpr double next_share = 0.5;
constexpr int gap_px = measure::gap_px;

int rounded(double size_px) {
    return static_cast<int>(std::floor(std::max(0.0, size_px)));
}

PicturePlaces beside(QSize room, double shape) {
    const double program =
        std::min(room.height() * shape, (room.width() - gap_px) / (1 + next_share));
    const double next = std::min(
        {room.width() - gap_px - program, program, (room.height() - next_words_px) * shape});
    const int left = rounded((room.width() - program - gap_px - next) / 2);
    return {{left, 0, rounded(program), rounded(program / shape)},
            {left + rounded(program) + gap_px, 0, rounded(next),
             rounded(next / shape) + next_words_px}};
}

PicturePlaces below(QSize room, double shape) {
    const int spare_px = room.height() - gap_px - next_words_px;
    const double program = std::min(room.width() / shape, spare_px / (1 + next_share));
    const double next = std::min(spare_px - program, program);
    const int top = rounded(program) + gap_px;
    return {{rounded((room.width() - program * shape) / 2), 0, rounded(program * shape),
             rounded(program)},
            {rounded((room.width() - next * shape) / 2), top, rounded(next * shape),
             rounded(next) + next_words_px}};
}

}  // namespace

PicturePlaces placePictures(QSize room, QSize canvas_px, bool has_next) {
    if (!has_next || canvas_px.isEmpty()) return {QRect(QPoint(0, 0), room), {}};
    const double shape = 1.0 * canvas_px.width() / canvas_px.height();
    const PicturePlaces one = beside(room, shape);
    const PicturePlaces other = below(room, shape);
    return one.program.width() >= other.program.width() ? one : other;
}

}  // namespace xb::app
