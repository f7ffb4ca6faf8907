// The overlays of a show, and the thread that paints them.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/overlay/product_card_overlay.h"
#include "studio/overlay/ticker_overlay.h"
#include "studio/overlay/value_overlay.h"

#include <memory>

namespace xb::studio {

namespace overlay {
class PaintThread;
}

class SceneBook;

// Owner thread: the show's; the overlays take values from any thread. Gone before the engine, in
// any order with the scenes, which hold the sources they show. What has no value to show draws
// nothing.
class OverlaySet {
 public:
    static Result<std::unique_ptr<OverlaySet>> create(const CanvasSettings& canvas);
    ~OverlaySet();
    OverlaySet(const OverlaySet&) = delete;
    OverlaySet& operator=(const OverlaySet&) = delete;

    // Each by its key, for the scenes that show it.
    void lendTo(SceneBook& scenes) const;
    // Theme, brand, size of the card and safe area of them all.
    void dress(const overlay::OverlayLook& look);
    // What these show, those show in their canvas' layout; null: no more. Before anything is shown.
    void mirrorTo(OverlaySet* other);

    overlay::ProductCardOverlay& productCard() { return *product_card_; }
    overlay::TickerOverlay& ticker() { return *ticker_; }
    overlay::BrandBarOverlay& brandBar() { return *brand_bar_; }
    overlay::SoldCounterOverlay& soldCounter() { return *sold_counter_; }
    overlay::GoalBarOverlay& goalBar() { return *goal_bar_; }
    overlay::LowerThirdOverlay& lowerThird() { return *lower_third_; }
    overlay::NoticeOverlay& notice() { return *notice_; }
    overlay::LuckyDrawOverlay& luckyDraw() { return *lucky_draw_; }
    // In no scene: the cameras show it where they have nothing better.
    overlay::CameraStillOverlay& cameraStill() { return *camera_still_; }
    overlay::PauseCardOverlay& pauseCard() { return *pause_card_; }
    overlay::PauseCardOverlay& farewellCard() { return *farewell_card_; }

 private:
    OverlaySet();

    std::unique_ptr<overlay::PaintThread> painter_;  // first: it outlives what it paints
    std::unique_ptr<overlay::ProductCardOverlay> product_card_;
    std::unique_ptr<overlay::TickerOverlay> ticker_;
    std::unique_ptr<overlay::BrandBarOverlay> brand_bar_;
    std::unique_ptr<overlay::SoldCounterOverlay> sold_counter_;
    std::unique_ptr<overlay::GoalBarOverlay> goal_bar_;
    std::unique_ptr<overlay::LowerThirdOverlay> lower_third_;
    std::unique_ptr<overlay::NoticeOverlay> notice_;
    std::unique_ptr<overlay::LuckyDrawOverlay> lucky_draw_;
    std::unique_ptr<overlay::CameraStillOverlay> camera_still_;
    std::unique_ptr<overlay::PauseCardOverlay> pause_card_;
    std::unique_ptr<overlay::PauseCardOverlay> farewell_card_;
};

}  // namespace xb::studio
