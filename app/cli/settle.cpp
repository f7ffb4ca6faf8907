// First what is to be done, then where everybody stands.
#include "app/cli/settle.h"

#include "app/cli/settle_outcome.h"
#include "app/errors/error_text.h"
#include "app/settings/atomic_file.h"
#include "catalog/shop.h"

#include <QCoreApplication>

#include <charconv>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace xb::app {
namespace {

constexpr int page_size = 500;
constexpr auto who = "settle";

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Settle)

 public:
    static QString settling(std::size_t number, std::size_t count, const std::string& name);
    static void fill(catalog::StatementWords& words);
};

QString Words::settling(std::size_t number, std::size_t count, const std::string& name) {
    return tr("Settling %1 of %2: %3").arg(number).arg(count).arg(QString::fromStdString(name));
}

void Words::fill(catalog::StatementWords& words) {
    words.headings = {tr("No.").toStdString(),
                      tr("What").toStdString(),
                      tr("Date").toStdString(),
                      tr("Channel").toStdString(),
                      tr("Order").toStdString(),
                      tr("SKU").toStdString(),
                      tr("Product").toStdString(),
                      tr("Quantity").toStdString(),
                      tr("Goods").toStdString(),
                      tr("Shipping").toStdString(),
                      tr("Commission rate").toStdString(),
                      tr("Refund").toStdString(),
                      tr("Counted").toStdString(),
                      tr("Commission").toStdString(),
                      tr("Amount").toStdString(),
                      tr("Gain over farm gate").toStdString(),
                      tr("Reason").toStdString()};
    words.kinds = {tr("first share").toStdString(), tr("rest").toStdString(),
                   tr("refund").toStdString(), tr("correction").toStdString()};
    words.sums = {tr("Sales counted").toStdString(),       tr("Refunds").toStdString(),
                  tr("Commission").toStdString(),          tr("Corrections").toStdString(),
                  tr("Carried from before").toStdString(), tr("To be paid").toStdString(),
                  tr("Carried over").toStdString(),        tr("Paid so far").toStdString()};
}

// What was asked for, and what came of it so far.
struct Work {
    catalog::ShopZone zone;
    std::optional<catalog::ProducerId> producer;
    SettleOutcome outcome;
    const SettleWatch& watch;

    bool isStopped() {
        if (!outcome.was_cancelled && watch.stop_asked) outcome.was_cancelled = watch.stop_asked();
        return outcome.was_cancelled;
    }
    void tell(const QString& what) const {
        if (watch.progress) watch.progress(what);
    }
};

// By number, else by name.
catalog::Result<catalog::ProducerId> findProducer(const catalog::ShelfReader& shelf,
                                                  const std::string& named) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(named.data(), named.data() + named.size(), number);
    if (error == std::errc() && end == named.data() + named.size()) {
        auto row = shelf.producer({number});
        if (!row) return tl::make_unexpected(std::move(row.error()));
        return row->id;
    }
    std::optional<catalog::ProducerId> after;
    while (true) {
        const auto rows = shelf.producers(catalog::ShowHidden::Yes, after, page_size);
        if (!rows) return tl::make_unexpected(rows.error());
        for (const auto& row : *rows) {
            if (row.name == named) return row.id;
        }
        if (static_cast<int>(rows->size()) < page_size) {
            return catalog::failure(catalog::ErrorCode::NotFound, {"producer", named});
        }
        after = rows->back().id;
    }
}

catalog::Result<std::vector<catalog::ProducerBalance>> readBalances(
    const catalog::SettlementBook& book, const Work& work) {
    std::vector<catalog::ProducerBalance> all;
    if (work.producer) {
        auto balance = book.balance(*work.producer, work.outcome.until);
        if (!balance) return tl::make_unexpected(std::move(balance.error()));
        all.push_back(std::move(*balance));
        return all;
    }
    std::optional<catalog::ProducerId> after;
    while (true) {
        auto rows = book.balances(work.outcome.until, after, page_size);
        if (!rows) return rows;
        const bool is_last = static_cast<int>(rows->size()) < page_size;
        if (!rows->empty()) after = rows->back().producer;
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
        if (is_last) return all;
    }
}

catalog::Result<void> closeAll(catalog::SettlementBook& book, Work& work) {
    const auto& balances = work.outcome.balances;
    std::size_t number = 0;
    for (const auto& balance : balances) {
        if (work.isStopped()) return {};
        work.tell(Words::settling(++number, balances.size(), balance.name));
        const auto id = book.close(balance.producer, work.outcome.until, who);
        if (!id) return tl::make_unexpected(id.error());
        if (!*id) continue;
        auto statement = book.statement(**id);
        if (!statement) return tl::make_unexpected(std::move(statement.error()));
        work.outcome.closed.push_back(std::move(statement->settlement));
    }
    return {};
}

catalog::Result<void> recordPayments(catalog::SettlementBook& book, const SettleCommand& command,
                                     Work& work) {
    for (const SettlePayment& payment : command.payments) {
        if (work.isStopped()) return {};
        const catalog::SettlementId id{payment.settlement};
        const auto statement = book.statement(id);
        if (!statement) return tl::make_unexpected(statement.error());
        const auto& row = statement->settlement;
        const catalog::Money amount =
            payment.amount_fen ? catalog::Money{*payment.amount_fen} : row.payable - row.paid;
        if (auto paid = book.recordPayout(id, amount, {}, who); !paid) {
            return tl::make_unexpected(std::move(paid.error()));
        }
        work.outcome.paid.push_back({id, amount});
    }
    return {};
}

// Those closed now; without --close, those that are not paid in full.
catalog::Result<std::vector<catalog::SettlementId>> statementsToWrite(
    const catalog::SettlementBook& book, const SettleCommand& command, const Work& work) {
    std::vector<catalog::SettlementId> ids;
    for (const auto& closed : work.outcome.closed) {
        ids.push_back(closed.id);
    }
    if (command.closes) return ids;
    std::optional<catalog::SettlementId> before;
    while (true) {
        const auto rows = book.list(work.producer, before, page_size);
        if (!rows) return tl::make_unexpected(rows.error());
        for (const auto& row : *rows) {
            if (row.paid < row.payable) ids.push_back(row.id);
        }
        if (static_cast<int>(rows->size()) < page_size) return ids;
        before = rows->back().id;
    }
}

std::optional<QString> writeStatements(const catalog::SettlementBook& book,
                                       const SettleCommand& command, Work& work) {
    const auto ids = statementsToWrite(book, command, work);
    if (!ids) return errorText(ids.error());
    if (const auto made = ensureFolder(*command.statements, 0700); !made) {
        return errorText(made.error());
    }
    std::size_t number = 0;
    const auto words = statementWords();
    const auto day = [&](catalog::UtcMs at) { return formatDay(work.zone.dayOf(at)); };
    for (const auto id : *ids) {
        if (work.isStopped()) return std::nullopt;
        work.tell(Words::tr("Statement %1 of %2").arg(++number).arg(ids->size()));
        const auto statement = book.statement(id);
        if (!statement) return errorText(statement.error());
        const std::string name = "settlement-" + std::to_string(id.value) + "-" +
                                 formatDay(work.zone.dayOf(statement->settlement.closed_at));
        for (const bool is_csv : {true, false}) {
            const auto path = *command.statements / (name + (is_csv ? ".csv" : ".json"));
            const auto bytes =
                is_csv ? statementCsv(*statement, words, day) : statementJson(*statement);
            if (const auto written = writeFileAtomically(path, bytes, 0600); !written) {
                return errorText(written.error());
            }
            work.outcome.statements.push_back(path);
        }
        const auto sheet = *command.statements / (name + ".xlsx");
        if (const auto written = writeStatementSheet(sheet, *statement, words, day); !written) {
            return errorText(written.error());
        }
        work.outcome.statements.push_back(sheet);
    }
    return std::nullopt;
}

int failed(Streams streams, const QString& sentence) {
    streams.err << "xiangbo: " << sentence.toStdString() << "\n";
    return exit_failed;
}

// Everything that changes something, each step whole before the next.
std::optional<QString> doWork(catalog::SettlementBook& book, const SettleCommand& command,
                              Work& work) {
    if (command.closes) {
        if (auto closed = closeAll(book, work); !closed) return errorText(closed.error());
    }
    if (auto paid = recordPayments(book, command, work); !paid) return errorText(paid.error());
    if (command.statements) {
        if (auto trouble = writeStatements(book, command, work)) return trouble;
    }
    return std::nullopt;
}

catalog::Result<Work> prepare(catalog::Shop& shop, const SettleCommand& command, catalog::UtcMs now,
                              const SettleWatch& watch) {
    auto& book = shop.settlements();
    const auto zone = book.zone();
    if (!zone) return tl::make_unexpected(zone.error());
    Work work{*zone, {}, {now, {}, {}, {}, {}, false}, watch};
    // The whole of that day; today counts up to this moment.
    if (command.until) {
        const catalog::UtcMs end = zone->startOf(catalog::ShopDay{command.until->value + 1});
        if (!isWriting(command) || end < work.outcome.until) work.outcome.until = end;
    }
    if (command.producer) {
        const auto producer = findProducer(shop.shelfReader(), *command.producer);
        if (!producer) return tl::make_unexpected(producer.error());
        work.producer = *producer;
    }
    auto balances = readBalances(book, work);
    if (!balances) return tl::make_unexpected(std::move(balances.error()));
    work.outcome.balances = std::move(*balances);
    return work;
}

}  // namespace

bool isWriting(const SettleCommand& command) {
    return command.closes || !command.payments.empty();
}

int settle(catalog::Shop& shop, const SettleCommand& command, catalog::UtcMs now, Streams streams,
           const SettleWatch& watch) {
    auto work = prepare(shop, command, now, watch);
    if (!work) return failed(streams, errorText(work.error()));
    auto& book = shop.settlements();
    const auto trouble = doWork(book, command, *work);
    work->tell({});
    SettleOutcome& outcome = work->outcome;
    if (isWriting(command)) {
        auto balances = readBalances(book, *work);
        if (!balances && !trouble) return failed(streams, errorText(balances.error()));
        if (balances) outcome.balances = std::move(*balances);
    }
    if (command.as_json) {
        printSettleJson(outcome, streams);
    } else {
        printWhatWasSettled(outcome, streams);
        if (!trouble) printBalances(outcome, streams);
    }
    if (trouble) return failed(streams, *trouble);
    if (!outcome.was_cancelled) return exit_done;
    return failed(streams, Words::tr("Settling was stopped. What is told as closed or paid is so, "
                                     "whole; run it again for the rest."));
}

catalog::StatementWords statementWords() {
    catalog::StatementWords words;
    Words::fill(words);
    return words;
}

}  // namespace xb::app
