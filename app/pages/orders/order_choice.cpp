// One line for each choice.
#include "app/pages/orders/order_choice.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

using catalog::OrderStatus;

struct OrderChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::OrderChoiceWords)
};

// What somebody still has to do something about.
const std::vector<OrderStatus> open_statuses{OrderStatus::Placed, OrderStatus::Paid,
                                             OrderStatus::Packed};
// Delivered ones too: a farmer is paid for what is known to be theirs.
const std::vector<OrderStatus> lasting_statuses{OrderStatus::Placed, OrderStatus::Paid,
                                                OrderStatus::Packed, OrderStatus::Shipped,
                                                OrderStatus::Delivered};

bool isOpen(const catalog::OrderTally& tally) {
    return tally.status <= OrderStatus::Packed;
}

bool isIn(OrderChoice choice, const catalog::OrderTally& tally) {
    switch (choice) {
        case OrderChoice::All:
            return true;
        case OrderChoice::ToConfirm:
            return tally.status == OrderStatus::Placed;
        case OrderChoice::ToPack:
            return tally.status == OrderStatus::Paid;
        case OrderChoice::ToShip:
            return tally.status == OrderStatus::Packed;
        case OrderChoice::Short:
            return isOpen(tally) && (tally.review & 1) != 0;
        case OrderChoice::Unmatched:
            return !catalog::isEnd(tally.status) && (tally.review & 2) != 0;
        case OrderChoice::ColdChain:
            return isOpen(tally) && tally.is_cold_chain;
        case OrderChoice::Refunds:
            return tally.is_refunded;
        case OrderChoice::PickUp:
            return isOpen(tally) && tally.is_pick_up;
    }
    return false;
}

}  // namespace

catalog::OrderFilter filterOf(OrderChoice choice, const QString& search) {
    catalog::OrderFilter filter;
    filter.search = search.trimmed().toStdString();
    switch (choice) {
        case OrderChoice::All:
            break;
        case OrderChoice::ToConfirm:
            filter.statuses = {OrderStatus::Placed};
            break;
        case OrderChoice::ToPack:
            filter.statuses = {OrderStatus::Paid};
            break;
        case OrderChoice::ToShip:
            filter.statuses = {OrderStatus::Packed};
            break;
        case OrderChoice::Short:
            filter.statuses = open_statuses;
            filter.review = catalog::OrderReview::Short;
            break;
        case OrderChoice::Unmatched:
            filter.statuses = lasting_statuses;
            filter.review = catalog::OrderReview::Unmatched;
            break;
        case OrderChoice::ColdChain:
            filter.statuses = open_statuses;
            filter.is_cold_chain_only = true;
            break;
        case OrderChoice::PickUp:
            filter.statuses = open_statuses;
            filter.channel = "counter";
            break;
        case OrderChoice::Refunds:
            filter.is_refunded_only = true;
            break;
    }
    return filter;
}

std::int64_t countOf(OrderChoice choice, const std::vector<catalog::OrderTally>& tallies) {
    std::int64_t count = 0;
    for (const catalog::OrderTally& tally : tallies) {
        if (isIn(choice, tally)) count += tally.order_count;
    }
    return count;
}

QString choiceText(OrderChoice choice) {
    switch (choice) {
        case OrderChoice::All:
            return OrderChoiceWords::tr("All");
        case OrderChoice::ToConfirm:
            return OrderChoiceWords::tr("To confirm");
        case OrderChoice::ToPack:
            return OrderChoiceWords::tr("To pack");
        case OrderChoice::ToShip:
            return OrderChoiceWords::tr("To ship");
        case OrderChoice::Short:
            return OrderChoiceWords::tr("Short");
        case OrderChoice::Unmatched:
            return OrderChoiceWords::tr("Unmatched");
        case OrderChoice::ColdChain:
            return OrderChoiceWords::tr("Cold chain");
        case OrderChoice::PickUp:
            return OrderChoiceWords::tr("Pick-up");
        case OrderChoice::Refunds:
            return OrderChoiceWords::tr("Refunds");
    }
    return {};
}

std::optional<OrderStatus> nextStep(OrderStatus status) {
    if (catalog::isEnd(status) || status == OrderStatus::Delivered) return std::nullopt;
    return static_cast<OrderStatus>(static_cast<int>(status) + 1);
}

QString stepText(OrderStatus step) {
    switch (step) {
        case OrderStatus::Paid:
            return OrderChoiceWords::tr("Confirm payment");
        case OrderStatus::Packed:
            return OrderChoiceWords::tr("Packed");
        case OrderStatus::Shipped:
            return OrderChoiceWords::tr("Shipped");
        case OrderStatus::Delivered:
            return OrderChoiceWords::tr("Delivered");
        case OrderStatus::Placed:
        case OrderStatus::Cancelled:
        case OrderStatus::Refunded:
            break;
    }
    return {};
}

}  // namespace xb::app
