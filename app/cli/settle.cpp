// First what is to be done, then where everybody stands.
#include "app/cli/settle.h"

#include "app/cli/text_table.h"
#include "app/errors/error_text.h"
#include "app/settings/atomic_file.h"
#include "catalog/shop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

qint64 fen(catalog::Money amount) {
    return amount.fen;
}

QString yuan(catalog::Money amount) {
    return text(catalog::yuanText(amount));
}

struct Closed {
    catalog::SettlementRow row;
};

struct Paid {
    catalog::SettlementId settlement;
    catalog::Money amount;
};

// What was asked for, and what came of it.
struct Work {
    catalog::UtcMs until;
    catalog::ShopZone zone;
    std::optional<catalog::ProducerId> producer;
    std::vector<catalog::ProducerBalance> balances;
    std::vector<Closed> closed;
    std::vector<Paid> paid;
    std::vector<std::filesystem::path> statements;
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
        auto balance = book.balance(*work.producer, work.until);
        if (!balance) return tl::make_unexpected(std::move(balance.error()));
        all.push_back(std::move(*balance));
        return all;
    }
    std::optional<catalog::ProducerId> after;
    while (true) {
        auto rows = book.balances(work.until, after, page_size);
        if (!rows) return rows;
        const bool is_last = static_cast<int>(rows->size()) < page_size;
        if (!rows->empty()) after = rows->back().producer;
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
        if (is_last) return all;
    }
}

catalog::Result<void> closeAll(catalog::SettlementBook& book, Work& work,
                               const std::function<void(const QString&)>& progress) {
    std::size_t number = 0;
    for (const auto& balance : work.balances) {
        progress(Words::settling(++number, work.balances.size(), balance.name));
        const auto id = book.close(balance.producer, work.until, who);
        if (!id) return tl::make_unexpected(id.error());
        if (!*id) continue;
        auto statement = book.statement(**id);
        if (!statement) return tl::make_unexpected(std::move(statement.error()));
        work.closed.push_back({std::move(statement->settlement)});
    }
    progress({});
    return {};
}

catalog::Result<void> recordPayments(catalog::SettlementBook& book, const SettleCommand& command,
                                     Work& work) {
    for (const SettlePayment& payment : command.payments) {
        const catalog::SettlementId id{payment.settlement};
        const auto statement = book.statement(id);
        if (!statement) return tl::make_unexpected(statement.error());
        const auto& row = statement->settlement;
        const catalog::Money amount =
            payment.amount_fen ? catalog::Money{*payment.amount_fen} : row.payable - row.paid;
        if (auto paid = book.recordPayout(id, amount, {}, who); !paid) {
            return tl::make_unexpected(std::move(paid.error()));
        }
        work.paid.push_back({id, amount});
    }
    return {};
}

// Those closed now; without --close, those that are not paid in full.
catalog::Result<std::vector<catalog::SettlementId>> statementsToWrite(
    const catalog::SettlementBook& book, const SettleCommand& command, const Work& work) {
    std::vector<catalog::SettlementId> ids;
    for (const Closed& closed : work.closed) {
        ids.push_back(closed.row.id);
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
    const auto words = statementWords();
    const auto day = [&](catalog::UtcMs at) { return formatDay(work.zone.dayOf(at)); };
    for (const auto id : *ids) {
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
            work.statements.push_back(path);
        }
        const auto sheet = *command.statements / (name + ".xlsx");
        if (const auto written = writeStatementSheet(sheet, *statement, words, day); !written) {
            return errorText(written.error());
        }
        work.statements.push_back(sheet);
    }
    return std::nullopt;
}

QJsonObject balanceJson(const catalog::ProducerBalance& balance) {
    return {{"producer", static_cast<qint64>(balance.producer.value)},
            {"name", text(balance.name)},
            {"village", text(balance.village)},
            {"lines", static_cast<qint64>(balance.line_count)},
            {"gross_fen", fen(balance.sums.gross)},
            {"refunds_fen", fen(balance.sums.refunds)},
            {"commission_fen", fen(balance.sums.commission)},
            {"corrections_fen", fen(balance.sums.corrections)},
            {"carried_fen", fen(balance.carried)},
            {"payable_fen", fen(balance.payable)},
            {"carry_over_fen", fen(balance.carry_over)},
            {"unpaid_fen", fen(balance.unpaid)},
            {"owed_fen", fen(balance.owed())},
            {"gain_fen", fen(balance.sums.gain)},
            {"lines_without_farm_gate", static_cast<qint64>(balance.sums.lines_without_farm_gate)}};
}

void printJson(const Work& work, Streams streams) {
    QJsonArray producers;
    for (const auto& balance : work.balances) {
        producers.append(balanceJson(balance));
    }
    QJsonArray closed;
    for (const Closed& one : work.closed) {
        closed.append(QJsonObject{{"settlement", static_cast<qint64>(one.row.id.value)},
                                  {"settlement_id", text(one.row.public_id)},
                                  {"producer", static_cast<qint64>(one.row.producer.value)},
                                  {"payable_fen", fen(one.row.payable)}});
    }
    QJsonArray paid;
    for (const Paid& one : work.paid) {
        paid.append(QJsonObject{{"settlement", static_cast<qint64>(one.settlement.value)},
                                {"amount_fen", fen(one.amount)}});
    }
    QJsonArray statements;
    for (const auto& path : work.statements) {
        statements.append(text(path.string()));
    }
    const QJsonObject json{{"until", text(catalog::formatRfc3339(work.until))},
                           {"producers", producers},
                           {"closed", closed},
                           {"paid", paid},
                           {"statements", statements}};
    streams.out << QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString();
}

void printBalances(const Work& work, Streams streams) {
    if (work.balances.empty()) {
        streams.out << Words::tr("Nothing is owed to anybody.").toStdString() << "\n";
        return;
    }
    std::vector<QStringList> rows;
    for (const auto& balance : work.balances) {
        rows.push_back({QString::number(balance.producer.value), text(balance.name),
                        text(balance.village), yuan(balance.payable), yuan(balance.unpaid),
                        yuan(balance.owed()), yuan(balance.carry_over), yuan(balance.sums.gain)});
    }
    const std::vector<Column> columns{{Words::tr("No."), Align::Right},
                                      {Words::tr("Producer")},
                                      {Words::tr("Village")},
                                      {Words::tr("Due, not settled"), Align::Right},
                                      {Words::tr("Settled, not paid"), Align::Right},
                                      {Words::tr("Owed"), Align::Right},
                                      {Words::tr("Carried over"), Align::Right},
                                      {Words::tr("Gain over farm gate"), Align::Right}};
    streams.out << textTable(columns, rows).toStdString();
}

void printDone(const Work& work, Streams streams) {
    for (const Closed& one : work.closed) {
        streams.out << Words::tr("Settlement %1 is closed: %2 gets %3.")
                           .arg(one.row.id.value)
                           .arg(text(one.row.producer_name), yuan(one.row.payable))
                           .toStdString()
                    << "\n";
    }
    for (const Paid& one : work.paid) {
        streams.out << Words::tr("Settlement %1: %2 is recorded as paid.")
                           .arg(one.settlement.value)
                           .arg(yuan(one.amount))
                           .toStdString()
                    << "\n";
    }
    for (const auto& path : work.statements) {
        streams.out << path.string() << "\n";
    }
}

int failed(Streams streams, const QString& sentence) {
    streams.err << "xiangbo: " << sentence.toStdString() << "\n";
    return exit_failed;
}

// Everything that changes something, each step whole before the next.
std::optional<QString> doWork(catalog::SettlementBook& book, const SettleCommand& command,
                              Work& work, const std::function<void(const QString&)>& progress) {
    if (command.closes) {
        if (auto closed = closeAll(book, work, progress); !closed) return errorText(closed.error());
    }
    if (auto paid = recordPayments(book, command, work); !paid) return errorText(paid.error());
    if (command.statements) {
        if (auto trouble = writeStatements(book, command, work)) return trouble;
    }
    return std::nullopt;
}

catalog::Result<Work> prepare(catalog::Shop& shop, const SettleCommand& command,
                              catalog::UtcMs now) {
    auto& book = shop.settlements();
    const auto zone = book.zone();
    if (!zone) return tl::make_unexpected(zone.error());
    Work work{now, *zone, {}, {}, {}, {}, {}};
    // The whole of that day; today counts up to this moment.
    if (command.until) {
        const catalog::UtcMs end = zone->startOf(catalog::ShopDay{command.until->value + 1});
        if (!isWriting(command) || end < work.until) work.until = end;
    }
    if (command.producer) {
        const auto producer = findProducer(shop.shelfReader(), *command.producer);
        if (!producer) return tl::make_unexpected(producer.error());
        work.producer = *producer;
    }
    auto balances = readBalances(book, work);
    if (!balances) return tl::make_unexpected(std::move(balances.error()));
    work.balances = std::move(*balances);
    return work;
}

}  // namespace

bool isWriting(const SettleCommand& command) {
    return command.closes || !command.payments.empty();
}

int settle(catalog::Shop& shop, const SettleCommand& command, catalog::UtcMs now, Streams streams,
           const std::function<void(const QString&)>& progress) {
    auto work = prepare(shop, command, now);
    if (!work) return failed(streams, errorText(work.error()));
    auto& book = shop.settlements();
    if (const auto trouble = doWork(book, command, *work, progress)) {
        if (!command.as_json) printDone(*work, streams);
        return failed(streams, *trouble);
    }
    if (isWriting(command)) {
        auto balances = readBalances(book, *work);
        if (!balances) return failed(streams, errorText(balances.error()));
        work->balances = std::move(*balances);
    }
    if (command.as_json) {
        printJson(*work, streams);
    } else {
        printDone(*work, streams);
        printBalances(*work, streams);
    }
    return exit_done;
}

catalog::StatementWords statementWords() {
    catalog::StatementWords words;
    Words::fill(words);
    return words;
}

}  // namespace xb::app
