#include "app/live/overlay_text.h"

#include "app/initial.h"
#include "catalog/orders/order.h"
#include "catalog/products/product.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace xb::app {
namespace {

// The discs' colours in the ticker: one buyer keeps one colour.
constexpr std::array<std::uint32_t, 6> disc_tints_rgb{0xf28c1c, 0x2f9e44, 0x3b73d9,
                                                      0xb0532c, 0x7e57c2, 0x12908a};

std::uint32_t tintOf(const std::string& buyer) {
    return disc_tints_rgb.at(std::hash<std::string>{}(buyer) % disc_tints_rgb.size());
}

QString grouped(std::int64_t number) {
    return QLocale(QLocale::English).toString(qint64{number});
}

std::string firstCharacter(const std::string& text) {
    return initialOf(QString::fromStdString(text)).toStdString();
}

// Full from the threshold's tenfold upwards, so that the bar says "soon gone" and not how much was
// harvested.
double stockShare(const catalog::SkuRow& sku) {
    const double plenty =
        sku.low_stock_threshold > 0 ? 10.0 * double(sku.low_stock_threshold) : 200.0;
    return std::min(1.0, double(std::max<std::int64_t>(sku.stock, 0)) / plenty);
}

}  // namespace

QString priceTag(catalog::Money price) {
    const std::int64_t fen = price.fen < 0 ? -price.fen : price.fen;
    QString figures = grouped(fen / 100);
    if (fen % 100 != 0) {
        QString cents = QStringLiteral("%1").arg(fen % 100, 2, 10, QLatin1Char('0'));
        if (cents.endsWith(QLatin1Char('0'))) cents.chop(1);
        figures += QLatin1Char('.') + cents;
    }
    return (price.fen < 0 ? QStringLiteral("-¥") : QStringLiteral("¥")) + figures;
}

OverlayText::OverlayText(UiLanguage shop_language)
    : translator_(loadTranslator(QStringLiteral("live"), shop_language)) {}

void OverlayText::useLanguage(UiLanguage shop_language) const {
    std::shared_ptr<const QTranslator> next = loadTranslator(QStringLiteral("live"), shop_language);
    const std::scoped_lock lock(mutex_);
    translator_.swap(next);
}

QString OverlayText::words(const char* english) const {
    std::shared_ptr<const QTranslator> translator;
    {
        const std::scoped_lock lock(mutex_);
        translator = translator_;
    }
    const QString translated = translator->translate("Overlay", english);
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

void OverlayText::sayStock(studio::overlay::ProductCard& card, std::int64_t left,
                           bool is_scarce) const {
    const char* stock_words = QT_TRANSLATE_NOOP("Overlay", "%1 in stock");
    if (left <= 0) {
        stock_words = QT_TRANSLATE_NOOP("Overlay", "Sold out");
    } else if (is_scarce) {
        stock_words = QT_TRANSLATE_NOOP("Overlay", "Only %1 left");
    }
    const QString stock_text = words(stock_words);
    card.stock_text = (left > 0 ? stock_text.arg(grouped(left)) : stock_text).toStdString();
}

studio::overlay::ProductCard OverlayText::productCard(const catalog::SkuRow& sku,
                                                      const QrLink& link,
                                                      const std::optional<DealOnAir>& deal) const {
    studio::overlay::ProductCard card;
    card.photo_path = sku.photo;
    card.title = sku.short_title.empty() ? sku.title : sku.short_title;
    card.subtitle = sku.subtitle;
    const catalog::Money price = deal ? deal->price : sku.price;
    const catalog::Money before = std::max(sku.list_price, sku.price);
    card.price = priceTag(price).toStdString();
    if (before > price) card.list_price = priceTag(before).toStdString();
    if (deal) {
        const std::int64_t left = std::min(std::max<std::int64_t>(sku.stock, 0),
                                           std::max<std::int64_t>(deal->quota - deal->sold, 0));
        sayStock(card, left, true);
        card.stock_share = double(left) / double(std::max<std::int64_t>(deal->quota, 1));
        card.deal = words(QT_TRANSLATE_NOOP("Overlay", "Deal")).toStdString();
        card.deal_ends_at = deal->ends_at;
    } else {
        sayStock(card, sku.stock, sku.stock <= sku.low_stock_threshold);
        card.stock_share = stockShare(sku);
    }
    card.badge = words(QT_TRANSLATE_NOOP("Overlay", "On now")).toStdString();
    if (!link.url.empty()) {
        card.qr_url = link.url;
        card.qr_caption = words(link.leads_to == CardQr::TracePage
                                    ? QT_TRANSLATE_NOOP("Overlay", "Scan for its origin")
                                    : QT_TRANSLATE_NOOP("Overlay", "Scan to order"))
                              .toStdString();
    }
    return card;
}

studio::overlay::BrandBar OverlayText::brandBar(const catalog::SkuRow& sku) const {
    studio::overlay::BrandBar bar;
    bar.title = sku.brand_name.empty() ? sku.producer_name : sku.brand_name;
    if (!sku.brand_name.empty() && !sku.brand_slogan.empty()) {
        bar.title = words(QT_TRANSLATE_NOOP("Overlay", "%1 · %2"))
                        .arg(QString::fromStdString(sku.brand_name),
                             QString::fromStdString(sku.brand_slogan))
                        .toStdString();
    }
    bar.subtitle =
        words(QT_TRANSLATE_NOOP("Overlay", "%1 · %2"))
            .arg(QString::fromStdString(sku.producer_name), QString::fromStdString(sku.village))
            .toStdString();
    bar.initial = firstCharacter(bar.title);
    return bar;
}

studio::overlay::LowerThird OverlayText::lowerThird(const catalog::SkuRow& sku) const {
    return {firstCharacter(sku.producer_name), sku.producer_name, sku.village};
}

studio::overlay::SoldCounter OverlayText::soldCounter(const catalog::OrderTotals& totals) const {
    return {words(QT_TRANSLATE_NOOP("Overlay", "Sold live")).toStdString(), totals.unit_count};
}

studio::overlay::GoalBar OverlayText::goalBar(const SalesGoal& goal,
                                              const catalog::OrderTotals& totals) const {
    const bool is_one = goal.target == 1;
    const char* label_words = is_one ? QT_TRANSLATE_NOOP("Overlay", "Goal tonight: 1 item")
                                     : QT_TRANSLATE_NOOP("Overlay", "Goal tonight: %1 items");
    if (goal.kind == GoalKind::Orders)
        label_words = is_one ? QT_TRANSLATE_NOOP("Overlay", "Goal tonight: 1 order")
                             : QT_TRANSLATE_NOOP("Overlay", "Goal tonight: %1 orders");
    if (goal.kind == GoalKind::Amount)
        label_words = QT_TRANSLATE_NOOP("Overlay", "Goal tonight: %1");
    const auto figure = [&goal](std::int64_t value) {
        return goal.kind == GoalKind::Amount ? priceTag({value}) : grouped(value);
    };
    const QString target = figure(goal.target);
    const QString figures =
        words(QT_TRANSLATE_NOOP("Overlay", "%1 / %2")).arg(figure(reachedOf(goal, totals)), target);
    // That of one has no place for it.
    return {words(label_words).replace(QLatin1String("%1"), target).toStdString(),
            figures.toStdString(), shareOf(goal, totals)};
}

studio::overlay::LuckyDraw OverlayText::luckyDraw(const std::vector<std::string>& others,
                                                  const std::string& winner,
                                                  std::int64_t number) const {
    return {words(QT_TRANSLATE_NOOP("Overlay", "Lucky draw")).toStdString(), others, winner,
            words(QT_TRANSLATE_NOOP("Overlay", "Congratulations")).toStdString(), number};
}

std::string OverlayText::drawMarker(const std::string& order, std::size_t order_count,
                                    std::uint64_t seed) const {
    return words(QT_TRANSLATE_NOOP("Overlay", "Lucky draw: order %1 of %2, seed %3"))
        .arg(QString::fromStdString(order), grouped(static_cast<std::int64_t>(order_count)),
             QString::number(quint64{seed}))
        .toStdString();
}

std::string OverlayText::buyerOf(const catalog::OrderRow& order) const {
    return order.masked_buyer.empty()
               ? words(QT_TRANSLATE_NOOP("Overlay", "A neighbour")).toStdString()
               : order.masked_buyer;
}

studio::overlay::PauseCard OverlayText::pauseCard() const {
    return {words(QT_TRANSLATE_NOOP("Overlay", "Back in a moment")).toStdString(),
            words(QT_TRANSLATE_NOOP("Overlay", "Stay with us, the next one is worth it"))
                .toStdString()};
}

studio::overlay::PauseCard OverlayText::farewellCard() const {
    return {
        words(QT_TRANSLATE_NOOP("Overlay", "See you next time")).toStdString(),
        words(QT_TRANSLATE_NOOP("Overlay", "Thank you for buying from the village")).toStdString()};
}

studio::overlay::CameraStill OverlayText::cameraStill() const {
    return {words(QT_TRANSLATE_NOOP("Overlay", "Just a moment")).toStdString(),
            words(QT_TRANSLATE_NOOP("Overlay", "The camera is coming back")).toStdString()};
}

TickerOrder OverlayText::tickerOrder(const catalog::OrderRow& order) const {
    TickerOrder ticker;
    ticker.buyer = buyerOf(order);
    ticker.initial = firstCharacter(ticker.buyer);
    if (!order.lines.empty()) {
        const catalog::OrderLineRow& first = order.lines.front();
        ticker.item = first.title.empty() ? first.sku : first.title;
        ticker.item_quantity = first.quantity;
        ticker.has_more = order.lines.size() > 1;
    }
    for (const catalog::OrderLineRow& line : order.lines)
        ticker.quantity += line.quantity;
    return ticker;
}

QString OverlayText::asPretend(const QString& lead, bool is_pretend) const {
    return is_pretend ? words(QT_TRANSLATE_NOOP("Overlay", "Pretend: %1")).arg(lead) : lead;
}

std::string OverlayText::rehearsalSign() const {
    return words(QT_TRANSLATE_NOOP("Overlay", "Rehearsal, the orders are pretend")).toStdString();
}

std::string OverlayText::notice(const std::string& sign, const std::string& text) const {
    if (sign.empty() || text.empty()) return sign + text;
    return words(QT_TRANSLATE_NOOP("Overlay", "%1 · %2"))
        .arg(QString::fromStdString(sign), QString::fromStdString(text))
        .toStdString();
}

studio::overlay::TickerEntry OverlayText::tickerEntry(const TickerItem& item) const {
    studio::overlay::TickerEntry entry;
    if (const auto* order = std::get_if<TickerOrder>(&item)) {
        entry.initial = order->initial;
        entry.lead = asPretend(words(QT_TRANSLATE_NOOP("Overlay", "%1 just bought"))
                                   .arg(QString::fromStdString(order->buyer)),
                               order->is_pretend)
                         .toStdString();
        entry.item = words(order->has_more ? QT_TRANSLATE_NOOP("Overlay", "%1 ×%2 and more")
                                           : QT_TRANSLATE_NOOP("Overlay", "%1 ×%2"))
                         .arg(QString::fromStdString(order->item), grouped(order->item_quantity))
                         .toStdString();
        entry.tint_rgb = tintOf(order->buyer);
        return entry;
    }
    const TickerSum& sum = std::get<TickerSum>(item);
    entry.initial = std::string(1, '+');
    entry.lead = asPretend(words(QT_TRANSLATE_NOOP("Overlay", "Just now: %1 orders"))
                               .arg(grouped(sum.order_count)),
                           sum.is_pretend)
                     .toStdString();
    entry.item =
        words(QT_TRANSLATE_NOOP("Overlay", "%1 items")).arg(grouped(sum.unit_count)).toStdString();
    return entry;
}

}  // namespace xb::app
