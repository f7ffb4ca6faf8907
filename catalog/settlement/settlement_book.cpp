// Settlement writes through the writer, balances and statements through the readers.
#include "catalog/settlement/settlement_book.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/page_limit.h"
#include "catalog/settlement/settlement_reader.h"
#include "catalog/settlement/settlement_writer.h"

#include <limits>

namespace xb::catalog {
namespace {

bool hasAnything(const ProducerBalance& balance) {
    return balance.unpaid.fen != 0 || balance.line_count != 0 || balance.carry_over.fen != 0;
}

std::vector<ProducerId> producersAfter(Connection& connection, ProducerId after) {
    std::vector<ProducerId> ids;
    Query query(connection.statement("SELECT id FROM producer WHERE id > ?1 ORDER BY id"), after);
    while (query.step()) {
        ids.push_back({query.integer(0)});
    }
    return ids;
}

}  // namespace

SettlementBook::SettlementBook(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<SettlementTerms> SettlementBook::terms() const {
    return readers_.read(
        [](Connection& connection) -> Result<SettlementTerms> { return readTerms(connection); });
}

Result<ShopZone> SettlementBook::zone() const {
    return readers_.read(
        [](Connection& connection) -> Result<ShopZone> { return ShopZone::of(connection); });
}

Result<void> SettlementBook::setTerms(const SettlementTerms& terms, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changeTerms(session, terms, name);
    });
}

Result<SettlementDraft> SettlementBook::draft(ProducerId producer, UtcMs until) const {
    return readers_.read(
        [&](Connection& connection) { return readDraft(connection, producer, until); });
}

Result<std::vector<ProducerBalance>> SettlementBook::balances(UtcMs until,
                                                              std::optional<ProducerId> after,
                                                              int limit) const {
    const auto most = static_cast<std::size_t>(pageLimit(limit));
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProducerBalance>> {
        std::vector<ProducerBalance> rows;
        for (const ProducerId id : producersAfter(connection, after.value_or(ProducerId{}))) {
            auto balance = readBalance(connection, id, until);
            if (!balance) return tl::make_unexpected(std::move(balance.error()));
            if (hasAnything(*balance)) rows.push_back(std::move(*balance));
            if (rows.size() == most) break;
        }
        return rows;
    });
}

Result<ProducerBalance> SettlementBook::balance(ProducerId producer, UtcMs until) const {
    return readers_.read(
        [&](Connection& connection) { return readBalance(connection, producer, until); });
}

Result<std::optional<SettlementId>> SettlementBook::close(ProducerId producer, UtcMs until,
                                                          std::string_view who) {
    return writer_.run<std::optional<SettlementId>>(
        [=, name = std::string(who)](WriteSession& session) {
            return closeSettlement(session, producer, until, name);
        });
}

Result<PayoutId> SettlementBook::recordPayout(SettlementId settlement, Money amount,
                                              const std::string& reference, std::string_view who) {
    return writer_.run<PayoutId>([=, name = std::string(who)](WriteSession& session) {
        return catalog::recordPayout(session, settlement, amount, reference, name);
    });
}

Result<CorrectionId> SettlementBook::correct(ProducerId producer, Money amount,
                                             const std::string& reason,
                                             std::optional<OrderId> order, std::string_view who) {
    return writer_.run<CorrectionId>([=, name = std::string(who)](WriteSession& session) {
        return addCorrection(session, producer, amount, reason, order, name);
    });
}

Result<std::vector<SettlementRow>> SettlementBook::list(std::optional<ProducerId> producer,
                                                        std::optional<SettlementId> before,
                                                        int limit) const {
    constexpr SettlementId newest{std::numeric_limits<std::int64_t>::max()};
    return readers_.read([&](Connection& connection) -> Result<std::vector<SettlementRow>> {
        return readSettlements(connection, producer, before.value_or(newest), limit);
    });
}

Result<Statement> SettlementBook::statement(SettlementId settlement) const {
    return readers_.read(
        [&](Connection& connection) { return readStatement(connection, settlement); });
}

Result<std::vector<SettlementId>> SettlementBook::findMismatches() const {
    return readers_.read([](Connection& connection) -> Result<std::vector<SettlementId>> {
        std::vector<SettlementId> ids;
        Query query(connection.statement(
            "SELECT t.id FROM settlement t JOIN settlement_line l ON l.settlement_id = t.id"
            " GROUP BY t.id HAVING count(*) <> t.line_count"
            " OR sum(l.amount_fen) + t.carried_fen <> t.payable_fen + t.carry_over_fen"));
        while (query.step()) {
            ids.push_back({query.integer(0)});
        }
        return ids;
    });
}

}  // namespace xb::catalog
