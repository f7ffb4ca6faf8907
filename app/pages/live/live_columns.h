// How wide the columns of the Live page are, from what there is.
#pragma once

#include <QSize>

namespace xb::app {

struct LiveColumns {
    bool is_compact = false;  // all lists in one column, one at a time
    int lists_px = 0;         // shelf and run sheet; compact: all of them
    int orders_px = 0;        // orders and what is explained; compact: 0

    bool operator==(const LiveColumns&) const = default;
};

// `room` is what the page leaves for lists and pictures together, without the gaps between them.
// The lists give way before the pictures do, and take what is left beside them; where two columns
// would be too narrow to read or the page too low for them, there is one.
LiveColumns liveColumns(QSize room, QSize canvas_px, bool has_next);

}  // namespace xb::app
