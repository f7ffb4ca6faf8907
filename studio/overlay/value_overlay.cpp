// For each value: its name, how far it rises when it comes in, its painter, and what makes it
// another.
#include "studio/overlay/value_overlay.h"

#include "studio/overlay/card_motion.h"
#include "studio/overlay/card_overlay.h"
#include "studio/overlay/photo.h"

namespace xb::studio::overlay {
namespace {

constexpr std::chrono::milliseconds pause{100};

template <class Value>
struct Kind;

template <>
struct Kind<BrandBar> {
    static constexpr const char* name = "brand bar";
    static constexpr double rise = 0;
    static bool isSame(const BrandBar& one, const BrandBar& other) {
        return one.title == other.title;
    }
    // Keeps the last logo decoded.
    struct Painter {
        std::filesystem::path path;
        QSize size;
        QImage logo;
        PaintedPicture operator()(const BrandBar& bar, const OverlayLayout& layout,
                                  const Palette& palette) {
            const int side = brandBarPlace(layout).height();
            if (bar.logo_path != path || size.width() != side) {
                path = bar.logo_path;
                size = {side, side};
                logo = loadPhoto(path, size);
            }
            return paintBrandBar(bar, logo, layout, palette);
        }
    };
};

template <>
struct Kind<SoldCounter> {
    static constexpr const char* name = "sold counter";
    static constexpr double rise = 0;
    static bool isSame(const SoldCounter&, const SoldCounter&) { return true; }
    static PaintedPicture paint(const SoldCounter& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintSoldCounter(value, layout, palette);
    }
};

template <>
struct Kind<GoalBar> {
    static constexpr const char* name = "goal bar";
    static constexpr double rise = 0;
    static bool isSame(const GoalBar& one, const GoalBar& other) {
        return one.label == other.label;
    }
    static PaintedPicture paint(const GoalBar& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintGoalBar(value, layout, palette);
    }
};

template <>
struct Kind<LowerThird> {
    static constexpr const char* name = "lower third";
    static constexpr double rise = 32;
    static bool isSame(const LowerThird& one, const LowerThird& other) {
        return one.name == other.name;
    }
    static PaintedPicture paint(const LowerThird& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintLowerThird(value, layout, palette);
    }
};

template <>
struct Kind<NoticeLine> {
    static constexpr const char* name = "notice line";
    static constexpr double rise = 12;
    static bool isSame(const NoticeLine& one, const NoticeLine& other) { return one == other; }
    static PaintedPicture paint(const NoticeLine& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintNoticeLine(value, layout, palette);
    }
};

template <>
struct Kind<LuckyDraw> {
    static constexpr const char* name = "lucky draw";
    static constexpr double rise = 40;
    static bool isSame(const LuckyDraw& one, const LuckyDraw& other) {
        return one.number == other.number;
    }
    static PaintedPicture paint(const LuckyDraw& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintLuckyDraw(value, layout, palette);
    }
};

template <>
struct Kind<PauseCard> {
    static constexpr const char* name = "pause card";
    static constexpr double rise = 0;
    static bool isSame(const PauseCard& one, const PauseCard& other) {
        return one.title == other.title;
    }
    static PaintedPicture paint(const PauseCard& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintPauseCard(value, layout, palette);
    }
};

// Other words change on the spot.
template <>
struct Kind<CameraStill> {
    static constexpr const char* name = "camera still";
    static constexpr double rise = 0;
    static bool isSame(const CameraStill&, const CameraStill&) { return true; }
    static PaintedPicture paint(const CameraStill& value, const OverlayLayout& layout,
                                const Palette& palette) {
        return paintCameraStill(value, layout, palette);
    }
};

template <class Value>
typename CardOverlay<Value>::Paint painterOf() {
    if constexpr (requires { typename Kind<Value>::Painter; }) {
        return typename Kind<Value>::Painter();
    } else {
        return Kind<Value>::paint;
    }
}

}  // namespace

template <class Value>
class ValueOverlay<Value>::Body {
 public:
    Body(std::unique_ptr<OverlaySource> source, PaintThread& thread)
        : card(std::move(source), thread, pause, painterOf<Value>(), Kind<Value>::isSame) {}

    ValueOverlay* mirror = nullptr;
    CardOverlay<Value> card;
};

template <class Value>
Result<std::unique_ptr<ValueOverlay<Value>>> ValueOverlay<Value>::create(
    const CanvasSettings& canvas, PaintThread& thread) {
    const auto layout = OverlayLayout::forCanvas({canvas.width_px, canvas.height_px});
    const int rise_px = Kind<Value>::rise > 0 ? layout.px(Kind<Value>::rise) : 0;
    auto source =
        OverlaySource::create(Kind<Value>::name, canvas, std::make_unique<CardMotion>(rise_px));
    if (!source) return tl::unexpected(source.error());
    auto body = std::make_unique<Body>(std::move(*source), thread);
    return std::unique_ptr<ValueOverlay>(new ValueOverlay(std::move(body)));
}

template <class Value>
ValueOverlay<Value>::ValueOverlay(std::unique_ptr<Body> body) : body_(std::move(body)) {}
template <class Value>
ValueOverlay<Value>::~ValueOverlay() = default;

template <class Value>
void ValueOverlay<Value>::show(Value value) {
    if (body_->mirror) body_->mirror->show(value);
    body_->card.show(std::move(value));
}
template <class Value>
void ValueOverlay<Value>::hide() {
    if (body_->mirror) body_->mirror->hide();
    body_->card.hide();
}
template <class Value>
void ValueOverlay<Value>::dress(const OverlayLook& look) {
    if (body_->mirror) body_->mirror->dress(look);
    body_->card.dress(look);
}
template <class Value>
void ValueOverlay<Value>::mirrorTo(ValueOverlay* other) {
    body_->mirror = other;
}
template <class Value>
obs_source* ValueOverlay<Value>::source() const {
    return body_->card.source().source();
}
template <class Value>
std::int64_t ValueOverlay<Value>::uploadCount() const {
    return body_->card.source().stage().uploadCount();
}

template class ValueOverlay<BrandBar>;
template class ValueOverlay<SoldCounter>;
template class ValueOverlay<GoalBar>;
template class ValueOverlay<LowerThird>;
template class ValueOverlay<NoticeLine>;
template class ValueOverlay<LuckyDraw>;
template class ValueOverlay<PauseCard>;
template class ValueOverlay<CameraStill>;

}  // namespace xb::studio::overlay
