#include "app/pages/orders/return_row.h"

#include "app/pages/figures.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int quantity_px = 96;

QString fateText(GoodsFate fate) {
    switch (fate) {
        case GoodsFate::WithBuyer:
            return ReturnRow::tr("Not back with us");
        case GoodsFate::ForSale:
            return ReturnRow::tr("Back in stock");
        case GoodsFate::Spoilt:
            return ReturnRow::tr("Spoilt, written off");
    }
    return {};
}

}  // namespace

ReturnRow::ReturnRow(const Goods& goods, const QVector<GoodsFate>& fates, QWidget* parent)
    : QWidget(parent), goods_(goods), quantity_(new QSpinBox(this)), fate_(new QComboBox(this)) {
    quantity_->setObjectName(QStringLiteral("return_quantity_%1").arg(goods.line));
    quantity_->setRange(0, goods.most);
    quantity_->setValue(goods.chosen);
    quantity_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    quantity_->setAccessibleName(tr("Units of %1").arg(goods.title));
    quantity_->setMinimumWidth(quantity_px);
    fate_->setObjectName(QStringLiteral("return_fate_%1").arg(goods.line));
    fate_->setAccessibleName(tr("What becomes of %1").arg(goods.title));
    for (const GoodsFate fate : fates)
        fate_->addItem(fateText(fate), static_cast<int>(fate));
    fate_->setEnabled(goods.is_stocked);
    if (!goods.is_stocked) fate_->setCurrentIndex(fate_->findData(0));
    auto* title = new QLabel(goods.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(quantity_);
    controls->addWidget(new QLabel(tr("of %1").arg(countText(goods.most)), this));
    controls->addWidget(fate_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addLayout(controls);
    connect(quantity_, &QSpinBox::valueChanged, this, &ReturnRow::changed);
    connect(fate_, &QComboBox::currentIndexChanged, this, &ReturnRow::changed);
}

int ReturnRow::quantity() const {
    return quantity_->value();
}

GoodsFate ReturnRow::fate() const {
    return static_cast<GoodsFate>(fate_->currentData().toInt());
}

catalog::ReturnedGoods ReturnRow::returned() const {
    catalog::ReturnedGoods goods;
    goods.line = line();
    if (fate() == GoodsFate::ForSale) goods.for_sale = quantity();
    if (fate() == GoodsFate::Spoilt) goods.spoilt = quantity();
    return goods;
}

}  // namespace xb::app
