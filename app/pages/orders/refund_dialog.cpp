#include "app/pages/orders/refund_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

RefundDialog::RefundDialog(qint64 most_fen, QWidget* parent)
    : QDialog(parent),
      most_fen_(most_fen),
      amount_(new QLineEdit(this)),
      reason_(new QLineEdit(this)),
      problem_(new QLabel(this)),
      refund_(new QPushButton(tr("Refund"), this)) {
    setObjectName("refund_dialog");
    setWindowTitle(tr("Refund"));
    setModal(true);
    setMinimumWidth(420);
    amount_->setObjectName("refund_amount");
    amount_->setAccessibleName(tr("Amount in yuan"));
    amount_->setText(moneyText(most_fen).remove(QChar(0x00A5)).remove(QLatin1Char(',')));
    reason_->setObjectName("refund_reason");
    reason_->setAccessibleName(tr("Reason"));
    reason_->setMaxLength(200);
    refund_->setObjectName("refund_confirm");
    refund_->setProperty("kind", "main");
    problem_->setObjectName("refund_problem");
    problem_->setProperty("role", "quiet");
    problem_->setWordWrap(true);
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("refund_keep");
    auto* form = new QFormLayout;
    form->addRow(tr("Amount in yuan"), amount_);
    form->addRow(tr("Reason"), reason_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(refund_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(problem_);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(amount_, &QLineEdit::textChanged, this, &RefundDialog::check);
    connect(refund_, &QPushButton::clicked, this, [this] {
        const auto amount = readMoney(amount_->text());
        emit chosen(amount.value_or(catalog::Money{}).fen, reason_->text().trimmed());
        accept();
    });
    check();
}

void RefundDialog::check() {
    const auto amount = readMoney(amount_->text());
    const bool is_right = amount && amount->fen > 0 && amount->fen <= most_fen_;
    refund_->setEnabled(is_right);
    problem_->setText(!amount || amount->fen <= 0 ? tr("Write the amount in yuan, like 39.90.")
                      : is_right ? tr("Goods that come back are booked on their own.")
                                 : tr("At most %1 can be refunded.").arg(moneyText(most_fen_)));
}

}  // namespace xb::app
