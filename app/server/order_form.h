// The order form of a page: what a buyer typed, checked and made into an order.
#pragma once

#include "catalog/orders/order_draft.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace xb::app {

// As typed, so that nobody has to type it twice.
struct OrderForm {
    std::string quantity = "1";
    std::string name;
    std::string phone;
    std::string address;
    std::string note;
};

enum class FormProblem {
    None,
    NameMissing,
    PhoneWrong,
    AddressMissing,
    QuantityWrong,
    TooLong,
    PageTooOld,
    DealOver,  // what is asked now is the ordinary price
    LimitReached,
    NotEnoughStock
};

inline constexpr std::int64_t order_form_most_units = 99;

OrderForm orderFormOf(const std::map<std::string, std::string>& fields);

struct PageOffer;

// `number` names the order on the channel "storefront". Stock is not asked: the order book does
// that. Pure.
tl::expected<catalog::OrderDraft, FormProblem> readOrderForm(const OrderForm& form,
                                                             const PageOffer& offer,
                                                             const std::string& number);

}  // namespace xb::app
