// Cell by cell; the first one that cannot be read refuses the row.
#include "catalog/exchange/order_row.h"

#include "catalog/exchange/line_items.h"
#include "catalog/exchange/parcel_cells.h"
#include "catalog/exchange/status_words.h"
#include "catalog/text_rules.h"

#include <utility>

namespace xb::catalog {
namespace {

using enum OrderField;
using Limits = OrderLimits;

class RowReader {
 public:
    RowReader(const TableRow& row, const OrderLayout& layout, const ShopTime& shop_time)
        : row_(row), layout_(layout), shop_time_(shop_time) {}

    tl::expected<ImportedRow, RowRefusal> read() {
        if (row_.fault) refuse(reasonOf(*row_.fault), Number);
        readIdentity();
        readStatus();
        readTime();
        readAmounts();
        readGoods();
        readBuyer();
        readParcels();
        if (!refusal_) return std::move(read_);
        refusal_->order_id = read_.order_id;
        return tl::make_unexpected(std::move(*refusal_));
    }

 private:
    std::string_view cell(OrderField field) const {
        return layout_.columns.has(field) ? bareText(layout_.columns.cell(row_, field))
                                          : std::string_view();
    }
    bool isGiven(OrderField field) const { return !cell(field).empty(); }

    void refuse(RowReason reason, OrderField field) {
        if (!refusal_) refusal_ = RowRefusal{reason, std::string(layout_.columns.name(field)), {}};
    }

    // A name that has to be right to the letter.
    std::string identifier(OrderField field, std::size_t limit_bytes) {
        const std::string_view text = cell(field);
        if (isScientific(text)) refuse(RowReason::DigitsLost, field);
        if (!isUtf8(text) || text.find("\xEF\xBF\xBD") != std::string_view::npos) {
            refuse(RowReason::TextDamaged, field);
        }
        if (text.size() > limit_bytes) refuse(RowReason::ValueWrong, field);
        return oneLine(text, limit_bytes);
    }

    std::optional<Money> money(OrderField field, OrderField in_fen) {
        std::optional<Money> amount;
        OrderField from = field;
        if (isGiven(field)) {
            amount = parseMoney(cell(field));
        } else if (in_fen != field && isGiven(in_fen)) {
            from = in_fen;
            amount = parseFen(cell(in_fen));
        } else {
            return std::nullopt;
        }
        if (!amount || amount->fen < 0 || amount->fen > Limits::total_fen) {
            refuse(RowReason::AmountWrong, from);
            return std::nullopt;
        }
        return amount;
    }

    void readIdentity() {
        read_.channel = oneLine(cell(Channel), Limits::channel_bytes);
        if (read_.channel.empty()) read_.channel = layout_.format->channel;
        read_.order_id = identifier(Number, Limits::external_id_bytes);
        if (read_.order_id.empty()) refuse(RowReason::IdMissing, Number);
        read_.currency = halfWidth(cell(Currency));
        if (read_.currency.size() > Limits::currency_bytes) refuse(RowReason::ValueWrong, Currency);
    }

    void readStatus() {
        if (!isGiven(Status)) return;
        const StatusCells cells{cell(Status), cell(Fulfilment),
                                isGiven(ShippedAt) || isGiven(TrackingNumber),
                                isGiven(CancelledAt)};
        read_.status = orderStatusOf(cells);
        read_.is_refund_told = isRefundDone(cell(AfterSale));
        if (!read_.status) refuse(RowReason::StatusUnknown, Status);
    }

    void readTime() {
        // A cell that makes no sense is no reason to refuse the order.
        if (isGiven(DeliveredAt)) read_.delivered_at = parseTime(cell(DeliveredAt), shop_time_);
        if (!isGiven(PlacedAt)) return;
        read_.placed_at = parseTime(cell(PlacedAt), shop_time_);
        if (!read_.placed_at) refuse(RowReason::TimeWrong, PlacedAt);
    }

    void readAmounts() {
        read_.shipping = money(Shipping, ShippingFen);
        read_.discount = money(Discount, DiscountFen);
        read_.total = money(Total, TotalFen);
        read_.payable = money(Payable, Payable);
        const auto paid = money(Paid, Paid);
        // Item files tell the paid share of each line, order files the whole; zero is not paid yet.
        const bool is_paid = paid && paid->fen > 0;
        if (is_paid && layout_.format->source == OrderSource::TaobaoItems) read_.payable = paid;
        if (is_paid && layout_.format->source != OrderSource::TaobaoItems) read_.total = paid;
    }

    // What the line is worth as a whole, from the most exact of its cells.
    std::optional<Money> lineAmount(std::int64_t quantity) {
        if (const auto amount = money(LineAmount, LineAmount)) return amount;
        const auto price = money(UnitPrice, UnitPriceFen);
        if (price && price->fen <= Limits::price_fen) return *price * quantity;
        if (!read_.payable) return std::nullopt;
        const Money goods = *read_.payable - read_.shipping.value_or(Money{});
        return goods.fen >= 0 ? goods : *read_.payable;
    }

    void readGoods() {
        if (isGiven(LineItems) && !isGiven(Quantity)) return readLineItems();
        if (!isGiven(Quantity) && !isGiven(Sku) && !isGiven(Title)) return;
        ImportedLine line;
        const auto quantity = parseCount(cell(Quantity));
        if (!quantity || *quantity < 1 || *quantity > Limits::quantity) {
            return refuse(RowReason::QuantityWrong, Quantity);
        }
        line.quantity = *quantity;
        line.sku = identifier(Sku, Limits::sku_bytes);
        if (line.sku.empty()) line.sku = oneLine(titleAndSpec(), Limits::sku_bytes);
        if (line.sku.empty())
            refuse(RowReason::GoodsMissing, layout_.columns.has(Sku) ? Sku : Title);
        if (!isUtf8(line.sku)) refuse(RowReason::TextDamaged, Title);
        const auto amount = lineAmount(line.quantity);
        if (!amount) return refuse(RowReason::AmountWrong, amountField());
        line.amount = *amount;
        read_.lines.push_back(std::move(line));
    }

    void readLineItems() {
        auto lines = parseLineItems(cell(LineItems));
        if (!lines) return refuse(RowReason::ValueWrong, LineItems);
        read_.lines = std::move(*lines);
    }

    std::string titleAndSpec() const {
        std::string text(cell(Title));
        if (isGiven(Spec)) text.append(text.empty() ? "" : " ").append(cell(Spec));
        return text;
    }

    OrderField amountField() const {
        for (const OrderField field : {LineAmount, UnitPrice, UnitPriceFen, Payable}) {
            if (layout_.columns.has(field)) return field;
        }
        return Total;
    }

    std::string personal(OrderField field, std::size_t limit_bytes) const {
        std::string text = parsePersonal(cell(field), limit_bytes);
        return isUtf8(text) ? text : std::string();
    }

    void readBuyer() {
        Buyer& buyer = read_.buyer;
        buyer.channel_buyer_id = personal(BuyerId, Limits::external_id_bytes);
        buyer.name = personal(BuyerName, Limits::buyer_name_bytes / 2);
        const std::string last_name = personal(BuyerLastName, Limits::buyer_name_bytes / 2 - 1);
        if (!last_name.empty()) buyer.name += " " + last_name;
        buyer.phone = parsePhone(cell(Phone));
        if (buyer.phone.empty()) buyer.phone = parsePhone(cell(OtherPhone));
        buyer.address = oneLine(address(), Limits::buyer_address_bytes);
        read_.note = personal(Note, Limits::note_bytes);
    }

    void readParcels() {
        const std::string_view numbers = cell(TrackingNumber);
        if (numbers.empty() || isScientific(numbers) || !isUtf8(numbers)) return;
        const std::string_view carriers = isUtf8(cell(Carrier)) ? cell(Carrier) : "";
        read_.parcels = parseParcels(numbers, carriers);
    }

    std::string address() const {
        std::string whole;
        for (const OrderField field : {Province, City, District, Address, OtherAddress}) {
            const std::string part = personal(field, Limits::buyer_address_bytes);
            if (part.empty() || whole.find(part) != std::string::npos) continue;
            whole += (whole.empty() ? "" : " ") + part;
        }
        return whole;
    }

    const TableRow& row_;
    const OrderLayout& layout_;
    const ShopTime& shop_time_;
    ImportedRow read_;
    std::optional<RowRefusal> refusal_;
};

}  // namespace

RowReason reasonOf(RowFault fault) {
    switch (fault) {
        case RowFault::NulByte:
            return RowReason::NulByte;
        case RowFault::TooLong:
            return RowReason::TooLong;
        case RowFault::TooManyCells:
            return RowReason::TooManyCells;
        case RowFault::NotJson:
            return RowReason::NotJson;
    }
    return RowReason::ValueWrong;
}

tl::expected<ImportedRow, RowRefusal> readOrderRow(const TableRow& row, const OrderLayout& layout,
                                                   const ShopTime& shop_time) {
    return RowReader(row, layout, shop_time).read();
}

}  // namespace xb::catalog
