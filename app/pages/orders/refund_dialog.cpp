#include "app/pages/orders/refund_dialog.h"

#include "app/pages/figures.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace xb::app {

std::optional<qint64> readYuan(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,9})(?:\\.(\\d{1,2}))?$"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    const QString rest = match.captured(2).leftJustified(2, QLatin1Char('0'));
    return match.captured(1).toLongLong() * 100 + rest.toLongLong();
}

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
        emit chosen(readYuan(amount_->text()).value_or(0), reason_->text().trimmed());
        accept();
    });
    check();
}

void RefundDialog::check() {
    const auto amount = readYuan(amount_->text());
    const bool is_right = amount && *amount > 0 && *amount <= most_fen_;
    refund_->setEnabled(is_right);
    problem_->setText(is_right ? tr("Goods that come back are booked on their own.")
                               : tr("At most %1 can be refunded.").arg(moneyText(most_fen_)));
}

}  // namespace xb::app
