// The arithmetic of settling: what a line is worth to its producer, and what each part and each
// refund changes in it. Pure values.
#pragma once

#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace xb::catalog {

// What a buyer paid for a line: its goods after its part of the discount, and its part of the
// shipping. Over an order's lines they add up to its total.
struct LineShare {
    Money goods;
    Money shipping;
};

// Discount and shipping by largest remainder over the lines' gross amounts. A discount greater than
// all goods takes the rest off the shipping.
std::vector<LineShare> lineShares(const std::vector<Money>& gross, Money discount, Money shipping);

struct RefundAmounts {
    std::int64_t id = 0;
    UtcMs at;
    Money amount;
    std::vector<std::pair<std::size_t, Money>> named;  // index of the line, its part
};

// Each refund's part of each line. What no line is named for, or is more than a line had left, goes
// over all lines by largest remainder of what they have left. Over all lines it adds up to the
// refund.
std::vector<std::vector<Money>> refundShares(const std::vector<LineShare>& lines,
                                             const std::vector<RefundAmounts>& refunds);

struct SettledAmounts {
    Money gross;
    Money commission;
    std::optional<Money> gain;  // over the farm-gate price; none where that is not known

    Money amount() const { return gross - commission; }
};

// One line's account with its producer. What is due is a function of the parts settled and the
// refunds counted so far; each step answers what it changes, so that the steps add up to it in
// whatever order they come:
//   whole       goods + shipping - refunded, less the commission on the goods that were not
//   refunded first share gross and commission of the whole, each by shareOf
class LineAccount {
 public:
    struct Basis {
        LineShare share;
        std::int64_t commission_bp = 0;
        std::int64_t first_share_bp = 0;
        std::optional<Money> farm_gate;  // for all units of the line
    };

    LineAccount(const Basis& basis, int parts, Money refunded)
        : basis_(basis), parts_(parts), refunded_(refunded) {}

    SettledAmounts settlePart();           // the first share, or after it the rest
    SettledAmounts count(Money refunded);  // against the parts that are settled
    int parts() const { return parts_; }   // 0, 1, 2
    const Basis& basis() const { return basis_; }

 private:
    SettledAmounts due() const;

    Basis basis_;
    int parts_;
    Money refunded_;
};

}  // namespace xb::catalog
