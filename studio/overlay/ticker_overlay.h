// The order ticker on the program: the newest three orders, popping in and gliding up.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/overlay/overlay_look.h"
#include "studio/overlay/overlay_values.h"

#include <cstdint>
#include <memory>

struct obs_source;

namespace xb::studio::overlay {

class PaintThread;

// Threads as for ProductCardOverlay. A pushed entry is seen within 150 ms. Between two moments of
// entering, 120 ms apart, three entries may wait; of more the oldest are not shown (droppedCount),
// so whoever pushes sums bursts up into one entry. Entries stay half a minute.
class TickerOverlay {
 public:
    static Result<std::unique_ptr<TickerOverlay>> create(const CanvasSettings& canvas,
                                                         PaintThread& thread);
    ~TickerOverlay();
    TickerOverlay(const TickerOverlay&) = delete;
    TickerOverlay& operator=(const TickerOverlay&) = delete;

    void push(TickerEntry entry);
    // Fades all entries out.
    void clear();
    // For the entries that come.
    void dress(const OverlayLook& look);
    // What is shown here from now on is shown there too, in that canvas' layout; null: no more. Not
    // while another thread shows something.
    void mirrorTo(TickerOverlay* other);

    obs_source* source() const;
    std::int64_t uploadCount() const;
    std::int64_t droppedCount() const;

 private:
    class Body;
    explicit TickerOverlay(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

}  // namespace xb::studio::overlay
