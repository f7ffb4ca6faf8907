// The broadcast that a crash has cut off: found in the shop, and offered to be continued.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/live/cut_off_dialog.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class Banner;

// What the shop knows of it; none: there is none, or it is so long ago that it is over anyway.
// Waits for the shop.
catalog::Result<std::optional<CutOffFacts>> findCutOff(catalog::Shop& shop,
                                                       std::int64_t now_utc_ms);

// Main thread; what it refers to outlives it. The shop is asked on a thread of its own.
class CutOffOffer : public QObject {
    Q_OBJECT

 public:
    // What came of it is told by the banner.
    CutOffOffer(catalog::Shop& shop, QWidget& window, Banner& banner);

    // Asks the shop whether there is one, and then the person.
    void look();
    // Somebody wants to go live: true where it is asked first what becomes of the one cut off.
    bool asksFirst();
    // On air: there is nothing left to offer.
    void forget() { facts_.reset(); }

 signals:
    void continueChosen(const xb::app::CutOffFacts& facts);
    // It is over, and whoever was about to go live begins a new one.
    void newChosen();

 private:
    void ask(CutOffMoment moment);
    void end(CutOffMoment moment);

    catalog::Shop& shop_;
    QWidget& window_;
    Banner& banner_;
    std::optional<CutOffFacts> facts_;
    QPointer<CutOffDialog> dialog_;
    ShopCalls calls_;
};

}  // namespace xb::app
