// One look-up per line, a second one where deals or quotas exist; the same SKU on two lines shares
// one stock.
#include "catalog/orders/line_matching.h"

#include "catalog/deals/selling_rules.h"
#include "catalog/orders/channel_codes.h"
#include "catalog/products/product.h"

#include <algorithm>
#include <string>

namespace xb::catalog {
namespace {

struct ShelfEntry {
    SkuId sku;
    std::string code;
    Money price;
    std::int64_t on_hand = 0;
    std::int64_t offered = 0;  // held for the waiting list
    std::int64_t limit_per_buyer = 0;
    bool has_rules = false;
    bool is_for_sale = false;
    std::string title;
    ProducerId producer;
    ProductId product;
    bool is_cold_chain = false;
};

std::optional<ShelfEntry> findOnShelf(Connection& connection, const std::string& code) {
    Query query(connection.statement(
                    "SELECT s.id, s.price_fen, k.on_hand, k.offered, s.limit_per_buyer,"
                    " k.has_rules, p.status, s.is_hidden, p.short_title, p.producer_id, p.storage,"
                    " s.product_id, s.code"
                    " FROM sku s"
                    " JOIN stock k ON k.sku_id = s.id JOIN product p ON p.id = s.product_id"
                    " WHERE s.code = ?1"),
                code);
    if (!query.step()) return std::nullopt;
    const bool is_listed = query.integer(6) == static_cast<int>(ProductStatus::Listed);
    ShelfEntry entry;
    entry.sku = {query.integer(0)};
    entry.price = {query.integer(1)};
    entry.on_hand = query.integer(2);
    entry.offered = query.integer(3);
    entry.limit_per_buyer = query.integer(4);
    entry.has_rules = query.flag(5);
    entry.is_for_sale = is_listed && !query.flag(7);
    entry.title = query.text(8);
    entry.producer = {query.integer(9)};
    entry.product = {query.integer(11)};
    entry.code = query.text(12);
    entry.is_cold_chain = query.integer(10) != static_cast<int>(Storage::Ambient);
    return entry;
}

// An offer whose deadline has passed holds nothing, even before it is written off.
std::int64_t heldByOffers(Connection& connection, SkuId sku, UtcMs now) {
    Query query(connection.statement("SELECT coalesce(sum(quantity), 0) FROM waitlist_entry"
                                     " WHERE sku_id = ?1 AND state = 2 AND deadline_ms > ?2"),
                sku, now);
    query.step();
    return query.integer(0);
}

// A line on its way: what was sent, what the shelf knows, what is found out.
struct Line {
    const OrderLineDraft& sent;
    const ShelfEntry& shelf;
    std::optional<DealRules> deal;
    OrderLineRow row;
};

class LineMatcher {
 public:
    LineMatcher(Connection& connection, const OrderDraft& draft, const OrderSetting& setting)
        : connection_(connection), draft_(draft), setting_(setting) {}

    Result<MatchedOrder> match();

 private:
    std::optional<ShelfEntry> findMeant(const std::string& code) const;
    Result<OrderLineRow> matchUnknown(const OrderLineDraft& sent) const;
    Result<OrderLineRow> matchKnown(const OrderLineDraft& sent, const ShelfEntry& shelf) const;
    Result<void> findDeal(Line& line) const;
    Result<void> checkStock(Line& line) const;
    Result<void> checkQuotas(Line& line) const;
    Result<void> checkLimits(Line& line) const;
    Result<void> overQuota(Line& line, std::int64_t left) const;
    Result<void> overLimit(Line& line, std::int64_t limit) const;
    Result<void> addUp();

    // Units on the lines before.
    template <class Condition>
    std::int64_t askedForEarlier(Condition&& counts) const;
    std::int64_t askedForEarlier(SkuId sku) const;
    std::int64_t askedForEarlier(DealId deal) const;

    Connection& connection_;
    const OrderDraft& draft_;
    const OrderSetting& setting_;
    MatchedOrder order_;
};

template <class Condition>
std::int64_t LineMatcher::askedForEarlier(Condition&& counts) const {
    std::int64_t quantity = 0;
    for (const OrderLineRow& line : order_.lines) {
        if (counts(line)) quantity += line.quantity;
    }
    return quantity;
}

std::int64_t LineMatcher::askedForEarlier(SkuId sku) const {
    return askedForEarlier([=](const OrderLineRow& line) { return line.sku_id == sku; });
}

std::int64_t LineMatcher::askedForEarlier(DealId deal) const {
    return askedForEarlier([=](const OrderLineRow& line) { return line.deal == deal; });
}

Result<MatchedOrder> LineMatcher::match() {
    order_.lines.reserve(draft_.lines.size());
    for (const OrderLineDraft& sent : draft_.lines) {
        const auto shelf = findMeant(sent.sku);
        auto row = shelf ? matchKnown(sent, *shelf) : matchUnknown(sent);
        if (!row) return tl::make_unexpected(std::move(row.error()));
        order_.lines.push_back(std::move(*row));
    }
    if (auto added = addUp(); !added) return tl::make_unexpected(std::move(added.error()));
    return std::move(order_);
}

// The shop's own codes first; what a channel means by another has been said by a person.
std::optional<ShelfEntry> LineMatcher::findMeant(const std::string& code) const {
    auto shelf = findOnShelf(connection_, code);
    if (shelf || setting_.channel == 0) return shelf;
    const auto meant = codeMeantBy(connection_, setting_.channel, code);
    return meant ? findOnShelf(connection_, *meant) : std::nullopt;
}

Result<OrderLineRow> LineMatcher::matchUnknown(const OrderLineDraft& sent) const {
    if (!draft_.is_taken) return failure(ErrorCode::UnknownSku, {sent.sku});
    if (!sent.unit_price) {
        return failure(ErrorCode::FieldWrong,
                       {"data.lines[" + std::to_string(order_.lines.size()) + "].unit_price_fen"});
    }
    OrderLineRow row;
    row.sku = sent.sku;
    row.quantity = sent.quantity;
    row.unit_price = *sent.unit_price;
    return row;
}

Result<OrderLineRow> LineMatcher::matchKnown(const OrderLineDraft& sent,
                                             const ShelfEntry& shelf) const {
    Line line{sent, shelf, std::nullopt, {}};
    line.row.sku = shelf.code;
    line.row.quantity = sent.quantity;
    line.row.sku_id = shelf.sku;
    line.row.title = shelf.title;
    line.row.producer = shelf.producer;
    line.row.product = shelf.product;
    line.row.is_cold_chain = shelf.is_cold_chain;
    if (!draft_.is_taken && !shelf.is_for_sale) return failure(ErrorCode::NotForSale, {sent.sku});
    auto checked = findDeal(line);
    if (checked) checked = checkStock(line);
    if (checked && shelf.has_rules) checked = checkQuotas(line);
    if (checked) checked = checkLimits(line);
    if (!checked) return tl::make_unexpected(std::move(checked.error()));
    line.row.unit_price = sent.unit_price.value_or(line.deal ? line.deal->price : shelf.price);
    return std::move(line.row);
}

// The deal that the line names; else the one that runs, if the line asks for no price or for one
// that is not above it.
Result<void> LineMatcher::findDeal(Line& line) const {
    const OrderLineDraft& sent = line.sent;
    if (!sent.deal.empty()) {
        auto named = dealByPublicId(connection_, sent.deal, setting_.placed_at);
        const bool is_of_sku = named && named->sku == line.shelf.sku;
        if (!draft_.is_taken && !(is_of_sku && named->runs)) {
            return failure(ErrorCode::DealNotRunning, {sent.sku});
        }
        if (is_of_sku) line.deal = named;
    } else if (line.shelf.has_rules && !setting_.is_in_other_currency) {
        const auto running = runningDeal(connection_, line.shelf.sku, setting_.placed_at);
        if (running && sent.unit_price.value_or(running->price) <= running->price) {
            line.deal = running;
        }
    }
    if (line.deal) line.row.deal = line.deal->id;
    return {};
}

Result<void> LineMatcher::checkStock(Line& line) const {
    const ShelfEntry& shelf = line.shelf;
    const std::int64_t left = shelf.on_hand - askedForEarlier(shelf.sku);
    line.row.is_short = line.sent.quantity > left;
    if (draft_.is_taken) return {};
    if (line.sent.quantity <= left - shelf.offered) return {};
    if (!line.row.is_short) {
        const std::int64_t held = heldByOffers(connection_, shelf.sku, setting_.now);
        if (line.sent.quantity <= left - held) return {};
        return failure(ErrorCode::SoldOut, {line.sent.sku, shelf.on_hand - held});
    }
    return failure(ErrorCode::SoldOut, {line.sent.sku, shelf.on_hand});
}

Result<void> LineMatcher::checkQuotas(Line& line) const {
    if (const auto& deal = line.deal) {
        const std::int64_t left = deal->runs ? deal->left - askedForEarlier(deal->id) : 0;
        if (line.sent.quantity > left) {
            if (auto allowed = overQuota(line, left); !allowed) return allowed;
        }
    }
    if (setting_.channel == 0) return {};
    const auto of_channel = channelQuotaLeft(connection_, line.shelf.sku, setting_.channel);
    if (!of_channel) return {};
    const std::int64_t left = *of_channel - askedForEarlier(line.shelf.sku);
    if (line.sent.quantity > left) return overQuota(line, left);
    return {};
}

Result<void> LineMatcher::checkLimits(Line& line) const {
    const std::int64_t of_sku = line.shelf.limit_per_buyer;
    const std::int64_t of_deal = line.deal ? line.deal->limit_per_buyer : 0;
    const SkuId sku = line.shelf.sku;
    const auto before = [&](std::optional<DealId> deal) {
        if (setting_.buyer_key.empty()) return std::int64_t{0};
        return boughtBefore(connection_, setting_.buyer_key, sku, deal);
    };
    if (of_sku > 0 && before({}) + askedForEarlier(sku) + line.sent.quantity > of_sku) {
        if (auto allowed = overLimit(line, of_sku); !allowed) return allowed;
    }
    if (of_deal == 0) return {};
    const DealId deal = line.deal->id;
    if (before(deal) + askedForEarlier(deal) + line.sent.quantity > of_deal) {
        return overLimit(line, of_deal);
    }
    return {};
}

Result<void> LineMatcher::overQuota(Line& line, std::int64_t left) const {
    line.row.is_over_quota = true;
    if (draft_.is_taken) return {};
    return failure(ErrorCode::QuotaReached, {line.sent.sku, std::max<std::int64_t>(left, 0)});
}

Result<void> LineMatcher::overLimit(Line& line, std::int64_t limit) const {
    line.row.is_over_quota = true;
    if (draft_.is_taken) return {};
    return failure(ErrorCode::LimitReached, {line.sent.sku, limit});
}

Result<void> LineMatcher::addUp() {
    order_.review.is_in_other_currency = setting_.is_in_other_currency;
    for (const OrderLineRow& line : order_.lines) {
        order_.lines_amount = order_.lines_amount + line.unit_price * line.quantity;
        order_.unit_count += line.quantity;
        order_.is_cold_chain |= line.is_cold_chain;
        order_.review.is_short |= line.is_short;
        order_.review.is_unmatched |= !line.sku_id;
        order_.review.is_over_quota |= line.is_over_quota;
    }
    order_.total = order_.lines_amount - draft_.discount + draft_.shipping;
    if (order_.lines_amount.fen > OrderLimits::total_fen) {
        return failure(ErrorCode::FieldWrong, {"data.lines"});
    }
    if (order_.total.fen < 0) return failure(ErrorCode::FieldWrong, {"data.discount_fen"});
    return {};
}

}  // namespace

Result<MatchedOrder> matchLines(WriteSession& session, const OrderDraft& draft,
                                const OrderSetting& setting) {
    return LineMatcher(session.connection, draft, setting).match();
}

}  // namespace xb::catalog
