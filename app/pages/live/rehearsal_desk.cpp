#include "app/pages/live/rehearsal_desk.h"

#include "app/main_window.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/score_dialog.h"
#include "app/pages/live/top_bar.h"
#include "app/shop/order_list_model.h"
#include "app/shop/product_list_model.h"
#include "app/shop/shop_reader.h"

#include <chrono>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds period{250};
}

RehearsalDesk::RehearsalDesk(const RehearsalParts& parts) : parts_(parts) {
    connect(&parts_.session, &LiveSession::stateChanged, this, &RehearsalDesk::show);
    connect(&parts_.session, &LiveSession::rehearsalEnded, this, &RehearsalDesk::showScore);
    connect(&timer_, &QTimer::timeout, this, &RehearsalDesk::show);
    timer_.start(period);
}

RehearsalDesk::~RehearsalDesk() {
    delete score_;
}

void RehearsalDesk::showScore(const RehearsalResult& result) {
    delete score_;
    score_ = new ScoreDialog(parts_.theme, result, &parts_.window);
    score_->setAttribute(Qt::WA_DeleteOnClose);
    score_->open();
}

void RehearsalDesk::show() {
    const auto rehearsal = parts_.session.snapshot().rehearsal;
    if (rehearsal.has_value() != is_on_) mark(rehearsal.has_value());
    if (rehearsal) showFigures(*rehearsal);
}

void RehearsalDesk::mark(bool is_on) {
    is_on_ = is_on;
    MainWindow& window = parts_.window;
    window.topBar().showRehearsal(is_on);
    window.bottomBar().showRehearsal(is_on);
    window.live().showRehearsal(is_on);
    parts_.live_orders.clear();
    if (is_on) return;
    window.topBar().showTotals({});
    parts_.reader.readProducts();
}

void RehearsalDesk::showFigures(const RehearsalFigures& figures) {
    parts_.window.topBar().showTotals({figures.totals.order_count, figures.totals.amount.fen});
    const auto explained = parts_.products.featured();
    const ProductRow* product = explained ? parts_.products.find(*explained) : nullptr;
    if (product == nullptr || !figures.explained_left) return;
    const bool is_low = *figures.explained_left < rehearsal_low_stock;
    if (product->stock == *figures.explained_left && product->is_stock_low == is_low) return;
    ProductRow shown = *product;
    shown.stock = *figures.explained_left;
    shown.is_stock_low = is_low;
    parts_.products.update({shown});
}

}  // namespace xb::app
