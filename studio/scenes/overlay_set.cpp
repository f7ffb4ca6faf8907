// The overlays of a show, and the thread that paints them.
#include "studio/scenes/overlay_set.h"

#include "studio/overlay/paint_thread.h"
#include "studio/scenes/item_source.h"
#include "studio/scenes/scene_book.h"

#include <utility>

namespace xb::studio {
namespace {

template <class Overlay>
Result<void> make(std::unique_ptr<Overlay>& place, const CanvasSettings& canvas,
                  overlay::PaintThread& painter) {
    auto made = Overlay::create(canvas, painter);
    if (!made) return tl::make_unexpected(made.error());
    place = std::move(*made);
    return {};
}

}  // namespace

OverlaySet::OverlaySet() : painter_(std::make_unique<overlay::PaintThread>()) {}

OverlaySet::~OverlaySet() = default;

Result<std::unique_ptr<OverlaySet>> OverlaySet::create(const CanvasSettings& canvas) {
    std::unique_ptr<OverlaySet> set(new OverlaySet);
    auto made = make(set->product_card_, canvas, *set->painter_);
    if (made) made = make(set->ticker_, canvas, *set->painter_);
    if (made) made = make(set->brand_bar_, canvas, *set->painter_);
    if (made) made = make(set->sold_counter_, canvas, *set->painter_);
    if (made) made = make(set->goal_bar_, canvas, *set->painter_);
    if (made) made = make(set->lower_third_, canvas, *set->painter_);
    if (made) made = make(set->notice_, canvas, *set->painter_);
    if (made) made = make(set->lucky_draw_, canvas, *set->painter_);
    if (made) made = make(set->camera_still_, canvas, *set->painter_);
    if (made) made = make(set->pause_card_, canvas, *set->painter_);
    if (made) made = make(set->farewell_card_, canvas, *set->painter_);
    if (!made) return tl::make_unexpected(made.error());
    return set;
}

void OverlaySet::lendTo(SceneBook& scenes) const {
    scenes.lend(product_card_key, product_card_->source());
    scenes.lend(brand_bar_key, brand_bar_->source());
    scenes.lend(ticker_key, ticker_->source());
    scenes.lend(sold_counter_key, sold_counter_->source());
    scenes.lend(goal_bar_key, goal_bar_->source());
    scenes.lend(notice_key, notice_->source());
    scenes.lend(lower_third_key, lower_third_->source());
    scenes.lend(lucky_draw_key, lucky_draw_->source());
    scenes.lend(pause_card_key, pause_card_->source());
    scenes.lend(farewell_card_key, farewell_card_->source());
}

void OverlaySet::dress(const overlay::OverlayLook& look) {
    product_card_->dress(look);
    ticker_->dress(look);
    brand_bar_->dress(look);
    sold_counter_->dress(look);
    goal_bar_->dress(look);
    lower_third_->dress(look);
    notice_->dress(look);
    lucky_draw_->dress(look);
    camera_still_->dress(look);
    pause_card_->dress(look);
    farewell_card_->dress(look);
}

void OverlaySet::mirrorTo(OverlaySet* other) {
    product_card_->mirrorTo(other ? other->product_card_.get() : nullptr);
    ticker_->mirrorTo(other ? other->ticker_.get() : nullptr);
    brand_bar_->mirrorTo(other ? other->brand_bar_.get() : nullptr);
    sold_counter_->mirrorTo(other ? other->sold_counter_.get() : nullptr);
    goal_bar_->mirrorTo(other ? other->goal_bar_.get() : nullptr);
    lower_third_->mirrorTo(other ? other->lower_third_.get() : nullptr);
    notice_->mirrorTo(other ? other->notice_.get() : nullptr);
    lucky_draw_->mirrorTo(other ? other->lucky_draw_.get() : nullptr);
    pause_card_->mirrorTo(other ? other->pause_card_.get() : nullptr);
    farewell_card_->mirrorTo(other ? other->farewell_card_.get() : nullptr);
}

}  // namespace xb::studio
