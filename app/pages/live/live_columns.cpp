#include "app/pages/live/live_columns.h"

#include <algorithm>

namespace xb::app {

namespace {

constexpr LiveColumns roomiest{false, 380, 420};
constexpr LiveColumns usual{false, 308, 332};
constexpr LiveColumns narrowest{false, 270, 280};
constexpr int least_height_px = 500;
constexpr int least_program_px = 200;
constexpr int enough_program_px = 320;
constexpr int least_list_px = 300;
constexpr int most_list_px = 420;

int picturesLeft(const LiveColumns& columns, int room_px) {
    return room_px - columns.lists_px - columns.orders_px;
}

// What is left beside pictures at their full height goes to the lists: titles have more room.
LiveColumns widened(int spare_px) {
    const int lists_px = roomiest.lists_px - usual.lists_px;
    const int orders_px = roomiest.orders_px - usual.orders_px;
    const int taken_px = std::clamp(spare_px, 0, lists_px + orders_px);
    const int to_lists_px = taken_px * lists_px / (lists_px + orders_px);
    return {false, usual.lists_px + to_lists_px, usual.orders_px + taken_px - to_lists_px};
}

}  // namespace

LiveColumns liveColumns(QSize room, QSize canvas_px, bool has_next) {
    const double shape = 1.0 * canvas_px.width() / canvas_px.height();
    const int full_px = static_cast<int>(room.height() * shape);
    const int program_px = std::min(full_px, enough_program_px);
    const int wanted_px = has_next ? program_px * 3 / 2 : program_px;
    const int all_px = has_next ? full_px * 3 / 2 : full_px;
    if (room.height() >= least_height_px) {
        const int left_px = picturesLeft(usual, room.width());
        if (left_px >= wanted_px) return widened(left_px - all_px);
        if (picturesLeft(narrowest, room.width()) >= std::min(full_px, least_program_px))
            return narrowest;
    }
    const int pictures_px = std::min(all_px, room.width());
    return {true, std::clamp(room.width() - pictures_px, least_list_px, most_list_px), 0};
}

}  // namespace xb::app
