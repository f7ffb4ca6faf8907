#include "app/live/product_on_air.h"

#include "app/live/order_page.h"
#include "app/live/overlay_director.h"
#include "studio/overlay/overlay_values.h"
#include "studio/scenes/overlay_set.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds refresh_pace{500};
constexpr std::chrono::milliseconds watch_pace{2000};
constexpr std::chrono::hours longest_wait{24};
constexpr std::chrono::milliseconds one_frame{16};

bool takesFrom(const catalog::OrderRow& order, catalog::SkuId sku) {
    return std::any_of(order.lines.begin(), order.lines.end(),
                       [sku](const catalog::OrderLineRow& line) { return line.sku_id == sku; });
}

}  // namespace

QrLink qrLinkOf(const std::string& order_page_base, const Offer& offer, CardQr wanted) {
    if (order_page_base.empty()) return {};
    std::string trace_page = tracePageUrl(order_page_base, offer.sku.id);
    const bool leads_to_trace = wanted == CardQr::TracePage && offer.is_traceable &&
                                trace_page.size() <= studio::overlay::longest_qr_url_bytes;
    if (leads_to_trace) return {CardQr::TracePage, std::move(trace_page)};
    return {CardQr::OrderPage, orderPageUrl(order_page_base, offer.sku.id)};
}

ProductOnAir::ProductOnAir(QObject& home, std::shared_ptr<Books> books, const OverlayText& text,
                           ShopCalls& calls, OverlayDirector& director, catalog::Clock clock)
    : books_(std::move(books)),
      text_(text),
      calls_(calls),
      director_(director),
      clock_(std::move(clock)),
      refresh_timer_(&home),
      deal_timer_(&home),
      watch_timer_(&home) {
    refresh_timer_.setSingleShot(true);
    refresh_timer_.setInterval(refresh_pace);
    deal_timer_.setSingleShot(true);
    deal_timer_.setTimerType(Qt::PreciseTimer);
    watch_timer_.setInterval(watch_pace);
    QObject::connect(&refresh_timer_, &QTimer::timeout, &home, [this] { refresh(); });
    QObject::connect(&deal_timer_, &QTimer::timeout, &home, [this] { draw(); });
    QObject::connect(&watch_timer_, &QTimer::timeout, &home, [this] { refresh(); });
}

void ProductOnAir::useBooks(std::shared_ptr<Books> books) {
    books_ = std::move(books);
    refresh();
}

void ProductOnAir::setOrderPageBase(const std::string& base) {
    order_page_base_ = base;
    draw();
}

void ProductOnAir::setQr(CardQr qr) {
    qr_ = qr;
    draw();
}

void ProductOnAir::feature(catalog::SkuId sku, std::optional<catalog::BroadcastId> broadcast,
                           const Done& done) {
    auto ask = [books = books_, sku, broadcast]() -> catalog::Result<Offer> {
        auto offer = books->offer(sku);
        if (!offer || !broadcast) return offer;
        auto explained = books->explain(*broadcast, sku);
        if (!explained) return tl::unexpected(explained.error());
        return offer;
    };
    calls_.run(ask,
               [this, sku, done, asked_at = clear_count_](const catalog::Result<Offer>& offer) {
                   if (asked_at != clear_count_) return;
                   if (!offer) {
                       done(tl::unexpected(offer.error()));
                       return;
                   }
                   current_ = sku;
                   offer_ = *offer;
                   watch_timer_.start();
                   director_.introduce(offer_->sku, offer_->brand);
                   draw();
                   done(offer_->sku);
               });
}

void ProductOnAir::clear(std::optional<catalog::BroadcastId> broadcast) {
    ++clear_count_;
    current_.reset();
    offer_.reset();
    watch_timer_.stop();
    deal_timer_.stop();
    draw();
    if (!broadcast) return;
    calls_.run([books = books_, id = *broadcast] { return books->explain(id, std::nullopt); },
               [](const catalog::Result<void>&) {});
}

void ProductOnAir::enterBroadcast(catalog::BroadcastId broadcast) {
    if (current_) feature(*current_, broadcast, [](const auto&) {});
}

void ProductOnAir::refreshAfter(const std::vector<IncomingOrder>& orders) {
    if (!current_ || refresh_timer_.isActive()) return;
    const auto sku = *current_;
    if (std::any_of(orders.begin(), orders.end(),
                    [sku](const IncomingOrder& order) { return takesFrom(order.row, sku); })) {
        refresh_timer_.start();
    }
}

void ProductOnAir::refresh() {
    if (!current_) return;
    calls_.run([books = books_, sku = *current_] { return books->offer(sku); },
               [this, sku = *current_](const catalog::Result<Offer>& offer) {
                   // A refresh that fails leaves the card as it is; the next one tries again.
                   if (!offer || current_ != sku) return;
                   offer_ = *offer;
                   draw();
               });
}

void ProductOnAir::draw() {
    studio::OverlaySet* overlays = director_.overlays();
    if (overlays == nullptr) return;
    if (!offer_) {
        overlays->productCard().hide();
        return;
    }
    const catalog::SkuRow& row = offer_->sku;
    const catalog::UtcMs now = clock_();
    const DealNow deals = dealAt(offer_->deals, now);
    std::optional<DealOnAir> deal;
    if (deals.running) deal = dealOnAir(*deals.running, now, std::chrono::steady_clock::now());
    overlays->productCard().show(
        text_.productCard(row, qrLinkOf(order_page_base_, *offer_, qr_), steadied(deal)));
    auto bar = text_.brandBar(row);
    if (offer_->brand) bar.logo_path = offer_->brand->logo;
    overlays->brandBar().show(std::move(bar));
    waitForDeals(deals, now);
}

// The two clocks are read one after the other: an end that has moved by less than a frame has not
// moved, and the card is not painted again for it.
std::optional<DealOnAir> ProductOnAir::steadied(std::optional<DealOnAir> deal) {
    if (deal && deal_ends_at_) {
        const auto moved = deal->ends_at - *deal_ends_at_;
        if (moved < one_frame && moved > -one_frame) deal->ends_at = *deal_ends_at_;
    }
    deal_ends_at_ = deal ? std::optional(deal->ends_at) : std::nullopt;
    return deal;
}

void ProductOnAir::waitForDeals(const DealNow& deals, catalog::UtcMs now) {
    deal_timer_.stop();
    if (!deals.next_change) return;
    const std::chrono::milliseconds left(deals.next_change->value - now.value);
    deal_timer_.start(std::min<std::chrono::milliseconds>(left, longest_wait));
}

}  // namespace xb::app
