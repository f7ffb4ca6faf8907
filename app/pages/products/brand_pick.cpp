#include "app/pages/products/brand_pick.h"

#include "app/widgets/form_field.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr qlonglong no_brand = 0;  // ids begin at 1
}

BrandPick::BrandPick(QWidget* parent)
    : QWidget(parent),
      pick_(new QComboBox(this)),
      edit_(new QPushButton(this)),
      new_(new QPushButton(this)) {
    pick_->setObjectName("form_brand");
    pick_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    pick_->addItem(QString(), no_brand);
    edit_->setObjectName("form_brand_edit");
    new_->setObjectName("form_brand_new");
    field_ = new FormField(pick_, this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* one : {edit_, new_}) {
        one->setProperty("target", "true");
        buttons->addWidget(one);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(field_);
    column->addLayout(buttons);
    connect(pick_, &QComboBox::currentIndexChanged, this, [this] {
        edit_->setEnabled(brand().has_value());
        emit changed();
    });
    connect(edit_, &QPushButton::clicked, this, [this] { emit editAsked(brand()); });
    connect(new_, &QPushButton::clicked, this, [this] { emit editAsked(std::nullopt); });
    edit_->setEnabled(false);
    retranslate();
}

void BrandPick::setBrands(const std::vector<catalog::BrandRow>& brands) {
    const QSignalBlocker quiet(pick_);
    const QVariant chosen = pick_->currentData();
    const QString chosen_name = pick_->currentText();
    while (pick_->count() > 1)
        pick_->removeItem(1);
    for (const catalog::BrandRow& row : brands)
        pick_->addItem(QString::fromStdString(row.brand.name),
                       static_cast<qlonglong>(row.id.value));
    if (pick_->findData(chosen) < 0) pick_->addItem(chosen_name, chosen);
    pick_->setCurrentIndex(pick_->findData(chosen));
}

void BrandPick::choose(std::optional<catalog::BrandId> brand, const QString& name) {
    const QSignalBlocker quiet(pick_);
    const auto id = brand ? static_cast<qlonglong>(brand->value) : no_brand;
    if (pick_->findData(id) < 0) pick_->addItem(name, id);
    pick_->setCurrentIndex(pick_->findData(id));
    edit_->setEnabled(brand.has_value());
}

std::optional<catalog::BrandId> BrandPick::brand() const {
    const qlonglong id = pick_->currentData().toLongLong();
    if (id == no_brand) return std::nullopt;
    return catalog::BrandId{id};
}

void BrandPick::retranslate() {
    field_->setTitle(tr("Regional brand"));
    pick_->setItemText(0, tr("none"));
    edit_->setText(tr("Edit…"));
    edit_->setAccessibleName(tr("Edit this regional brand"));
    new_->setText(tr("New brand…"));
}

void BrandPick::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
