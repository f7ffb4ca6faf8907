#include "app/live/rehearsal/rehearsal_books.h"

#include "app/live/shop_books.h"
#include "catalog/orders/buyer_mask.h"
#include "catalog/shop.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr int shelf_limit = 200;
constexpr std::int64_t least_stock = 30;
constexpr std::uint64_t stock_span = 51;
constexpr std::uint64_t mixer = 0x9e3779b97f4a7c15;

// Neighbouring numbers come out far from each other.
std::uint64_t mixed(std::uint64_t number) {
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111eb;
    return number ^ (number >> 31U);
}

}  // namespace

RehearsalBooks::RehearsalBooks(catalog::Shop& shop, std::uint64_t seed, catalog::Clock clock)
    : shop_(shop), seed_(seed), clock_(std::move(clock)) {}

catalog::Result<std::shared_ptr<RehearsalBooks>> RehearsalBooks::open(
    catalog::Shop& shop, std::uint64_t seed, std::optional<catalog::PlanId> plan,
    catalog::Clock clock) {
    const auto skus = shop.products().listSkus(std::nullopt, shelf_limit);
    if (!skus) return tl::unexpected(skus.error());
    std::shared_ptr<RehearsalBooks> books(new RehearsalBooks(shop, seed, std::move(clock)));
    for (const catalog::SkuRow& sku : *skus) {
        if (sku.status != catalog::ProductStatus::Listed) continue;
        books->shelf_.push_back(sku.id);
        books->items_.emplace(sku.id, books->itemOf(sku));
    }
    if (!plan) return books;
    const auto row = shop.plans().find(*plan);
    if (!row) return tl::unexpected(row.error());
    books->plan_ = row->plan.items;
    return books;
}

RehearsalBooks::Item RehearsalBooks::itemOf(const catalog::SkuRow& sku) const {
    const std::uint64_t chance = mixed(seed_ + mixer * static_cast<std::uint64_t>(sku.id.value));
    const auto most = least_stock + static_cast<std::int64_t>(chance % stock_span);
    return {sku, std::clamp<std::int64_t>(sku.stock, 0, most)};
}

catalog::DealRow* RehearsalBooks::dealWhileLocked(catalog::SkuId sku, std::int64_t quantity) {
    if (!deal_ || deal_->deal.sku != sku || !deal_->runsAt(clock_())) return nullptr;
    return deal_->sold + quantity <= deal_->deal.quota ? &*deal_ : nullptr;
}

catalog::OrderLineRow RehearsalBooks::lineWhileLocked(const Item& item, std::int64_t quantity) {
    catalog::OrderLineRow line;
    line.sku = item.sku.code;
    line.sku_id = item.sku.id;
    line.product = item.sku.product;
    line.title = item.sku.short_title.empty() ? item.sku.title : item.sku.short_title;
    line.quantity = quantity;
    line.unit_price = item.sku.price;
    if (catalog::DealRow* deal = dealWhileLocked(item.sku.id, quantity)) {
        line.unit_price = deal->deal.price;
        line.deal = deal->id;
        deal->sold += quantity;
    }
    return line;
}

std::optional<catalog::OrderRow> RehearsalBooks::place(const PretendOrder& order) {
    const std::lock_guard lock(mutex_);
    const auto found = items_.find(order.sku);
    if (found == items_.end() || found->second.left < order.quantity) return std::nullopt;
    found->second.left -= order.quantity;
    catalog::OrderRow row;
    row.id = {-1 - static_cast<std::int64_t>(orders_.size())};
    row.public_id = "rehearsal-" + std::to_string(-row.id.value);
    row.external_id = row.public_id;
    row.channel = order.channel;
    row.broadcast = rehearsal_broadcast;
    row.placed_at = clock_();
    row.masked_buyer = catalog::maskName(order.buyer);
    row.lines = {lineWhileLocked(found->second, order.quantity)};
    row.lines_amount = {row.lines[0].unit_price.fen * order.quantity};
    row.total = row.lines_amount;
    orders_.push_back(row);
    return row;
}

void RehearsalBooks::cancel(catalog::OrderId order) {
    const std::lock_guard lock(mutex_);
    const auto found =
        std::find_if(orders_.begin(), orders_.end(),
                     [order](const catalog::OrderRow& row) { return row.id == order; });
    if (found == orders_.end() || found->status == catalog::OrderStatus::Cancelled) return;
    found->status = catalog::OrderStatus::Cancelled;
    for (const catalog::OrderLineRow& line : found->lines) {
        if (line.sku_id) items_.at(*line.sku_id).left += line.quantity;
        if (line.deal && deal_ && deal_->id == *line.deal) deal_->sold -= line.quantity;
    }
}

catalog::OrderTotals RehearsalBooks::totals() const {
    const std::lock_guard lock(mutex_);
    catalog::OrderTotals totals;
    for (const catalog::OrderRow& row : orders_) {
        if (row.status == catalog::OrderStatus::Cancelled) continue;
        ++totals.order_count;
        totals.amount.fen += row.total.fen;
        for (const catalog::OrderLineRow& line : row.lines)
            totals.unit_count += line.quantity;
    }
    return totals;
}

std::int64_t RehearsalBooks::left(catalog::SkuId sku) const {
    const std::lock_guard lock(mutex_);
    const auto found = items_.find(sku);
    return found == items_.end() ? 0 : found->second.left;
}

catalog::Result<Offer> RehearsalBooks::offer(catalog::SkuId sku) {
    auto offer = readOffer(shop_, sku);
    if (!offer) return offer;
    const std::lock_guard lock(mutex_);
    const auto item = items_.try_emplace(sku, itemOf(offer->sku)).first;
    offer->sku.stock = item->second.left;
    if (deal_ && deal_->deal.sku == sku) offer->deals = {*deal_};
    return offer;
}

catalog::Result<void> RehearsalBooks::explain(catalog::BroadcastId, std::optional<catalog::SkuId>) {
    return {};
}

catalog::Result<void> RehearsalBooks::setDeal(const std::optional<catalog::DealDraft>& deal) {
    const std::lock_guard lock(mutex_);
    const std::int64_t number = deal_ ? deal_->id.value - 1 : -1;
    deal_.reset();
    if (!deal) return {};
    const auto item = items_.find(deal->sku);
    if (item == items_.end()) return {};
    deal_.emplace();
    deal_->id = {number};
    deal_->sku = item->second.sku.code;
    deal_->deal = *deal;
    if (deal->quota == 0) deal_->deal.quota = std::max<std::int64_t>(1, item->second.left);
    return {};
}

catalog::Result<void> RehearsalBooks::mark(catalog::BroadcastId, std::string_view) {
    return {};
}

catalog::Result<catalog::OrderTotals> RehearsalBooks::totals(catalog::BroadcastId) {
    return totals();
}

catalog::Result<std::vector<catalog::OrderRow>> RehearsalBooks::orders(catalog::BroadcastId,
                                                                       int limit) {
    const std::lock_guard lock(mutex_);
    const auto count = std::min(std::ptrdiff_t(orders_.size()), std::ptrdiff_t{limit});
    return std::vector(orders_.rbegin(), orders_.rbegin() + count);
}

catalog::Result<BroadcastSales> RehearsalBooks::end(catalog::BroadcastId broadcast, ShopEnd) {
    BroadcastSales sales;
    sales.broadcast.id = broadcast;
    sales.totals = totals();
    return sales;
}

}  // namespace xb::app
