#include "app/pages/live/live_columns.h"

#include <algorithm>

namespace xb::app {

namespace {

constexpr LiveColumns widest{false, 308, 332};
constexpr LiveColumns narrowest{false, 270, 280};
constexpr int least_height_px = 500;
constexpr int least_program_px = 200;
constexpr int enough_program_px = 320;
constexpr int least_list_px = 300;
constexpr int most_list_px = 420;

int picturesLeft(const LiveColumns& columns, int room_px) {
    return room_px - columns.lists_px - columns.orders_px;
}

}  // namespace

LiveColumns liveColumns(QSize room, QSize canvas_px, bool has_next) {
    const double shape = 1.0 * canvas_px.width() / canvas_px.height();
    const int full_px = static_cast<int>(room.height() * shape);
    const int program_px = std::min(full_px, enough_program_px);
    const int wanted_px = has_next ? program_px * 3 / 2 : program_px;
    if (room.height() >= least_height_px) {
        if (picturesLeft(widest, room.width()) >= wanted_px) return widest;
        if (picturesLeft(narrowest, room.width()) >= std::min(full_px, least_program_px))
            return narrowest;
    }
    const int pictures_px = std::min(has_next ? full_px * 3 / 2 : full_px, room.width());
    return {true, std::clamp(room.width() - pictures_px, least_list_px, most_list_px), 0};
}

}  // namespace xb::app
