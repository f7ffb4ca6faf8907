// The overlays as pictures: pure functions from values to premultiplied images. Any thread, with a
// QGuiApplication.
#pragma once

#include "studio/overlay/overlay_layout.h"
#include "studio/overlay/overlay_values.h"
#include "studio/overlay/painted_picture.h"
#include "studio/overlay/palette.h"

#include <QImage>

namespace xb::studio::overlay {

// `photo` as loadPhoto gives it; null: the stand-in.
PaintedPicture paintProductCard(const ProductCard& card, const QImage& photo,
                                const OverlayLayout& layout, const Palette& palette);
PaintedPicture paintTickerEntry(const TickerEntry& entry, const OverlayLayout& layout,
                                const Palette& palette);
// `logo` null: the initial.
PaintedPicture paintBrandBar(const BrandBar& bar, const QImage& logo, const OverlayLayout& layout,
                             const Palette& palette);
PaintedPicture paintSoldCounter(const SoldCounter& counter, const OverlayLayout& layout,
                                const Palette& palette);
PaintedPicture paintGoalBar(const GoalBar& goal, const OverlayLayout& layout,
                            const Palette& palette);
PaintedPicture paintLowerThird(const LowerThird& third, const OverlayLayout& layout,
                               const Palette& palette);
PaintedPicture paintNoticeLine(const NoticeLine& notice, const OverlayLayout& layout,
                               const Palette& palette);
PaintedPicture paintLuckyDraw(const LuckyDraw& draw, const OverlayLayout& layout,
                              const Palette& palette);
PaintedPicture paintCameraStill(const CameraStill& still, const OverlayLayout& layout,
                                const Palette& palette);
PaintedPicture paintPauseCard(const PauseCard& card, const OverlayLayout& layout,
                              const Palette& palette);

}  // namespace xb::studio::overlay
