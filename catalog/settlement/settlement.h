// Settlements as plain values: what a producer is owed, line by line, and what was paid.
#pragma once

#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

struct SettlementTerms {
    std::int64_t first_share_bp = 8000;    // of a delivered line
    std::int64_t first_days = 7;           // after delivery
    std::int64_t return_window_days = 15;  // the rest is due when it closes; not before first_days
    friend bool operator==(const SettlementTerms&, const SettlementTerms&) = default;
};

// Stored as these numbers.
enum class SettlementLineKind : std::uint8_t {
    FirstShare = 1,
    Rest = 2,
    Refund = 3,     // against a line whose first share is settled, now or before
    Correction = 4  // by hand
};

struct SettlementLine {
    SettlementLineKind kind = SettlementLineKind::FirstShare;
    UtcMs at;                      // delivered, refunded or corrected
    std::optional<OrderId> order;  // of a correction: if it names one
    std::int64_t line = 0;         // of the order, from 1; 0: a correction
    std::optional<RefundId> refund;
    std::optional<CorrectionId> correction;
    // The whole line: what the buyer paid for it.
    std::int64_t quantity = 0;
    Money goods;     // after its part of the order's discount
    Money shipping;  // its part of the order's shipping
    std::int64_t commission_bp = 0;
    std::int64_t first_share_bp = 0;
    std::optional<Money> farm_gate;  // what a middleman would have paid for it
    Money refunded;                  // this refund's part of the line; else 0
    // What this settlement counts of it.
    Money gross;
    Money commission;
    Money amount;               // gross - commission
    std::optional<Money> gain;  // over the farm-gate price
    // For the statement.
    std::string channel;
    std::string external_id;
    std::string sku;
    std::string title;
    std::string reason;  // of a refund or correction
};

struct SettlementSums {
    Money gross;        // first shares and rests
    Money refunds;      // taken off
    Money commission;   // taken off
    Money corrections;  // by hand, either way
    Money gain;         // over the farm-gate price, of the lines whose price is known
    std::int64_t lines_without_farm_gate = 0;

    Money amount() const { return gross - refunds - commission + corrections; }
};

// What would be settled; payable and carry_over are never both other than zero.
struct SettlementDraft {
    ProducerId producer;
    UtcMs until;
    std::vector<SettlementLine> lines;  // by order and line
    SettlementSums sums;
    Money carried;     // what the settlement before left below zero
    Money payable;     // to be paid out
    Money carry_over;  // below zero: left for the next one
    std::optional<SettlementId> previous;
};

struct PayoutRow {
    PayoutId id;
    Money amount;
    std::string reference;
    UtcMs at;
    std::string who;
};

// A closed settlement never changes, but for what is paid of it.
struct SettlementRow {
    SettlementId id;
    std::string public_id;  // UUIDv7
    ProducerId producer;
    std::string producer_name;
    UtcMs until;
    UtcMs closed_at;
    std::string who;
    std::int64_t line_count = 0;
    SettlementSums sums;  // without gain, which a statement adds up from its lines
    Money carried;
    Money payable;
    Money carry_over;
    Money paid;
};

struct Statement {
    std::string shop_name;
    std::string village;
    std::string masked_payout_account;
    SettlementRow settlement;
    std::vector<SettlementLine> lines;
    std::vector<PayoutRow> payouts;
};

// Where one producer stands.
struct ProducerBalance {
    ProducerId producer;
    std::string name;
    std::string village;
    std::string masked_payout_account;
    Money unpaid;  // of closed settlements
    // What a settlement would add now.
    std::int64_t line_count = 0;
    SettlementSums sums;
    Money carried;
    Money payable;
    Money carry_over;

    Money owed() const { return unpaid + payable; }
};

}  // namespace xb::catalog
