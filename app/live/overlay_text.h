// Turns the shop's values into the ready-to-draw words of the overlays, in the shop's language.
#pragma once

#include "app/live/card_settings.h"
#include "app/live/deal_on_air.h"
#include "app/live/sales_goal.h"
#include "app/live/ticker_feed.h"
#include "app/translation.h"
#include "catalog/money.h"
#include "studio/overlay/overlay_values.h"

#include <QString>
#include <QTranslator>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {
struct SkuRow;
struct OrderRow;
}  // namespace xb::catalog

namespace xb::app {

// Any thread.
class OverlayText {
 public:
    explicit OverlayText(UiLanguage shop_language);

    // Of all that is asked for from now on. Everybody who speaks holds these words as they are; in
    // which language they are is nobody's part of it.
    void useLanguage(UiLanguage shop_language) const;

    // An empty link leaves the QR out. A deal puts its price, what is left of it and its
    // countdown in the place of the usual ones.
    studio::overlay::ProductCard productCard(
        const catalog::SkuRow& sku, const QrLink& link,
        const std::optional<DealOnAir>& deal = std::nullopt) const;
    studio::overlay::BrandBar brandBar(const catalog::SkuRow& sku) const;
    studio::overlay::LowerThird lowerThird(const catalog::SkuRow& sku) const;
    studio::overlay::SoldCounter soldCounter(const catalog::OrderTotals& totals) const;
    studio::overlay::GoalBar goalBar(const SalesGoal& goal,
                                     const catalog::OrderTotals& totals) const;
    studio::overlay::LuckyDraw luckyDraw(const std::vector<std::string>& others,
                                         const std::string& winner, std::int64_t number) const;
    // What the broadcast's marker of a draw says.
    std::string drawMarker(const std::string& order, std::size_t order_count,
                           std::uint64_t seed) const;
    studio::overlay::PauseCard pauseCard() const;
    studio::overlay::PauseCard farewellCard() const;
    studio::overlay::CameraStill cameraStill() const;
    studio::overlay::TickerEntry tickerEntry(const TickerItem& item) const;
    // What stands in the notice line of a rehearsal.
    std::string rehearsalSign() const;
    // The sign, where there is one, before what an operator wants to be read.
    std::string notice(const std::string& sign, const std::string& text) const;

    // The buyer masked (王**), the first line's short title and units, the units of all lines.
    TickerOrder tickerOrder(const catalog::OrderRow& order) const;
    std::string buyerOf(const catalog::OrderRow& order) const;  // masked

 private:
    void sayStock(studio::overlay::ProductCard& card, std::int64_t left, bool is_scarce) const;
    QString words(const char* english) const;
    QString asPretend(const QString& lead, bool is_pretend) const;

    mutable std::mutex mutex_;
    mutable std::shared_ptr<const QTranslator> translator_;  // under mutex_
};

// "¥39.9", "¥25", "¥1,280": a price as a price tag shows it.
QString priceTag(catalog::Money price);

}  // namespace xb::app
