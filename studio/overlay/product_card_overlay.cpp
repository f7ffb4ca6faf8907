// Keeps the last photo decoded: a new stock figure must not decode it again.
#include "studio/overlay/product_card_overlay.h"

#include "studio/overlay/card_motion.h"
#include "studio/overlay/card_overlay.h"
#include "studio/overlay/photo.h"

namespace xb::studio::overlay {
namespace {

constexpr std::chrono::milliseconds pause{100};

class CardPainter {
 public:
    PaintedPicture operator()(const ProductCard& card, const OverlayLayout& layout,
                              const Palette& palette) {
        const QSize window = productCardLayout(layout, QrPlace::Kept).photo.size();
        if (card.photo_path != photo_path_ || window != photo_size_) {
            photo_path_ = card.photo_path;
            photo_size_ = window;
            photo_ = loadPhoto(photo_path_, window);
        }
        return paintProductCard(card, photo_, layout, palette);
    }

 private:
    std::filesystem::path photo_path_;
    QSize photo_size_;
    QImage photo_;
};

QrOutcome qrOutcome(const std::string& url, const OverlayLayout& layout) {
    if (url.empty()) return QrOutcome::NoAddress;
    if (url.size() > longest_qr_url_bytes) return QrOutcome::AddressTooLong;
    if (layout.qr_module_px == 0) return QrOutcome::CanvasTooSmall;
    return QrOutcome::Drawn;
}

bool isSameProduct(const ProductCard& before, const ProductCard& after) {
    return before.title == after.title && before.photo_path == after.photo_path;
}

}  // namespace

class ProductCardOverlay::Body {
 public:
    Body(const OverlayLayout& canvas_layout, std::unique_ptr<OverlaySource> source,
         PaintThread& thread)
        : layout(canvas_layout),
          card(std::move(source), thread, pause, CardPainter(), isSameProduct) {}

    const OverlayLayout layout;
    ProductCardOverlay* mirror = nullptr;
    CardOverlay<ProductCard> card;
};

Result<std::unique_ptr<ProductCardOverlay>> ProductCardOverlay::create(const CanvasSettings& canvas,
                                                                       PaintThread& thread) {
    const auto layout = OverlayLayout::forCanvas({canvas.width_px, canvas.height_px});
    auto source =
        OverlaySource::create("product card", canvas, std::make_unique<CardMotion>(layout.px(56)));
    if (!source) return tl::unexpected(source.error());
    auto body = std::make_unique<Body>(layout, std::move(*source), thread);
    return std::unique_ptr<ProductCardOverlay>(new ProductCardOverlay(std::move(body)));
}

ProductCardOverlay::ProductCardOverlay(std::unique_ptr<Body> body) : body_(std::move(body)) {}
ProductCardOverlay::~ProductCardOverlay() = default;

QrOutcome ProductCardOverlay::show(ProductCard card) {
    const QrOutcome outcome = qrOutcome(card.qr_url, body_->layout);
    if (body_->mirror) body_->mirror->show(card);
    body_->card.show(std::move(card));
    return outcome;
}

void ProductCardOverlay::dress(const OverlayLook& look) {
    if (body_->mirror) body_->mirror->dress(look);
    body_->card.dress(look);
}
void ProductCardOverlay::mirrorTo(ProductCardOverlay* other) {
    body_->mirror = other;
}
void ProductCardOverlay::hide() {
    if (body_->mirror) body_->mirror->hide();
    body_->card.hide();
}
obs_source* ProductCardOverlay::source() const {
    return body_->card.source().source();
}
std::int64_t ProductCardOverlay::uploadCount() const {
    return body_->card.source().stage().uploadCount();
}

}  // namespace xb::studio::overlay
