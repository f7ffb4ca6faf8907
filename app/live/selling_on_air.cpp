#include "app/live/selling_on_air.h"

#include "app/errors/error_text.h"
#include "catalog/shop.h"

#include <QMetaObject>

#include <cstddef>
#include <string>
#include <utility>

namespace xb::app {
namespace {

constexpr std::size_t earlier_capacity = 4096;

}  // namespace

SellingOnAir::SellingOnAir(QObject& home, const LiveDependencies& dependencies, Tell tell)
    : shop_(*dependencies.shop),
      text_(*dependencies.overlay_text),
      tell_(std::move(tell)),
      shop_books_(std::make_shared<ShopBooks>(shop_)),
      books_(shop_books_),
      overlays_(home, text_, calls_, dependencies.log, tell_.problem),
      product_(home, books_, text_, calls_, overlays_, dependencies.clock),
      orders_(home, text_, overlays_,
              [this](const auto& newest, std::int64_t count) { take(newest, count); }),
      earlier_(earlier_capacity,
               [this, &home] {
                   QMetaObject::invokeMethod(
                       &home, [this] { product_.refreshAfter(earlier_.take().newest); },
                       Qt::QueuedConnection);
               }),
      calls_(home) {}

void SellingOnAir::beginHearing() {
    subscription_ = shop_.orders().onPlaced([this](const catalog::OrderRow& order) {
        if (order.is_from_before) {
            earlier_.put({order, OrderKind::Real});
        } else {
            orders_.put({order, OrderKind::Real});
        }
    });
}

void SellingOnAir::endHearing() {
    subscription_.cancel();
}

void SellingOnAir::enter(const BegunBroadcast& begun) {
    const bool is_rehearsal = begun.rehearsal != nullptr;
    is_on_air_ = true;
    if (is_rehearsal) books_ = begun.rehearsal;
    orders_.showKind(is_rehearsal ? OrderKind::Pretend : OrderKind::Real);
    product_.setOrderPageBase(begun.settings.order_page_base);
    product_.useBooks(books_);
    product_.enterBroadcast(begun.id);
    overlays_.enterBroadcast(begun.id, books_,
                             is_rehearsal ? text_.rehearsalSign() : std::string());
}

void SellingOnAir::leave() {
    books_ = shop_books_;
    orders_.showKind(OrderKind::Real);
    product_.setOrderPageBase({});
    product_.useBooks(books_);
    overlays_.leaveBroadcast();
    is_on_air_ = false;
    if (next_language_) speak(*next_language_);
}

void SellingOnAir::speak(UiLanguage shop_language) {
    next_language_ = shop_language;
    if (is_on_air_) return;
    next_language_.reset();
    text_.useLanguage(shop_language);
    overlays_.useOverlays(overlays_.overlays());
    product_.draw();
}

void SellingOnAir::setCard(const CardSettings& card) {
    overlays_.setCardSize(card.size);
    overlays_.setPhoneApp(card.phone_app);
    product_.setQr(card.qr);
}

void SellingOnAir::setDeal(const std::optional<catalog::DealDraft>& deal) {
    calls_.run([books = books_, deal] { return books->setDeal(deal); },
               [this](const catalog::Result<void>& made) {
                   if (!made) tell_.problem(errorText(made.error()));
               });
}

void SellingOnAir::take(const std::vector<IncomingOrder>& newest, std::int64_t order_count) {
    product_.refreshAfter(newest);
    overlays_.noteOrders();
    tell_.orders(liveOrders(newest), order_count);
}

}  // namespace xb::app
