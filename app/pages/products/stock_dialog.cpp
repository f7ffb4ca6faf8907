#include "app/pages/products/stock_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/shop/line_harvests.h"
#include "app/text_size.h"
#include "app/widgets/form_field.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {

using catalog::MovementReason;

constexpr int quantity_limit = 1'000'000'000;

}  // namespace

StockDialog::StockDialog(const QString& title, const catalog::SkuDetail& sku,
                         const std::vector<catalog::LotRow>& lots, QWidget* parent)
    : QDialog(parent),
      sku_(sku),
      reasons_(new QButtonGroup(this)),
      quantity_(new QSpinBox(this)),
      lot_(new QComboBox(this)),
      outcome_(new QLabel(this)),
      confirm_(new QPushButton(tr("Write it down"), this)) {
    setObjectName("stock_dialog");
    setWindowTitle(tr("Change the stock"));
    setModal(true);
    setMinimumWidth(textPx(440));
    arrange(title, lots);
    connect(reasons_, &QButtonGroup::idClicked, this, &StockDialog::check);
    connect(quantity_, &QSpinBox::valueChanged, this, &StockDialog::check);
    connect(confirm_, &QPushButton::clicked, this, &StockDialog::confirm);
    check();
    quantity_->setFocus();
    quantity_->selectAll();
}

void StockDialog::arrange(const QString& title, const std::vector<catalog::LotRow>& lots) {
    auto* name = new QLabel(title, this);
    name->setProperty("role", "loud");
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto* reasons = new QHBoxLayout;
    for (const MovementReason reason :
         {MovementReason::Receive, MovementReason::Spoil, MovementReason::Count}) {
        auto* one = new QPushButton(movementText(reason), this);
        one->setObjectName(QStringLiteral("stock_reason_%1").arg(static_cast<int>(reason)));
        one->setProperty("segment", true);
        one->setProperty("target", "true");
        one->setCheckable(true);
        reasons_->addButton(one, static_cast<int>(reason));
        reasons->addWidget(one);
    }
    reasons_->button(static_cast<int>(MovementReason::Receive))->setChecked(true);
    quantity_->setObjectName("stock_quantity");
    quantity_->setRange(0, quantity_limit);
    quantity_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    quantity_->setGroupSeparatorShown(true);
    quantity_field_ = new FormField(quantity_, this);
    lot_->setObjectName("stock_lot");
    lot_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    lot_->addItem(tr("no harvest named"), qlonglong{0});
    for (const catalog::LotRow& lot : lots) {
        if (!lot.is_hidden) lot_->addItem(lotText(lot), static_cast<qlonglong>(lot.id.value));
    }
    lot_field_ = new FormField(lot_, this);
    lot_field_->setTitle(tr("Of the harvest"));
    outcome_->setObjectName("stock_outcome");
    outcome_->setProperty("role", "loud");
    outcome_->setWordWrap(true);
    confirm_->setObjectName("stock_confirm");
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("stock_keep");
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton* one : {keep, confirm_})
        one->setProperty("target", "true");
    confirm_->setProperty("kind", "main");
    confirm_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(confirm_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(name);
    column->addLayout(reasons);
    column->addWidget(quantity_field_);
    column->addWidget(lot_field_);
    column->addWidget(outcome_);
    column->addLayout(buttons);
}

MovementReason StockDialog::reason() const {
    return static_cast<MovementReason>(reasons_->checkedId());
}

std::int64_t StockDialog::after() const {
    switch (reason()) {
        case MovementReason::Spoil:
            return sku_.stock - quantity_->value();
        case MovementReason::Count:
            return quantity_->value();
        default:
            return sku_.stock + quantity_->value();
    }
}

void StockDialog::check() {
    const bool is_count = reason() == MovementReason::Count;
    quantity_field_->setTitle(is_count ? tr("How many are there?") : tr("How many?"));
    lot_field_->setVisible(!is_count && lot_->count() > 1);
    const bool is_too_much = reason() == MovementReason::Spoil && after() < 0;
    quantity_field_->showNote(is_too_much ? tr("There are only %1.").arg(countText(sku_.stock))
                                          : QString());
    outcome_->setText(tr("In stock: %1 → %2").arg(countText(sku_.stock), countText(after())));
    confirm_->setEnabled(!is_too_much &&
                         (is_count ? after() != sku_.stock : quantity_->value() > 0));
}

void StockDialog::confirm() {
    StockAsk ask{sku_.id, reason(), quantity_->value(), sku_.stock, std::nullopt};
    const qlonglong lot = lot_->currentData().toLongLong();
    if (lot > 0 && reason() != MovementReason::Count) ask.lot = catalog::LotId{lot};
    emit chosen(ask);
    accept();
}

}  // namespace xb::app
