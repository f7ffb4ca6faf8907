// What an order must be, whoever sent it.
#include "catalog/orders/order_draft.h"

#include "catalog/text_rules.h"

#include <string_view>

namespace xb::catalog {
namespace {

tl::unexpected<Error> wrong(std::string field) {
    return failure(ErrorCode::FieldWrong, {"data." + std::move(field)});
}

bool isName(std::string_view text, std::size_t limit_bytes) {
    return !text.empty() && isPlainLine(text, limit_bytes);
}

bool isAmount(Money amount, std::int64_t limit_fen) {
    return amount.fen >= 0 && amount.fen <= limit_fen;
}

Result<void> checkBuyer(const Buyer& buyer) {
    using Limits = OrderLimits;
    if (!isPlainLine(buyer.channel_buyer_id, Limits::external_id_bytes)) return wrong("buyer.id");
    if (!isPlainLine(buyer.name, Limits::buyer_name_bytes)) return wrong("buyer.name");
    if (!isPlainLine(buyer.phone, Limits::buyer_phone_bytes)) return wrong("buyer.phone");
    if (!isText(buyer.address, Limits::buyer_address_bytes)) return wrong("buyer.address");
    return {};
}

Result<void> checkLine(const OrderLineDraft& line, std::size_t index) {
    const std::string place = "lines[" + std::to_string(index) + "].";
    if (!isName(line.sku, OrderLimits::sku_bytes)) return wrong(place + "sku");
    if (line.quantity < 1 || line.quantity > OrderLimits::quantity)
        return wrong(place + "quantity");
    if (!isPlainLine(line.deal, OrderLimits::sku_bytes)) return wrong(place + "deal");
    if (line.unit_price && !isAmount(*line.unit_price, OrderLimits::price_fen)) {
        return wrong(place + "unit_price_fen");
    }
    return {};
}

Result<void> checkParcels(const std::vector<ParcelDraft>& parcels) {
    using Limits = OrderLimits;
    if (parcels.size() > Limits::parcel_count) return wrong("parcels");
    for (const ParcelDraft& parcel : parcels) {
        if (!isPlainLine(parcel.carrier, Limits::carrier_bytes)) return wrong("parcels.carrier");
        if (!isName(parcel.tracking_number, Limits::tracking_number_bytes)) {
            return wrong("parcels.tracking_number");
        }
    }
    return {};
}

}  // namespace

Result<void> checkOrderDraft(const OrderDraft& draft) {
    using Limits = OrderLimits;
    if (!isName(draft.channel, Limits::channel_bytes)) return wrong("channel");
    if (!isName(draft.external_id, Limits::external_id_bytes)) return wrong("external_id");
    if (draft.placed_at && draft.placed_at->value < 0) return wrong("placed_at");
    if (auto buyer = checkBuyer(draft.buyer); !buyer) return buyer;
    const bool needs_lines = draft.status == OrderStatus::Placed;
    if (draft.lines.empty() && needs_lines) return wrong("lines");
    if (draft.lines.size() > Limits::line_count) return wrong("lines");
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        if (auto line = checkLine(draft.lines[i], i); !line) return line;
    }
    if (auto parcels = checkParcels(draft.parcels); !parcels) return parcels;
    if (!isAmount(draft.shipping, Limits::price_fen)) return wrong("shipping_fen");
    if (!isAmount(draft.discount, Limits::total_fen)) return wrong("discount_fen");
    if (!isPlainLine(draft.currency, Limits::currency_bytes)) return wrong("currency");
    if (!isText(draft.note, Limits::note_bytes)) return wrong("note");
    return {};
}

}  // namespace xb::catalog
