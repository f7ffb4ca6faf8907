// What a clerk looks at: the choices above the list of orders, and what each of them means. Pure.
#pragma once

#include "catalog/orders/order.h"

#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace xb::app {

enum class OrderChoice {
    All,
    ToConfirm,
    ToPack,
    ToShip,
    Short,
    Unmatched,
    ColdChain,
    PickUp,
    Refunds
};

inline constexpr std::array all_order_choices{
    OrderChoice::All,       OrderChoice::ToConfirm, OrderChoice::ToPack,
    OrderChoice::ToShip,    OrderChoice::Short,     OrderChoice::Unmatched,
    OrderChoice::ColdChain, OrderChoice::PickUp,    OrderChoice::Refunds};

catalog::OrderFilter filterOf(OrderChoice choice, const QString& search);

// How many orders a choice has.
std::int64_t countOf(OrderChoice choice, const std::vector<catalog::OrderTally>& tallies);

QString choiceText(OrderChoice choice);

// The step that a clerk takes next; nothing where the order has come to its end.
std::optional<catalog::OrderStatus> nextStep(catalog::OrderStatus status);
// "Packed": what the button that takes the step says.
QString stepText(catalog::OrderStatus step);

}  // namespace xb::app
