#include "app/pages/products/sku_row.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/form_field.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace xb::app {

namespace {

using catalog::DraftField;

constexpr int unit_limit = 1'000'000'000;

QLineEdit* line(const char* name, QWidget* parent) {
    auto* made = new QLineEdit(parent);
    made->setObjectName(name);
    made->setMaxLength(200);
    return made;
}

QSpinBox* number(const char* name, QWidget* parent) {
    auto* made = new QSpinBox(parent);
    made->setObjectName(name);
    made->setRange(0, unit_limit);
    made->setButtonSymbols(QAbstractSpinBox::NoButtons);
    made->setGroupSeparatorShown(true);
    return made;
}

QPushButton* button(const char* name, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setProperty("target", "true");
    return made;
}

std::string words(const QLineEdit& field) {
    return field.text().trimmed().toStdString();
}

bool isEmptyOrMoney(const QLineEdit& field) {
    return field.text().trimmed().isEmpty() || readMoney(field.text()).has_value();
}

void follow(QLineEdit& field, const QString& was, const QString& now) {
    if (field.text() == was && now != was) field.setText(now);
}

void follow(QSpinBox& field, int was, int now) {
    // Nobody has typed it.
    const QSignalBlocker quiet(field);
    if (field.value() == was) field.setValue(now);
}

}  // namespace

// What stands in the fields of a SKU before anybody types; those of a new one are empty.
struct SkuRow::Shown {
    QString spec, price, list_price, code, gtin, farm_gate;
    int low_stock = 0;
    int limit = 0;
    int weight = 0;
};

SkuRow::Shown SkuRow::shownOf(const catalog::SkuDraft& draft) {
    Shown shown;
    shown.spec = QString::fromStdString(draft.spec);
    shown.price = plainMoney(draft.price);
    if (draft.list_price != draft.price) shown.list_price = plainMoney(draft.list_price);
    shown.code = QString::fromStdString(draft.code);
    shown.gtin = QString::fromStdString(draft.gtin);
    if (draft.farm_gate_price) shown.farm_gate = plainMoney(*draft.farm_gate_price);
    shown.low_stock = static_cast<int>(draft.low_stock_threshold);
    shown.limit = static_cast<int>(draft.limit_per_buyer);
    shown.weight = static_cast<int>(draft.net_weight_g);
    return shown;
}

SkuRow::SkuRow(const std::optional<catalog::SkuDetail>& sku, QWidget* parent)
    : QFrame(parent),
      known_(sku),
      spec_(line("sku_spec", this)),
      price_(line("sku_price", this)),
      list_price_(line("sku_list_price", this)),
      code_(line("sku_code", this)),
      gtin_(line("sku_gtin", this)),
      first_stock_(number("sku_first_stock", this)),
      low_stock_(number("sku_low_stock", this)),
      limit_(number("sku_limit", this)),
      weight_(number("sku_weight", this)),
      farm_gate_(line("sku_farm_gate", this)),
      more_part_(new QWidget(this)),
      stock_(new QLabel(this)),
      change_stock_(button("sku_stock", this)),
      more_(button("sku_more", this)),
      remove_(button("sku_remove", this)),
      channels_(button("sku_channels", more_part_)),
      waiting_(button("sku_waiting", more_part_)) {
    setObjectName("sku_row");
    if (known_) fill({}, shownOf(known_->sku));
    arrange();
    connectParts();
    retranslate();
    showMore(false);
}

void SkuRow::arrange() {
    spec_field_ = new FormField(spec_, this);
    price_field_ = new FormField(price_, this);
    first_stock_field_ = new FormField(first_stock_, this);
    list_price_field_ = new FormField(list_price_, more_part_);
    code_field_ = new FormField(code_, more_part_);
    gtin_field_ = new FormField(gtin_, more_part_);
    low_stock_field_ = new FormField(low_stock_, more_part_);
    limit_field_ = new FormField(limit_, more_part_);
    weight_field_ = new FormField(weight_, more_part_);
    farm_gate_field_ = new FormField(farm_gate_, more_part_);
    stock_->setObjectName("sku_stock_now");
    stock_->setProperty("role", "strong");
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(spec_field_, 5);
    first->addWidget(price_field_, 4);
    first->addWidget(first_stock_field_, 4);
    first_stock_field_->setVisible(!known_);
    auto* rest = new QGridLayout(more_part_);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(8);
    const std::array fields{list_price_field_, code_field_, low_stock_field_, limit_field_,
                            weight_field_,     gtin_field_, farm_gate_field_};
    for (std::size_t i = 0; i < fields.size(); ++i)
        rest->addWidget(fields.at(i), static_cast<int>(i / 2), static_cast<int>(i % 2));
    auto* selling = new QHBoxLayout;
    selling->setSpacing(8);
    for (QPushButton* one : {channels_, waiting_}) {
        one->setVisible(known_.has_value());
        selling->addWidget(one);
    }
    selling->addStretch(1);
    rest->addLayout(selling, rest->rowCount(), 0, 1, 2);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(stock_);
    acts->addWidget(change_stock_);
    acts->addStretch(1);
    acts->addWidget(more_);
    acts->addWidget(remove_);
    stock_->setVisible(known_.has_value());
    change_stock_->setVisible(known_.has_value());
    more_->setCheckable(true);
    more_->setProperty("segment", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(more_part_);
    column->addLayout(acts);
}

void SkuRow::connectParts() {
    for (QLineEdit* one : {spec_, price_, list_price_, code_, gtin_, farm_gate_})
        connect(one, &QLineEdit::textEdited, this, &SkuRow::changed);
    for (QSpinBox* one : {first_stock_, low_stock_, limit_, weight_})
        connect(one, &QSpinBox::valueChanged, this, &SkuRow::changed);
    connect(more_, &QPushButton::toggled, this, &SkuRow::showMore);
    connect(remove_, &QPushButton::clicked, this, &SkuRow::removeAsked);
    connect(channels_, &QPushButton::clicked, this, [this] {
        if (known_) emit channelsAsked(known_->id);
    });
    connect(waiting_, &QPushButton::clicked, this, [this] {
        if (known_) emit waitingAsked(known_->id);
    });
    connect(change_stock_, &QPushButton::clicked, this, [this] {
        if (known_) emit stockAsked(known_->id);
    });
}

catalog::SkuSheet SkuRow::sheet() const {
    catalog::SkuSheet sheet;
    if (known_) {
        sheet.id = known_->id;
        sheet.sku = known_->sku;
    }
    sheet.sku.spec = words(*spec_);
    sheet.sku.code = words(*code_);
    sheet.sku.gtin = words(*gtin_);
    sheet.sku.price = readMoney(price_->text()).value_or(catalog::Money{});
    sheet.sku.list_price = readMoney(list_price_->text()).value_or(sheet.sku.price);
    sheet.sku.low_stock_threshold = low_stock_->value();
    sheet.sku.limit_per_buyer = limit_->value();
    sheet.sku.net_weight_g = weight_->value();
    sheet.sku.farm_gate_price = readMoney(farm_gate_->text());
    sheet.first_stock = known_ ? 0 : first_stock_->value();
    return sheet;
}

std::optional<catalog::SkuId> SkuRow::sku() const {
    return known_ ? std::optional(known_->id) : std::nullopt;
}

bool SkuRow::isReadable() const {
    return readMoney(price_->text()).has_value() && isEmptyOrMoney(*list_price_) &&
           isEmptyOrMoney(*farm_gate_);
}

void SkuRow::show(const catalog::Findings& findings, bool is_silent) {
    for (FormField* one :
         {spec_field_, price_field_, list_price_field_, code_field_, gtin_field_,
          first_stock_field_, low_stock_field_, limit_field_, weight_field_, farm_gate_field_}) {
        one->showNote({});
    }
    if (is_silent) return;
    const auto fieldOf = [this](DraftField field) -> FormField* {
        switch (field) {
            case DraftField::Spec:
                return spec_field_;
            case DraftField::ListPrice:
                return list_price_field_;
            case DraftField::Code:
                return code_field_;
            case DraftField::Gtin:
                return gtin_field_;
            case DraftField::Quantity:
                return first_stock_field_;
            case DraftField::LowStockThreshold:
                return low_stock_field_;
            case DraftField::LimitPerBuyer:
                return limit_field_;
            case DraftField::NetWeight:
                return weight_field_;
            case DraftField::FarmGatePrice:
                return farm_gate_field_;
            default:
                return price_field_;
        }
    };
    for (const catalog::DraftFinding& finding : findings) {
        const bool is_fault = finding.weight == catalog::FindingWeight::Fault;
        FormField* field = fieldOf(finding.field);
        field->showNote(findingText(finding), is_fault ? NoteWeight::Fault : NoteWeight::Advice);
        // What is wrong is never out of sight.
        if (is_fault && field->parentWidget() == more_part_) more_->setChecked(true);
    }
    const QString how = tr("Write it like 39.90.");
    if (!readMoney(price_->text())) price_field_->showNote(how);
    for (const auto& [field, control] :
         {std::pair(list_price_field_, list_price_), std::pair(farm_gate_field_, farm_gate_)}) {
        if (isEmptyOrMoney(*control)) continue;
        field->showNote(how);
        more_->setChecked(true);
    }
}

void SkuRow::fill(const Shown& was, const Shown& now) {
    app::follow(*spec_, was.spec, now.spec);
    app::follow(*price_, was.price, now.price);
    app::follow(*list_price_, was.list_price, now.list_price);
    app::follow(*code_, was.code, now.code);
    app::follow(*gtin_, was.gtin, now.gtin);
    app::follow(*farm_gate_, was.farm_gate, now.farm_gate);
    app::follow(*low_stock_, was.low_stock, now.low_stock);
    app::follow(*limit_, was.limit, now.limit);
    app::follow(*weight_, was.weight, now.weight);
}

void SkuRow::follow(const catalog::SkuDetail& now) {
    if (!known_) return;
    fill(shownOf(known_->sku), shownOf(now.sku));
    known_ = now;
    retranslate();
}

void SkuRow::setRemovable(bool is_removable) {
    remove_->setEnabled(is_removable);
}

void SkuRow::retype(const catalog::SkuDraft& draft) {
    if (known_) fill(shownOf(known_->sku), shownOf(draft));
}

void SkuRow::focusFirst() {
    spec_->setFocus();
}

void SkuRow::showMore(bool is_open) {
    more_part_->setVisible(is_open);
}

void SkuRow::retranslate() {
    spec_field_->setTitle(tr("What it comes in"));
    spec_->setPlaceholderText(tr("5 kg box"));
    price_field_->setTitle(tr("Price in yuan"));
    price_->setPlaceholderText(QStringLiteral("39.90"));
    first_stock_field_->setTitle(tr("In stock now"));
    list_price_field_->setTitle(tr("Crossed-out price"));
    list_price_->setPlaceholderText(tr("none"));
    code_field_->setTitle(tr("Code"));
    code_->setPlaceholderText(known_ ? QString() : tr("given by itself"));
    low_stock_field_->setTitle(tr("Warn at so many left"));
    limit_field_->setTitle(tr("At most for one buyer"));
    limit_->setSpecialValueText(tr("no limit"));
    weight_field_->setTitle(tr("Net weight in grams"));
    weight_->setSpecialValueText(tr("not known"));
    farm_gate_field_->setTitle(tr("What a middleman pays"));
    farm_gate_->setPlaceholderText(tr("not known"));
    channels_->setText(tr("Channels…"));
    channels_->setAccessibleName(tr("Channels of this size"));
    waiting_->setText(tr("Waiting list…"));
    waiting_->setAccessibleName(tr("Who waits for this size"));
    gtin_field_->setTitle(tr("Barcode"));
    gtin_->setPlaceholderText(tr("none"));
    if (known_) stock_->setText(tr("%1 in stock").arg(countText(known_->stock)));
    change_stock_->setText(tr("Change…"));
    change_stock_->setAccessibleName(tr("Change the stock"));
    more_->setText(tr("More"));
    more_->setAccessibleName(tr("More about this size"));
    remove_->setText(tr("Remove"));
    remove_->setAccessibleName(tr("Take this size off the shelf"));
}

void SkuRow::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
