#include "app/pages/sales/payout_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_size.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {

catalog::Money leftOf(const catalog::SettlementRow& row) {
    return row.payable - row.paid;
}

QString lineOf(const catalog::SettlementRow& row) {
    return PayoutDialog::tr("%1 · settlement %2 of %3 · %4 left")
        .arg(QString::fromStdString(row.producer_name))
        .arg(row.id.value)
        .arg(QDateTime::fromMSecsSinceEpoch(row.closed_at.value)
                 .toString(QStringLiteral("yyyy-MM-dd")),
             moneyText(leftOf(row).fen));
}

}  // namespace

PayoutDialog::PayoutDialog(std::vector<catalog::SettlementRow> unpaid, QWidget* parent)
    : QDialog(parent),
      unpaid_(std::move(unpaid)),
      list_(new QListWidget(this)),
      amount_(new QLineEdit(this)),
      reference_(new QLineEdit(this)),
      account_(new QLabel(this)),
      show_account_(new QPushButton(tr("Show the account"), this)),
      words_(new QLabel(this)),
      confirm_(new QPushButton(tr("Record the payment"), this)) {
    setObjectName("payout_dialog");
    setWindowTitle(tr("Record a payment"));
    setModal(true);
    resizeWithin(*this, {560, 420});
    list_->setObjectName("payout_settlements");
    list_->setProperty("role", "lines");
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Settlements that are not paid in full"));
    for (const catalog::SettlementRow& row : unpaid_)
        list_->addItem(lineOf(row));
    amount_->setObjectName("payout_amount");
    amount_->setAccessibleName(tr("Amount in yuan"));
    reference_->setObjectName("payout_reference");
    reference_->setAccessibleName(tr("Reference"));
    reference_->setPlaceholderText(tr("number of the transfer, or who got the cash"));
    reference_->setMaxLength(60);
    account_->setObjectName("payout_account");
    account_->setTextFormat(Qt::PlainText);
    account_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    account_->setFocusPolicy(Qt::NoFocus);
    show_account_->setObjectName("payout_show_account");
    words_->setObjectName("payout_words");
    words_->setWordWrap(true);
    confirm_->setObjectName("payout_confirm");
    confirm_->setProperty("kind", "main");
    arrange();
    connect(list_, &QListWidget::currentRowChanged, this, &PayoutDialog::choose);
    connect(show_account_, &QPushButton::clicked, this, [this] {
        if (const catalog::SettlementRow* row = settlement()) emit accountAsked(row->producer);
    });
    connect(amount_, &QLineEdit::textChanged, this, &PayoutDialog::check);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        const catalog::SettlementRow* row = settlement();
        const auto amount = readMoney(amount_->text());
        if (row == nullptr || !amount) return;
        const PayoutAsk ask{row->id, *amount, row->paid, reference_->text().trimmed(),
                            QString::fromStdString(row->producer_name)};
        accept();
        emit chosen(ask);
    });
    list_->setCurrentRow(0);
    check();
}

void PayoutDialog::arrange() {
    auto* not_now = new QPushButton(tr("Not now"), this);
    not_now->setObjectName("payout_not_now");
    connect(not_now, &QPushButton::clicked, this, &QDialog::reject);
    auto* form = new QFormLayout;
    form->addRow(tr("Amount in yuan"), amount_);
    form->addRow(tr("Reference"), reference_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(not_now);
    buttons->addWidget(confirm_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    auto* account = new QHBoxLayout;
    account->addWidget(show_account_);
    account->addWidget(account_, 1);
    column->addWidget(list_, 1);
    column->addLayout(account);
    column->addLayout(form);
    column->addWidget(words_);
    column->addLayout(buttons);
}

const catalog::SettlementRow* PayoutDialog::settlement() const {
    const int row = list_->currentRow();
    return row < 0 ? nullptr : &unpaid_.at(static_cast<std::size_t>(row));
}

void PayoutDialog::choose(int) {
    const catalog::SettlementRow* row = settlement();
    amount_->setText(row == nullptr ? QString() : plainMoney(leftOf(*row)));
    account_->clear();
    show_account_->setEnabled(row != nullptr);
    check();
}

void PayoutDialog::showAccount(catalog::ProducerId producer, const QString& account) {
    const catalog::SettlementRow* row = settlement();
    if (row == nullptr || row->producer != producer) return;
    account_->setText(account.isEmpty() ? tr("No account is written down for this producer.")
                                        : account);
}

void PayoutDialog::check() {
    const catalog::SettlementRow* row = settlement();
    const auto amount = readMoney(amount_->text());
    const bool is_amount = amount && amount->fen > 0;
    const bool is_right = row != nullptr && is_amount && amount->fen <= leftOf(*row).fen;
    confirm_->setEnabled(is_right);
    if (row == nullptr) {
        words_->setText(tr("Every settlement is paid."));
    } else if (!is_amount) {
        words_->setText(tr("Write the amount in yuan, like 39.90."));
    } else if (!is_right) {
        words_->setText(tr("At most %1 is left to pay.").arg(moneyText(leftOf(*row).fen)));
    } else {
        words_->setText(
            tr("%1 to %2. A payment that is recorded cannot be taken back: look twice.")
                .arg(moneyText(amount->fen), QString::fromStdString(row->producer_name)));
    }
}

}  // namespace xb::app
