// Entries wait here, at most three, until the paint thread's next turn for the ticker.
#include "studio/overlay/ticker_overlay.h"

#include "studio/overlay/overlay_source.h"
#include "studio/overlay/overlay_stage.h"
#include "studio/overlay/paint_thread.h"
#include "studio/overlay/painters.h"
#include "studio/overlay/ticker_motion.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace xb::studio::overlay {
namespace {

constexpr std::chrono::milliseconds pause{120};
constexpr std::size_t most_waiting = 3;

}  // namespace

class TickerOverlay::Body {
 public:
    Body(std::unique_ptr<OverlaySource> source, PaintThread& thread)
        : source_(std::move(source)),
          slot_(
              thread, [this] { paintWaiting(); }, pause) {}

    void push(TickerEntry entry) {
        {
            const std::lock_guard lock(mutex_);
            if (waiting_.size() == most_waiting) {
                waiting_.pop_front();
                ++dropped_count_;
            }
            waiting_.push_back(std::move(entry));
        }
        slot_.request();
    }

    void clear() {
        {
            const std::lock_guard lock(mutex_);
            waiting_.clear();
            is_clearing_ = true;
        }
        slot_.request();
    }

    void dress(const OverlayLook& look) {
        const std::lock_guard lock(mutex_);
        look_ = look;
    }

    const OverlaySource& source() const { return *source_; }
    std::int64_t droppedCount() const { return dropped_count_; }

    TickerOverlay* mirror = nullptr;

 private:
    void paintWaiting() {
        std::deque<TickerEntry> entries;
        bool is_clearing = false;
        OverlayLook look;
        {
            const std::lock_guard lock(mutex_);
            look = look_;
            entries.swap(waiting_);
            is_clearing = std::exchange(is_clearing_, false);
        }
        if (is_clearing) source_->stage().leave();
        const auto layout = OverlayLayout::forCanvas(source_->stage().canvas(), look);
        const Palette palette = paletteOf(look.theme, look.brand);
        for (const TickerEntry& entry : entries)
            source_->stage().enter(paintTickerEntry(entry, layout, palette), Arrival::New);
    }

    const std::unique_ptr<OverlaySource> source_;
    std::atomic<std::int64_t> dropped_count_{0};
    std::mutex mutex_;
    std::deque<TickerEntry> waiting_;
    bool is_clearing_ = false;
    OverlayLook look_;
    PaintSlot slot_;  // last, so that it is cut first
};

Result<std::unique_ptr<TickerOverlay>> TickerOverlay::create(const CanvasSettings& canvas,
                                                             PaintThread& thread) {
    const auto layout = OverlayLayout::forCanvas({canvas.width_px, canvas.height_px});
    const int pitch_px = tickerLayout(layout).pitch_px;
    auto source = OverlaySource::create("order ticker", canvas,
                                        std::make_unique<TickerMotion>(pitch_px, layout.px(40)));
    if (!source) return tl::unexpected(source.error());
    auto body = std::make_unique<Body>(std::move(*source), thread);
    return std::unique_ptr<TickerOverlay>(new TickerOverlay(std::move(body)));
}

TickerOverlay::TickerOverlay(std::unique_ptr<Body> body) : body_(std::move(body)) {}
TickerOverlay::~TickerOverlay() = default;

void TickerOverlay::push(TickerEntry entry) {
    if (body_->mirror) body_->mirror->push(entry);
    body_->push(std::move(entry));
}
void TickerOverlay::clear() {
    if (body_->mirror) body_->mirror->clear();
    body_->clear();
}
void TickerOverlay::dress(const OverlayLook& look) {
    if (body_->mirror) body_->mirror->dress(look);
    body_->dress(look);
}
void TickerOverlay::mirrorTo(TickerOverlay* other) {
    body_->mirror = other;
}
obs_source* TickerOverlay::source() const {
    return body_->source().source();
}
std::int64_t TickerOverlay::uploadCount() const {
    return body_->source().stage().uploadCount();
}
std::int64_t TickerOverlay::droppedCount() const {
    return body_->droppedCount();
}

}  // namespace xb::studio::overlay
