// The settlement book: what each producer is owed, closed once, paid, and never counted twice.
#pragma once

#include "catalog/error.h"
#include "catalog/sales/shop_zone.h"
#include "catalog/settlement/settlement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
//
// Of a delivered line the first share is due some days after delivery, the rest when the return
// window closes (see SettlementTerms). It is worth what the buyer paid for it: its goods less its
// part of the order's discount, and its part of the shipping; the commission is on the goods. A
// refund takes off what it is worth, commission included, once: with the first share if it came
// before, else in the settlement after it. line_account.h has the arithmetic.
class SettlementBook {
 public:
    SettlementBook(Writer& writer, ReaderPool& readers);

    Result<SettlementTerms> terms() const;
    Result<ShopZone> zone() const;  // whose days statements are dated in
    // For lines whose first share is not settled yet; the due dates for all. FieldWrong.
    Result<void> setTerms(const SettlementTerms& terms, std::string_view who);

    // What would be settled at that moment, which may be to come; nothing is stored.
    Result<SettlementDraft> draft(ProducerId producer, UtcMs until) const;
    // Producers who are owed something or owe it, by id, those after the given one; at most
    // `limit`, 1 to 500.
    Result<std::vector<ProducerBalance>> balances(UtcMs until, std::optional<ProducerId> after,
                                                  int limit) const;
    Result<ProducerBalance> balance(ProducerId producer, UtcMs until) const;

    // Stores what a draft would say now, for good. None if there is nothing to settle;
    // FieldWrong("until") for a moment to come.
    Result<std::optional<SettlementId>> close(ProducerId producer, UtcMs until,
                                              std::string_view who);
    // Never more than is left of it: FieldWrong("amount_fen").
    Result<PayoutId> recordPayout(SettlementId settlement, Money amount,
                                  const std::string& reference, std::string_view who);
    // By hand, above or below zero; counted in the next settlement. An advance is one below zero.
    Result<CorrectionId> correct(ProducerId producer, Money amount, const std::string& reason,
                                 std::optional<OrderId> order, std::string_view who);

    // Newest first, those before the given one; at most `limit`, 1 to 500.
    Result<std::vector<SettlementRow>> list(std::optional<ProducerId> producer,
                                            std::optional<SettlementId> before, int limit) const;
    Result<Statement> statement(SettlementId settlement) const;
    // Settlements that are not the sum of their lines; empty is how it has to be. Reads all.
    Result<std::vector<SettlementId>> findMismatches() const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
