// Keeps the overlays true while a broadcast runs: look, sold counter, goal, notice, producer, lucky
// draw.
#pragma once

#include "app/live/books.h"
#include "app/live/overlay_text.h"
#include "app/live/sales_goal.h"
#include "app/live/shop_calls.h"
#include "app/log.h"
#include "catalog/ids.h"
#include "catalog/orders/order.h"
#include "studio/overlay/overlay_look.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xb::catalog {
struct BrandRow;
struct SkuRow;
}  // namespace xb::catalog
namespace xb::studio {
class OverlaySet;
}

namespace xb::app {

// Session's thread. The books are asked through `calls`; counter and goal follow committed orders
// twice a second at most.
class OverlayDirector {
 public:
    using Tell = std::function<void(const QString& sentence)>;

    OverlayDirector(QObject& home, const OverlayText& text, ShopCalls& calls, Log log, Tell tell);

    // A new stage is dressed like the one before, the same one anew. Null: no stage.
    void useOverlays(studio::OverlaySet* overlays);
    studio::OverlaySet* overlays() const { return overlays_; }

    void setTheme(studio::overlay::Theme theme);
    void setCardSize(studio::overlay::CardSize size);
    void setPhoneApp(studio::overlay::PhoneApp app);
    void setGoal(std::optional<SalesGoal> goal);
    void setNotice(const std::string& text);
    void showProducer();
    void drawWinner();

    // The product that is explained now: its brand's colours, and its producer if that is another
    // one.
    void introduce(const catalog::SkuRow& sku, const std::optional<catalog::BrandRow>& brand);

    // A sign stands in the notice line until it is left, whatever else stands there.
    void enterBroadcast(catalog::BroadcastId broadcast, std::shared_ptr<Books> books,
                        const std::string& sign);
    void leaveBroadcast();
    void noteOrders();

 private:
    struct Winner;
    void dress();
    void showNotice();
    void readTotals();
    void drawTotals();
    void showWinner(const Winner& winner);

    const OverlayText& text_;
    ShopCalls& calls_;
    const Log log_;
    const Tell tell_;
    studio::OverlaySet* overlays_ = nullptr;
    studio::overlay::OverlayLook look_;
    std::string notice_;
    std::string sign_;
    std::optional<SalesGoal> goal_;
    std::optional<catalog::BroadcastId> broadcast_;
    std::shared_ptr<Books> books_;  // of that broadcast
    catalog::OrderTotals totals_;
    studio::overlay::LowerThird producer_;
    std::int64_t draw_count_ = 0;
    QTimer totals_timer_;
    QTimer producer_timer_;
    QTimer draw_timer_;
};

}  // namespace xb::app
