#include "app/pages/sales/sales_desk.h"

#include "app/cli/settle.h"
#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/sales/sales_page.h"
#include "app/pages/sales/statement_pdf.h"
#include "catalog/shop.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>

#include <chrono>
#include <optional>
#include <vector>

namespace xb::app {

namespace {

constexpr int broadcast_count = 60;
constexpr int page_count = 500;
constexpr std::chrono::milliseconds asked_for = std::chrono::hours(24 * 100);
constexpr auto who = "desk";

// What became of writing statements.
struct Written {
    int count = 0;
    QString cannot_write;  // the file that could not be
};

using Settlements = std::vector<catalog::SettlementRow>;

bool isUnpaid(const catalog::SettlementRow& row) {
    return row.paid < row.payable;
}

// Of these a producer may still ask.
bool isStated(const catalog::SettlementRow& row) {
    const std::chrono::milliseconds age(catalog::systemClock()().value - row.closed_at.value);
    return isUnpaid(row) || age < asked_for;
}

template <class IsWanted>
catalog::Result<Settlements> settlementsOf(catalog::SettlementBook& book,
                                           const IsWanted& is_wanted) {
    Settlements wanted;
    std::optional<catalog::SettlementId> before;
    while (true) {
        const auto rows = book.list(std::nullopt, before, page_count);
        if (!rows) return tl::make_unexpected(rows.error());
        for (const catalog::SettlementRow& row : *rows) {
            if (is_wanted(row)) wanted.push_back(row);
        }
        if (static_cast<int>(rows->size()) < page_count) return wanted;
        before = rows->back().id;
    }
}

catalog::Result<Written> writeAll(catalog::SettlementBook& book, const QString& folder,
                                  const catalog::StatementWords& words) {
    const auto stated = settlementsOf(book, isStated);
    if (!stated) return tl::make_unexpected(stated.error());
    const auto zone = book.zone();
    if (!zone) return tl::make_unexpected(zone.error());
    const auto day = [&zone](catalog::UtcMs at) { return formatDay(zone->dayOf(at)); };
    Written written;
    for (const catalog::SettlementRow& row : *stated) {
        const auto statement = book.statement(row.id);
        if (!statement) return tl::make_unexpected(statement.error());
        const QString name = QDir(folder).filePath(
            QStringLiteral("settlement-%1-%2")
                .arg(row.id.value)
                .arg(QString::fromStdString(day(statement->settlement.closed_at))));
        if (!writeStatementPdf(name + QStringLiteral(".pdf"), *statement, words, day)) {
            written.cannot_write = name + QStringLiteral(".pdf");
            return written;
        }
        const auto sheet = (name + QStringLiteral(".xlsx")).toStdString();
        if (auto done = writeStatementSheet(sheet, *statement, words, day); !done) {
            return tl::make_unexpected(std::move(done.error()));
        }
        ++written.count;
    }
    return written;
}

}  // namespace

SalesDesk::SalesDesk(catalog::Shop& shop, SalesPage& page)
    : shop_(shop), page_(page), settling_(shop, page), reads_(*this), writes_(*this) {
    connect(&settling_, &SettlingDesk::failed, this, &SalesDesk::failed);
    connect(&settling_, &SettlingDesk::changed, this, [this](const QString& sentence) {
        page_.showDone(sentence);
        readBalancesNow();
    });
    connect(&page_, &SalesPage::rangeChosen, this, &SalesDesk::readRangeNow);
    connect(&page_, &SalesPage::broadcastChosen, this, &SalesDesk::readBroadcastNow);
    connect(&page_, &SalesPage::settleAsked, this, &SalesDesk::askToSettle);
    connect(&page_, &SalesPage::paymentAsked, this, &SalesDesk::askPayment);
    connect(&page_, &SalesPage::statementsAsked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(&page_, tr("Where the statements go"));
        if (!folder.isEmpty()) writeStatements(folder);
    });
}

void SalesDesk::tellFailure(const catalog::Error& error) {
    emit failed(errorText(error));
}

void SalesDesk::refresh() {
    readRangeNow();
    reads_.run([&shop = shop_] { return shop.broadcasts().list(std::nullopt, broadcast_count); },
               [this](const catalog::Result<std::vector<catalog::BroadcastRow>>& rows) {
                   if (!rows) return tellFailure(rows.error());
                   page_.showBroadcasts(*rows);
                   // It may be running: with what was sold and explained since.
                   if (const auto shown = page_.broadcast()) readBroadcastNow(*shown);
               });
    readBalancesNow();
}

void SalesDesk::readBroadcastNow(const catalog::BroadcastRow& broadcast) {
    reads_.run([&shop = shop_, broadcast] { return readBroadcast(shop, broadcast); },
               [this](const catalog::Result<BroadcastView>& view) {
                   if (!view) return tellFailure(view.error());
                   page_.showBroadcast(*view);
               });
}

void SalesDesk::readRangeNow() {
    is_range_old_ = is_reading_;
    if (is_reading_) return;
    is_reading_ = true;
    reads_.run(
        [&shop = shop_, range = page_.range()]() -> catalog::Result<RangeView> {
            const auto today = shop.figures().dayOf(catalog::systemClock()());
            if (!today) return tl::make_unexpected(today.error());
            return readRange(shop, daysOf(range, *today));
        },
        [this](const catalog::Result<RangeView>& view) {
            is_reading_ = false;
            if (is_range_old_) return readRangeNow();
            if (!view) return tellFailure(view.error());
            page_.showRange(*view);
        });
}

void SalesDesk::readBalancesNow() {
    reads_.run([&shop = shop_] { return readBalances(shop, catalog::systemClock()()); },
               [this](const catalog::Result<std::vector<catalog::ProducerBalance>>& balances) {
                   if (balances) page_.showBalances(*balances);
               });
}

void SalesDesk::askToSettle() {
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Settle"),
        tr("Settle everything that is due now? What is settled stays settled; payments are "
           "recorded afterwards."),
        QMessageBox::NoButton, &page_);
    question->setObjectName("settle_question");
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(tr("Settle"), QMessageBox::AcceptRole);
    question->addButton(tr("Not now"), QMessageBox::RejectRole);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, yes](const QAbstractButton* pressed) {
                if (pressed == yes) settleAll();
            });
    question->open();
}

void SalesDesk::settleAll() {
    page_.setBusy(true);
    writes_.run(
        [&shop = shop_]() -> catalog::Result<int> {
            const catalog::UtcMs now = catalog::systemClock()();
            const auto balances = readBalances(shop, now);
            if (!balances) return tl::make_unexpected(balances.error());
            int closed_count = 0;
            for (const catalog::ProducerBalance& one : *balances) {
                const auto closed = shop.settlements().close(one.producer, now, who);
                if (!closed) return tl::make_unexpected(closed.error());
                closed_count += *closed ? 1 : 0;
            }
            return closed_count;
        },
        [this](const catalog::Result<int>& closed) {
            page_.setBusy(false);
            if (!closed) tellFailure(closed.error());
            if (closed) page_.showDone(tr("Settlements closed: %1.").arg(countText(*closed)));
            readBalancesNow();
        });
}

void SalesDesk::askPayment() {
    reads_.run([&shop = shop_] { return settlementsOf(shop.settlements(), isUnpaid); },
               [this](const catalog::Result<Settlements>& unpaid) {
                   if (!unpaid) return tellFailure(unpaid.error());
                   auto* dialog = new PayoutDialog(*unpaid, &page_);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &PayoutDialog::chosen, this, &SalesDesk::recordPayment);
                   connect(dialog, &PayoutDialog::accountAsked, this,
                           [this, dialog](catalog::ProducerId producer) {
                               showAccount(dialog, producer);
                           });
                   dialog->open();
               });
}

void SalesDesk::showAccount(PayoutDialog* dialog, catalog::ProducerId producer) {
    reads_.run([&shop = shop_, producer] { return shop.shelfReader().payoutAccount(producer); },
               [this, producer, dialog = QPointer(dialog)](const auto& account) {
                   if (!account) return tellFailure(account.error());
                   if (dialog != nullptr)
                       dialog->showAccount(producer, QString::fromStdString(*account));
               });
}

void SalesDesk::recordPayment(const PayoutAsk& ask) {
    page_.setBusy(true);
    writes_.run(
        [&shop = shop_, ask]() -> catalog::Result<bool> {
            catalog::SettlementBook& book = shop.settlements();
            const auto statement = book.statement(ask.settlement);
            if (!statement) return tl::make_unexpected(statement.error());
            if (statement->settlement.paid != ask.paid_before) return false;
            const auto paid =
                book.recordPayout(ask.settlement, ask.amount, ask.reference.toStdString(), who);
            if (!paid) return tl::make_unexpected(paid.error());
            return true;
        },
        [this, ask](const catalog::Result<bool>& is_recorded) {
            page_.setBusy(false);
            readBalancesNow();
            if (!is_recorded) return tellFailure(is_recorded.error());
            if (!*is_recorded) {
                return emit failed(
                    tr("Something was paid of this settlement meanwhile. Nothing was recorded; "
                       "look at what is left first."));
            }
            page_.showDone(
                tr("%1 to %2 is recorded as paid.").arg(moneyText(ask.amount.fen), ask.producer));
        });
}

void SalesDesk::writeStatements(const QString& folder) {
    page_.setBusy(true);
    writes_.run(
        [&shop = shop_, folder, words = statementWords()] {
            return writeAll(shop.settlements(), folder, words);
        },
        [this, folder](const catalog::Result<Written>& written) {
            page_.setBusy(false);
            if (!written) return tellFailure(written.error());
            if (!written->cannot_write.isEmpty()) {
                return emit failed(
                    tr("%1 cannot be written. The statements before it are whole; choose "
                       "another folder for the rest.")
                        .arg(written->cannot_write));
            }
            page_.showDone(
                tr("Statements written: %1, to %2.").arg(countText(written->count), folder));
        });
}

}  // namespace xb::app
