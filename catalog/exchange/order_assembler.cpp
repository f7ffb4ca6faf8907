// Facts of an order are taken from the first row that has them; amounts are made to add up.
#include "catalog/exchange/order_assembler.h"

#include <algorithm>

namespace xb::catalog {
namespace {

template <class T>
void keepFirst(std::optional<T>& into, const std::optional<T>& value) {
    if (!into) into = value;
}

void keepFirst(std::string& into, std::string& value) {
    if (into.empty()) into = std::move(value);
}

// Each line of an order may tell of the same parcel.
void addParcel(ParcelDraft parcel, OrderDraft& draft) {
    const auto is_known = std::any_of(draft.parcels.begin(), draft.parcels.end(),
                                      [&parcel](const ParcelDraft& known) {
                                          return known.tracking_number == parcel.tracking_number;
                                      });
    if (is_known || draft.parcels.size() >= OrderLimits::parcel_count) return;
    draft.parcels.push_back(std::move(parcel));
}

}  // namespace

OrderAssembler::Open& OrderAssembler::openFor(const std::string& channel,
                                              const std::string& order_id, std::int64_t line) {
    const std::string key = channel + '\n' + order_id;
    latest_key_ = key;
    const auto known = by_key_.find(key);
    if (known != by_key_.end()) return *known->second;
    Open& open = orders_.emplace_back();
    open.key = key;
    open.order.first_line = line;
    open.order.draft.channel = channel;
    open.order.draft.external_id = order_id;
    open.order.draft.is_taken = true;
    by_key_.emplace(key, std::prev(orders_.end()));
    return open;
}

Flow OrderAssembler::add(ImportedRow row, std::int64_t first_line, std::int64_t last_line) {
    Open& open = openFor(row.channel, row.order_id, first_line);
    open.order.last_line = last_line;
    ++open.order.row_count;
    merge(std::move(row), open);
    return makeRoom();
}

Flow OrderAssembler::refuse(RowRefusal refusal, const std::string& channel, std::int64_t first_line,
                            std::int64_t last_line) {
    if (refusal.order_id.empty()) {
        AssembledOrder nameless;
        nameless.first_line = first_line;
        nameless.last_line = last_line;
        nameless.row_count = 1;
        nameless.refusal = std::move(refusal);
        return sink_(std::move(nameless));
    }
    Open& open = openFor(channel, refusal.order_id, first_line);
    open.order.last_line = last_line;
    ++open.order.row_count;
    keepFirst(open.order.refusal, std::optional(std::move(refusal)));
    return makeRoom();
}

Flow OrderAssembler::makeRoom() {
    Flow flow = Flow::Continue;
    while (orders_.size() > window_ && flow == Flow::Continue) {
        by_key_.erase(orders_.front().key);
        flow = sink_(close(std::move(orders_.front())));
        orders_.pop_front();
    }
    return flow;
}

void OrderAssembler::dropLatest() {
    const auto latest = by_key_.find(latest_key_);
    if (latest == by_key_.end()) return;
    orders_.erase(latest->second);
    by_key_.erase(latest);
}

Flow OrderAssembler::finish() {
    Flow flow = Flow::Continue;
    while (!orders_.empty() && flow == Flow::Continue) {
        flow = sink_(close(std::move(orders_.front())));
        orders_.pop_front();
    }
    by_key_.clear();
    orders_.clear();
    return flow;
}

void OrderAssembler::merge(ImportedRow row, Open& into) {
    OrderDraft& draft = into.order.draft;
    keepFirst(draft.placed_at, row.placed_at);
    // It is delivered when the last part of it is.
    if (row.delivered_at) draft.delivered_at = std::max(draft.delivered_at, row.delivered_at);
    keepFirst(draft.currency, row.currency);
    keepFirst(draft.buyer.channel_buyer_id, row.buyer.channel_buyer_id);
    keepFirst(draft.buyer.name, row.buyer.name);
    keepFirst(draft.buyer.phone, row.buyer.phone);
    keepFirst(draft.buyer.address, row.buyer.address);
    keepFirst(draft.note, row.note);
    keepFirst(into.shipping, row.shipping);
    keepFirst(into.discount, row.discount);
    keepFirst(into.total, row.total);
    if (row.status) mergeStatus(*row.status, into);
    into.line_count += row.lines.size();
    if (into.line_count > OrderLimits::line_count) {
        keepFirst(into.order.refusal,
                  std::optional(RowRefusal{RowReason::TooManyLines, {}, draft.external_id}));
        return;
    }
    into.parts.push_back({row.status, std::move(row.lines), std::move(row.parcels), row.payable,
                          row.shipping.value_or(Money{}), row.is_refund_told});
}

// Parts of an order may be at different steps: it is as far as the last part of it that goes on.
void OrderAssembler::mergeStatus(OrderStatus status, Open& into) {
    if (!into.status || isEnd(*into.status)) {
        const bool is_refund_kept = into.status == OrderStatus::Refunded && isEnd(status);
        if (!is_refund_kept) into.status = status;
    } else if (!isEnd(status)) {
        into.status = std::min(*into.status, status);
    }
}

OrderAssembler::Sums OrderAssembler::addParts(Open& open) {
    Sums sums;
    for (Part& part : open.parts) {
        const bool has_ended = part.status && isEnd(*part.status);
        if (has_ended && part.status != open.status) {
            open.order.has_part_left_out = true;
            for (const ImportedLine& line : part.lines) {
                sums.left_out_fen += line.amount.fen;
            }
            continue;
        }
        if (part.is_refund_told && !has_ended) open.order.has_refund_told = true;
        if (part.payable) {
            sums.has_payable = true;
            sums.payable_fen += part.payable->fen;
            sums.row_shipping_fen += part.shipping.fen;
        }
        for (ParcelDraft& parcel : part.parcels) {
            addParcel(std::move(parcel), open.order.draft);
        }
        for (ImportedLine& line : part.lines) {
            addLine(std::move(line), open, sums);
        }
    }
    return sums;
}

// A price for each unit, rounded up; what that is too much is taken off as discount by `close`.
void OrderAssembler::addLine(ImportedLine line, Open& into, Sums& sums) {
    const std::int64_t price_fen = (line.amount.fen + line.quantity - 1) / line.quantity;
    sums.lines_fen += line.amount.fen;
    into.order.draft.lines.push_back({std::move(line.sku), line.quantity, Money{price_fen}});
}

AssembledOrder OrderAssembler::close(Open open) {
    OrderDraft& draft = open.order.draft;
    draft.status = open.status.value_or(OrderStatus::Placed);
    const Sums sums = addParts(open);
    Money shipping = open.shipping.value_or(Money{});
    if (sums.has_payable) {
        shipping = {sums.row_shipping_fen};
        open.total = Money{sums.payable_fen};
    } else if (open.total) {
        open.total = std::max(*open.total - Money{sums.left_out_fen}, Money{});
    }
    const Money asked = Money{sums.lines_fen} + shipping - open.discount.value_or(Money{});
    const Money total = open.total.value_or(std::max(asked, Money{}));
    Money lines{};
    for (const OrderLineDraft& line : draft.lines) {
        lines = lines + *line.unit_price * line.quantity;
    }
    const Money less = lines + shipping - total;
    // Paid beyond goods and shipping: taxes and fees, which travel with the parcel.
    draft.shipping = less.fen < 0 ? shipping - less : shipping;
    draft.discount = less.fen < 0 ? Money{} : less;
    return std::move(open.order);
}

}  // namespace xb::catalog
