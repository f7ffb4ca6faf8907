// The rules of the order form.
#include "app/server/order_form.h"

#include "app/server/page_offer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace xb::app {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::optional<std::int64_t> quantityOf(const std::string& text) {
    std::int64_t quantity = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), quantity);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (quantity < 1 || quantity > order_form_most_units) return std::nullopt;
    return quantity;
}

bool isPhone(std::string_view text) {
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool has_only_phone_signs =
        text.find_first_not_of("0123456789+-() ") == std::string_view::npos;
    return has_only_phone_signs && digits >= 5 && digits <= 20;
}

}  // namespace

OrderForm orderFormOf(const std::map<std::string, std::string>& fields) {
    const auto field = [&](const char* name) {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : trimmed(found->second);
    };
    return {field("quantity"), field("name"), field("phone"), field("address"), field("note")};
}

tl::expected<catalog::OrderDraft, FormProblem> readOrderForm(const OrderForm& form,
                                                             const PageOffer& offer,
                                                             const std::string& number) {
    const auto quantity = quantityOf(form.quantity);
    if (!quantity) return tl::unexpected(FormProblem::QuantityWrong);
    if (form.name.empty()) return tl::unexpected(FormProblem::NameMissing);
    if (!isPhone(form.phone)) return tl::unexpected(FormProblem::PhoneWrong);
    if (form.address.empty()) return tl::unexpected(FormProblem::AddressMissing);
    catalog::OrderDraft draft;
    draft.channel = "storefront";
    draft.external_id = number;
    draft.buyer.name = form.name;
    draft.buyer.phone = form.phone;
    draft.buyer.address = form.address;
    const std::string deal = offer.deal ? offer.deal->public_id : std::string();
    draft.lines.push_back({offer.sku.code, *quantity, offer.price(), deal});
    draft.note = form.note;
    if (!catalog::checkOrderDraft(draft)) return tl::unexpected(FormProblem::TooLong);
    return draft;
}

}  // namespace xb::app
