// The overlays that show one value as one card: brand bar, sold counter, goal, lower third, notice,
// lucky draw, pause card, and what stands in for a camera that gives no picture.
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

// Threads as for ProductCardOverlay. Something else than before (another title, name or draw) moves
// in over it, other figures change on the spot.
template <class Value>
class ValueOverlay {
 public:
    static Result<std::unique_ptr<ValueOverlay>> create(const CanvasSettings& canvas,
                                                        PaintThread& thread);
    ~ValueOverlay();
    ValueOverlay(const ValueOverlay&) = delete;
    ValueOverlay& operator=(const ValueOverlay&) = delete;

    void show(Value value);
    void hide();
    void dress(const OverlayLook& look);
    // What is shown here from now on is shown there too, in that canvas' layout; null: no more. Not
    // while another thread shows something.
    void mirrorTo(ValueOverlay* other);

    // Canvas-sized, for (0, 0); borrowed.
    obs_source* source() const;
    // Pictures handed to the graphics card so far.
    std::int64_t uploadCount() const;

 private:
    class Body;
    explicit ValueOverlay(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

using BrandBarOverlay = ValueOverlay<BrandBar>;
using SoldCounterOverlay = ValueOverlay<SoldCounter>;
using GoalBarOverlay = ValueOverlay<GoalBar>;
using LowerThirdOverlay = ValueOverlay<LowerThird>;
using NoticeOverlay = ValueOverlay<NoticeLine>;
using LuckyDrawOverlay = ValueOverlay<LuckyDraw>;
using PauseCardOverlay = ValueOverlay<PauseCard>;
using CameraStillOverlay = ValueOverlay<CameraStill>;

extern template class ValueOverlay<BrandBar>;
extern template class ValueOverlay<SoldCounter>;
extern template class ValueOverlay<GoalBar>;
extern template class ValueOverlay<LowerThird>;
extern template class ValueOverlay<NoticeLine>;
extern template class ValueOverlay<LuckyDraw>;
extern template class ValueOverlay<PauseCard>;
extern template class ValueOverlay<CameraStill>;

}  // namespace xb::studio::overlay
