#include "app/pages/orders/refund_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/orders/return_row.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "catalog/settlement/line_account.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int width_px = 500;
constexpr int reason_length = 200;

std::int64_t leftFen(const OrderDetail& order) {
    return order.total_fen - order.refunded_fen;
}

const OrderDetailLine& lineOf(const OrderDetail& order, int number) {
    return order.lines.at(number - 1);
}

bool isSent(const OrderDetail& order) {
    return order.status >= catalog::OrderStatus::Shipped;
}

// The price of each line without its part of the discount: what its producer is settled by.
std::vector<std::int64_t> paidForGoods(const OrderDetail& order) {
    std::vector<catalog::Money> gross;
    for (const OrderDetailLine& line : order.lines)
        gross.push_back({line.unit_price_fen * line.quantity});
    std::vector<std::int64_t> goods_fen;
    for (const auto& share : catalog::lineShares(gross, {order.discount_fen}, {order.shipping_fen}))
        goods_fen.push_back(share.goods.fen);
    return goods_fen;
}

// What was never sent is where it was.
QVector<GoodsFate> fatesOf(const OrderDetail& order) {
    if (!isSent(order)) return {GoodsFate::ForSale, GoodsFate::Spoilt, GoodsFate::WithBuyer};
    return {GoodsFate::WithBuyer, GoodsFate::ForSale, GoodsFate::Spoilt};
}

}  // namespace

RefundDialog::RefundDialog(const OrderDetail& order, QWidget* parent)
    : QDialog(parent),
      order_(order),
      goods_fen_(paidForGoods(order)),
      amount_(new QLineEdit(this)),
      reason_(new QLineEdit(this)),
      problem_(new QLabel(this)),
      refund_(new QPushButton(tr("Refund"), this)) {
    setObjectName("refund_dialog");
    setWindowTitle(tr("Refund"));
    setModal(true);
    amount_->setObjectName("refund_amount");
    reason_->setObjectName("refund_reason");
    reason_->setMaxLength(reason_length);
    refund_->setObjectName("refund_confirm");
    refund_->setProperty("kind", "main");
    problem_->setObjectName("refund_problem");
    problem_->setProperty("role", "quiet");
    problem_->setWordWrap(true);
    auto* body = new QWidget;
    arrange(body);
    connect(amount_, &QLineEdit::textChanged, this, &RefundDialog::check);
    connect(refund_, &QPushButton::clicked, this, [this] {
        const catalog::RefundDraft draft = refund();
        accept();
        emit chosen(draft);
    });
    propose();
    fitHeight(*this, width_px);
    amount_->setFocus();
    amount_->selectAll();
}

void RefundDialog::addRows(QVBoxLayout& column) {
    for (const OrderDetailLine& line : order_.lines) {
        const auto left = static_cast<int>(line.leftQuantity());
        if (left <= 0) continue;
        const QString title = (line.title + QLatin1Char(' ') + line.spec).trimmed();
        const int chosen = isSent(order_) ? left : 0;
        auto* row = new ReturnRow({line.number, title, left, chosen, !line.is_unmatched},
                                  fatesOf(order_), this);
        rows_.push_back(row);
        column.addWidget(row);
        connect(row, &ReturnRow::changed, this, &RefundDialog::propose);
    }
}

void RefundDialog::arrange(QWidget* body) {
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    addRows(*column);
    auto* amount = new FormField(amount_, body);
    amount->setTitle(tr("Amount in yuan"));
    auto* reason = new FormField(reason_, body);
    reason->setTitle(tr("Reason"));
    auto* money = new QHBoxLayout;
    money->setSpacing(8);
    money->addWidget(amount, 1);
    money->addWidget(reason, 2);
    column->addLayout(money);
    column->addWidget(problem_);
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("refund_keep");
    frameDialog(*this, QStringLiteral("refund_scroll"), body, keep, refund_);
}

// Of the next units that are refunded, so that all units together are worth all that was paid.
catalog::Money RefundDialog::worthOf(const OrderDetailLine& line, std::int64_t quantity) const {
    const std::int64_t paid_fen = goods_fen_.at(static_cast<std::size_t>(line.number) - 1);
    const auto up_to = [&](std::int64_t units) { return paid_fen * units / line.quantity; };
    const std::int64_t worth_fen =
        up_to(line.refunded_quantity + quantity) - up_to(line.refunded_quantity);
    const std::int64_t left_fen = std::max<std::int64_t>(paid_fen - line.refunded_fen, 0);
    return {std::min(worth_fen, left_fen)};
}

// Of units that nobody chose, those that were never sent are where they were, and the others with
// the buyer.
std::vector<catalog::RefundedUnits> RefundDialog::units(Units which) const {
    std::vector<catalog::RefundedUnits> units;
    for (const ReturnRow* row : rows_) {
        const int quantity = which == Units::All ? row->most() : row->quantity();
        if (quantity == 0) continue;
        const OrderDetailLine& line = lineOf(order_, row->line());
        catalog::ReturnedGoods back = row->returned();
        if (!isSent(order_)) back.for_sale += quantity - row->quantity();
        units.push_back(
            {row->line(), quantity, worthOf(line, quantity), back.for_sale, back.spoilt});
    }
    return units;
}

qint64 RefundDialog::proposedFen() const {
    const bool is_all = std::all_of(rows_.begin(), rows_.end(), [](const ReturnRow* row) {
        return row->quantity() == row->most();
    });
    const auto goods = units(Units::Chosen);
    if (is_all || goods.empty()) return leftFen(order_);
    std::int64_t worth_fen = 0;
    for (const catalog::RefundedUnits& one : goods)
        worth_fen += one.worth.fen;
    return std::min(worth_fen, leftFen(order_));
}

catalog::RefundDraft RefundDialog::refund() const {
    const auto amount = readMoney(amount_->text()).value_or(catalog::Money{});
    const Units which = amount.fen == leftFen(order_) ? Units::All : Units::Chosen;
    return catalog::refundOf(amount, reason_->text().trimmed().toStdString(), units(which));
}

// Until somebody has written another one.
void RefundDialog::propose() {
    if (!amount_->isModified()) amount_->setText(plainMoney({proposedFen()}));
    check();
}

void RefundDialog::check() {
    const auto amount = readMoney(amount_->text());
    const auto goods = units(Units::Chosen);
    const bool has_returns = std::any_of(
        goods.begin(), goods.end(), [](const auto& one) { return one.returned + one.spoilt > 0; });
    const bool is_amount = amount && (amount->fen > 0 || (amount->fen == 0 && has_returns));
    const bool is_right = is_amount && amount->fen <= leftFen(order_);
    refund_->setEnabled(is_right);
    const bool is_end = is_right && amount->fen == leftFen(order_) && !isSent(order_);
    problem_->setText(
        !is_amount  ? tr("Write the amount in yuan, like 39.90.")
        : !is_right ? tr("At most %1 can be refunded.").arg(moneyText(leftFen(order_)))
        : is_end ? tr("What is paid back stays paid back. The order ends with it, and goods that "
                      "were not sent are in stock again.")
                 : tr("What is paid back stays paid back. Goods that come back later can be "
                      "booked then."));
}

}  // namespace xb::app
