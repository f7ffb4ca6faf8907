#include "app/live/overlay_director.h"

#include "app/errors/error_text.h"
#include "app/live/lucky_draw.h"
#include "studio/scenes/overlay_set.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds totals_pace{500};
constexpr std::chrono::seconds producer_stay{8};
constexpr std::chrono::seconds draw_stay{14};  // a third of it rolls
constexpr int most_drawn_from = 20'000;

// "#rrggbb"; none for anything else.
std::optional<std::uint32_t> colourOf(const std::string& text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    bool is_number = false;
    const uint rgb = QString::fromStdString(text.substr(1)).toUInt(&is_number, 16);
    return is_number ? std::optional<std::uint32_t>(rgb) : std::nullopt;
}

}  // namespace

struct OverlayDirector::Winner {
    std::uint64_t seed = 0;
    std::size_t count = 0;  // of orders drawn from; 0: none
    catalog::OrderRow order;
    std::vector<std::string> others;  // masked
};

namespace {

using catalog::OrderRow;

std::vector<OrderRow> ordersInIt(std::vector<OrderRow> orders) {
    std::erase_if(orders, [](const OrderRow& order) {
        return order.status == catalog::OrderStatus::Cancelled ||
               order.status == catalog::OrderStatus::Refunded;
    });
    std::sort(orders.begin(), orders.end(), [](const OrderRow& one, const OrderRow& other) {
        return one.id.value < other.id.value;
    });
    return orders;
}

}  // namespace

OverlayDirector::OverlayDirector(QObject& home, const OverlayText& text, ShopCalls& calls, Log log,
                                 Tell tell)
    : text_(text),
      calls_(calls),
      log_(std::move(log)),
      tell_(std::move(tell)),
      totals_timer_(&home),
      producer_timer_(&home),
      draw_timer_(&home) {
    totals_timer_.setInterval(totals_pace);
    producer_timer_.setInterval(producer_stay);
    draw_timer_.setInterval(draw_stay);
    for (QTimer* timer : {&totals_timer_, &producer_timer_, &draw_timer_})
        timer->setSingleShot(true);
    QObject::connect(&totals_timer_, &QTimer::timeout, &home, [this] { readTotals(); });
    QObject::connect(&producer_timer_, &QTimer::timeout, &home, [this] {
        if (overlays_ != nullptr) overlays_->lowerThird().hide();
    });
    QObject::connect(&draw_timer_, &QTimer::timeout, &home, [this] {
        if (overlays_ != nullptr) overlays_->luckyDraw().hide();
    });
}

void OverlayDirector::useOverlays(studio::OverlaySet* overlays) {
    overlays_ = overlays;
    if (overlays_ == nullptr) return;
    dress();
    overlays_->pauseCard().show(text_.pauseCard());
    overlays_->farewellCard().show(text_.farewellCard());
    overlays_->cameraStill().show(text_.cameraStill());
    showNotice();
    drawTotals();
}

void OverlayDirector::dress() {
    if (overlays_ != nullptr) overlays_->dress(look_);
}

void OverlayDirector::setTheme(studio::overlay::Theme theme) {
    look_.theme = theme;
    dress();
}

void OverlayDirector::setCardSize(studio::overlay::CardSize size) {
    look_.card_size = size;
    dress();
}

void OverlayDirector::setPhoneApp(studio::overlay::PhoneApp app) {
    look_.phone_app = app;
    dress();
}

void OverlayDirector::setGoal(std::optional<SalesGoal> goal) {
    goal_ = goal;
    drawTotals();
}

void OverlayDirector::setNotice(const std::string& text) {
    notice_ = text;
    showNotice();
}

void OverlayDirector::showNotice() {
    if (overlays_ == nullptr) return;
    const std::string shown = text_.notice(sign_, notice_);
    if (shown.empty())
        overlays_->notice().hide();
    else
        overlays_->notice().show({shown});
}

void OverlayDirector::introduce(const catalog::SkuRow& sku,
                                const std::optional<catalog::BrandRow>& brand) {
    studio::overlay::BrandColours colours;
    if (brand) colours = {colourOf(brand->brand.colour), colourOf(brand->brand.second_colour)};
    if (!(look_.brand == colours)) {
        look_.brand = colours;
        dress();
    }
    const auto producer = text_.lowerThird(sku);
    if (producer == producer_) return;
    producer_ = producer;
    showProducer();
}

void OverlayDirector::showProducer() {
    if (overlays_ == nullptr || producer_.name.empty() || draw_timer_.isActive()) return;
    overlays_->lowerThird().show(producer_);
    producer_timer_.start();
}

void OverlayDirector::enterBroadcast(catalog::BroadcastId broadcast, std::shared_ptr<Books> books,
                                     const std::string& sign) {
    broadcast_ = broadcast;
    books_ = std::move(books);
    sign_ = sign;
    totals_ = {};
    showNotice();
    drawTotals();
    readTotals();
}

void OverlayDirector::leaveBroadcast() {
    broadcast_.reset();
    books_.reset();
    sign_.clear();
    showNotice();
    drawTotals();
}

void OverlayDirector::noteOrders() {
    if (broadcast_ && !totals_timer_.isActive()) totals_timer_.start();
}

void OverlayDirector::readTotals() {
    if (!broadcast_) return;
    calls_.run([books = books_, id = *broadcast_] { return books->totals(id); },
               [this, id = *broadcast_](const catalog::Result<catalog::OrderTotals>& totals) {
                   // What cannot be read now is read with the next order.
                   if (!totals || broadcast_ != id) return;
                   totals_ = *totals;
                   drawTotals();
               });
}

void OverlayDirector::drawTotals() {
    if (overlays_ == nullptr) return;
    if (broadcast_)
        overlays_->soldCounter().show(text_.soldCounter(totals_));
    else
        overlays_->soldCounter().hide();
    if (broadcast_ && goal_)
        overlays_->goalBar().show(text_.goalBar(*goal_, totals_));
    else
        overlays_->goalBar().hide();
}

void OverlayDirector::drawWinner() {
    if (!broadcast_) {
        tell_(QCoreApplication::translate(
            "xb::app::OverlayDirector",
            "A lucky draw needs a broadcast that runs, so nothing was drawn. Go live first."));
        return;
    }
    auto ask = [books = books_, id = *broadcast_, &text = text_]() -> catalog::Result<Winner> {
        auto listed = books->orders(id, most_drawn_from);
        if (!listed) return tl::unexpected(listed.error());
        const std::vector<OrderRow> orders = ordersInIt(std::move(*listed));
        Winner winner;
        winner.count = orders.size();
        if (orders.empty()) return winner;
        winner.seed = drawSeed();
        const std::size_t drawn = drawOne(winner.seed, orders.size());
        winner.order = orders[drawn];
        const auto others =
            drawOthers(winner.seed, orders.size(), drawn, studio::overlay::most_draw_names - 1);
        for (const std::size_t other : others)
            winner.others.push_back(text.buyerOf(orders[other]));
        auto kept =
            books->mark(id, text.drawMarker(winner.order.public_id, winner.count, winner.seed));
        if (!kept) return tl::unexpected(kept.error());
        return winner;
    };
    calls_.run(ask, [this](const catalog::Result<Winner>& winner) {
        if (!winner) {
            tell_(errorText(winner.error()));
        } else if (winner->count == 0) {
            tell_(QCoreApplication::translate(
                "xb::app::OverlayDirector",
                "Nobody has ordered in this broadcast yet, so nothing was drawn. Try again after "
                "the first order."));
        } else {
            showWinner(*winner);
        }
    });
}

// The name rolls once the draw is written down.
void OverlayDirector::showWinner(const Winner& winner) {
    log_(LogLevel::Info, "lucky draw: order " + winner.order.public_id + " of " +
                             std::to_string(winner.count) + ", seed " +
                             std::to_string(winner.seed));
    if (overlays_ == nullptr) return;
    producer_timer_.stop();
    overlays_->lowerThird().hide();
    overlays_->luckyDraw().show(
        text_.luckyDraw(winner.others, text_.buyerOf(winner.order), ++draw_count_));
    draw_timer_.start();
}

}  // namespace xb::app
