// A closed settlement, a payment, a statement: a line each; then the table.
#include "app/cli/settle_outcome.h"

#include "app/cli/text_table.h"
#include "catalog/settlement/statement_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Settle)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

qint64 fen(catalog::Money amount) {
    return amount.fen;
}

QString yuan(catalog::Money amount) {
    return text(catalog::yuanText(amount));
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

}  // namespace

void printSettleJson(const SettleOutcome& outcome, Streams streams) {
    QJsonArray producers;
    for (const auto& balance : outcome.balances) {
        producers.append(balanceJson(balance));
    }
    QJsonArray closed;
    for (const auto& one : outcome.closed) {
        closed.append(QJsonObject{{"settlement", static_cast<qint64>(one.id.value)},
                                  {"settlement_id", text(one.public_id)},
                                  {"producer", static_cast<qint64>(one.producer.value)},
                                  {"payable_fen", fen(one.payable)}});
    }
    QJsonArray paid;
    for (const SettledPayment& one : outcome.paid) {
        paid.append(QJsonObject{{"settlement", static_cast<qint64>(one.settlement.value)},
                                {"amount_fen", fen(one.amount)}});
    }
    QJsonArray statements;
    for (const auto& path : outcome.statements) {
        statements.append(text(path.string()));
    }
    const QJsonObject json{{"until", text(catalog::formatRfc3339(outcome.until))},
                           {"producers", producers},
                           {"closed", closed},
                           {"paid", paid},
                           {"statements", statements},
                           {"cancelled", outcome.was_cancelled}};
    streams.out << QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString();
}

void printBalances(const SettleOutcome& outcome, Streams streams) {
    if (outcome.balances.empty()) {
        streams.out << Words::tr("Nothing is owed to anybody.").toStdString() << "\n";
        return;
    }
    std::vector<QStringList> rows;
    for (const auto& balance : outcome.balances) {
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

void printWhatWasSettled(const SettleOutcome& outcome, Streams streams) {
    for (const auto& one : outcome.closed) {
        streams.out << Words::tr("Settlement %1 is closed: %2 gets %3.")
                           .arg(one.id.value)
                           .arg(text(one.producer_name), yuan(one.payable))
                           .toStdString()
                    << "\n";
    }
    for (const SettledPayment& one : outcome.paid) {
        streams.out << Words::tr("Settlement %1: %2 is recorded as paid.")
                           .arg(one.settlement.value)
                           .arg(yuan(one.amount))
                           .toStdString()
                    << "\n";
    }
    for (const auto& path : outcome.statements) {
        streams.out << path.string() << "\n";
    }
}

}  // namespace xb::app
