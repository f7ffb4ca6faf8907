#include "app/pages/live/stage_desk.h"

#include "app/live/live_session.h"
#include "app/main_window.h"
#include "app/pages/figures.h"
#include "app/pages/live/featured_panel.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/run_sheet_words.h"
#include "app/pages/live/top_bar.h"
#include "app/shop/order_list_model.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds period{500};
constexpr QSize window_px(1000, 640);

QScreen* otherScreen(const QWidget& window) {
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [&window](QScreen* screen) {
        return screen != window.screen();
    });
    return other == screens.end() ? nullptr : *other;
}

}  // namespace

StageDesk::StageDesk(const StageParts& parts) : parts_(parts), stage_(parts.theme) {
    TopBar& bar = parts_.window.topBar();
    RunSheetPanel& sheet = parts_.window.live().runSheet();
    connect(&bar, &TopBar::prompterPressed, this, &StageDesk::toggle);
    connect(&stage_, &StageWindow::shownChanged, &bar, &TopBar::showPrompter);
    connect(&stage_, &StageWindow::nextPressed, &sheet, &RunSheetPanel::pressNext);
    connect(&stage_, &StageWindow::backPressed, &sheet, &RunSheetPanel::pressBack);
    // At once: the host reads along.
    connect(&sheet.model(), &RunSheetModel::marked, this, &StageDesk::showNow);
    connect(&timer_, &QTimer::timeout, this, &StageDesk::showNow);
    // Once Qt has moved all windows of that screen to another one.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &StageDesk::leaveScreen,
            Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &StageDesk::takeScreen,
            Qt::QueuedConnection);
    timer_.start(period);
}

void StageDesk::toggle() {
    has_lost_screen_ = false;
    if (stage_.isVisible()) {
        stage_.close();
    } else {
        place();
        showNow();
    }
}

void StageDesk::place() {
    if (QScreen* other = otherScreen(parts_.window)) {
        stage_.setScreen(other);
        stage_.setGeometry(other->geometry());
        stage_.showFullScreen();
    } else {
        QScreen* own = parts_.window.screen();
        QRect place(QPoint(0, 0), window_px.boundedTo(own->availableSize()));
        place.moveCenter(own->availableGeometry().center());
        stage_.setScreen(own);
        stage_.showNormal();
        stage_.setGeometry(place);
    }
}

// Its screen was unplugged: it must not lie over the desk, nor where nothing shows it.
void StageDesk::leaveScreen() {
    const bool is_over_desk = stage_.screen() == parts_.window.screen();
    if (!stage_.isVisible() || !stage_.isFullScreen() || !is_over_desk) return;
    has_lost_screen_ = true;
    place();
    parts_.window.raise();
}

void StageDesk::takeScreen() {
    if (stage_.isVisible() && std::exchange(has_lost_screen_, false)) place();
}

StageView StageDesk::view() const {
    LivePage& page = parts_.window.live();
    const RunSheet& sheet = page.runSheet().model().sheet();
    const LiveSnapshot snapshot = parts_.session.snapshot();
    StageView view;
    if (const auto product = page.featured()) {
        view.title = product->title;
        view.points = product->talking_points;
        view.price = moneyText(product->price_fen);
        view.stock = tr("%1 left").arg(countText(product->stock));
        view.is_stock_low = product->is_stock_low;
    }
    if (const auto next = sheet.next())
        view.next = page.runSheet().model().product(static_cast<int>(*next)).title;
    const auto left = sheet.times(std::chrono::steady_clock::now()).item_left;
    const bool is_over = left && *left <= std::chrono::milliseconds(0);
    if (left) view.item_time = {is_over ? Tone::Warn : Tone::Good, itemTimeText(*left), {}};
    // What buyers pay now, whoever made the deal.
    const auto deal = page.explaining().deal();
    if (deal && deal->left > 0 && deal->to_go.count() > 0) view.price = moneyText(deal->price_fen);
    // A rehearsal's deals are in no shop; an item's ends with its minutes.
    const auto current = sheet.isOnAir() ? sheet.current() : std::nullopt;
    if (snapshot.rehearsal && current && !is_over && !view.title.isEmpty()) {
        const auto deal_price = sheet.lines()[*current].item.deal_price;
        if (deal_price) view.price = moneyText(deal_price->fen);
    }
    if (isOnAir(snapshot.state))
        view.air_time = clockText(snapshot.aired_before + snapshot.live_for);
    view.clock = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm"));
    for (int i = 0; i < std::min(parts_.orders.rowCount(), StageWindow::order_count); ++i) {
        const OrderListRow& order = parts_.orders.row(i);
        view.orders << (order.is_pretend ? tr("Pretend: %1 · %2").arg(order.buyer, order.what)
                                         : QStringLiteral("%1 · %2").arg(order.buyer, order.what));
    }
    return view;
}

void StageDesk::showNow() {
    if (stage_.isVisible()) stage_.show(view());
}

}  // namespace xb::app
