// What the overlays that are one card have in common: the newest value, painted in the newest look,
// moving as one card.
#pragma once

#include "studio/overlay/overlay_motion.h"
#include "studio/overlay/overlay_source.h"
#include "studio/overlay/overlay_stage.h"
#include "studio/overlay/paint_thread.h"
#include "studio/overlay/painters.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace xb::studio::overlay {

// `paint` runs on the paint thread; `is_same` tells an update from something new. Threads as for
// ProductCardOverlay. Bounded: a newer value replaces the one that still waits to be painted.
template <class Value>
class CardOverlay {
 public:
    using Paint = std::function<PaintedPicture(const Value&, const OverlayLayout&, const Palette&)>;
    using IsSame = std::function<bool(const Value&, const Value&)>;

    CardOverlay(std::unique_ptr<OverlaySource> source, PaintThread& thread,
                std::chrono::milliseconds pause, Paint paint, IsSame is_same)
        : source_(std::move(source)),
          paint_(std::move(paint)),
          is_same_(std::move(is_same)),
          slot_(
              thread, [this] { paintNewest(); }, pause) {}

    void show(Value value) { want(std::move(value)); }
    void hide() { want(std::nullopt); }
    void dress(const OverlayLook& look) {
        {
            const std::lock_guard lock(mutex_);
            wanted_.look = look;
        }
        slot_.request();
    }
    const OverlaySource& source() const { return *source_; }

 private:
    struct Wanted {
        std::optional<Value> value;
        OverlayLook look;

        bool operator==(const Wanted&) const = default;
    };

    void want(std::optional<Value> value) {
        {
            const std::lock_guard lock(mutex_);
            wanted_.value = std::move(value);
        }
        slot_.request();
    }

    void paintNewest() {
        Wanted wanted;
        {
            const std::lock_guard lock(mutex_);
            wanted = wanted_;
        }
        if (wanted == painted_) return;
        if (wanted.value) {
            const bool is_update = painted_.value && is_same_(*painted_.value, *wanted.value);
            const auto layout = OverlayLayout::forCanvas(source_->stage().canvas(), wanted.look);
            const Palette palette = paletteOf(wanted.look.theme, wanted.look.brand);
            source_->stage().enter(paint_(*wanted.value, layout, palette),
                                   is_update ? Arrival::Update : Arrival::New);
        } else {
            source_->stage().leave();
        }
        painted_ = std::move(wanted);
    }

    const std::unique_ptr<OverlaySource> source_;
    const Paint paint_;
    const IsSame is_same_;
    Wanted painted_;  // the paint thread's own
    std::mutex mutex_;
    Wanted wanted_;
    PaintSlot slot_;  // last, so that it is cut first
};

}  // namespace xb::studio::overlay
