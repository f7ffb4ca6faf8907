#include "app/pages/live/deal_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/form_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <limits>

namespace xb::app {

namespace {

constexpr int most_minutes = 600;
constexpr int usual_minutes = 10;
constexpr std::int64_t usual_quota = 100;
constexpr int longest_price = 12;

int unitsOf(std::int64_t count) {
    return static_cast<int>(std::clamp<std::int64_t>(count, 1, std::numeric_limits<int>::max()));
}

}  // namespace

DealDialog::DealDialog(const DealProduct& product, const std::optional<catalog::DealRow>& running,
                       catalog::UtcMs now, QWidget* parent)
    : OnAirDialog(QStringLiteral("deal"), tr("Flash deal"), running.has_value(), parent),
      product_(product),
      price_(new QLineEdit(this)),
      quota_(new QSpinBox(this)),
      minutes_(new QSpinBox(this)),
      limit_(new QSpinBox(this)) {
    arrange();
    fill(running, now);
    connect(price_, &QLineEdit::textChanged, this, &DealDialog::check);
    connect(this, &OnAirDialog::removalAsked, this, [this] {
        emit chosen(std::nullopt);
        accept();
    });
    connect(this, &OnAirDialog::showAsked, this, [this] {
        const auto price = readMoney(price_->text());
        if (!price) return;
        emit chosen(DealWish{*price, quota_->value(), limit_->value(), minutes()});
        accept();
    });
    check();
    price_->setFocus();
    price_->selectAll();
}

void DealDialog::arrange() {
    auto* title = new QLabel(product_.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setProperty("role", "strong");
    price_->setObjectName("deal_price");
    price_->setMaxLength(longest_price);
    quota_->setObjectName("deal_quota");
    quota_->setRange(1, unitsOf(product_.stock));
    minutes_->setObjectName("deal_minutes");
    minutes_->setRange(1, most_minutes);
    minutes_->setSuffix(tr(" min"));
    limit_->setObjectName("deal_limit");
    limit_->setRange(0, unitsOf(product_.stock));
    limit_->setSpecialValueText(tr("no limit"));
    for (QSpinBox* number : {quota_, minutes_, limit_}) {
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setGroupSeparatorShown(true);
    }
    body().addWidget(title);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    const auto add = [this](QHBoxLayout& row, QWidget* control, const QString& words) {
        auto* field = new FormField(control, this);
        field->setTitle(words);
        row.addWidget(field, 1);
        return field;
    };
    price_field_ = add(*first, price_, tr("Price in yuan"));
    add(*first, minutes_, tr("For how long"));
    add(*second, quota_, tr("How many units"));
    add(*second, limit_, tr("At most for one buyer"));
    body().addLayout(first);
    body().addLayout(second);
}

// A field that nobody touched leaves the end where it is, to the millisecond.
std::optional<int> DealDialog::minutes() const {
    const bool is_untouched = minutes_left_ == minutes_->value();
    return is_untouched ? std::nullopt : std::optional(minutes_->value());
}

void DealDialog::fill(const std::optional<catalog::DealRow>& running, catalog::UtcMs now) {
    minutes_->setValue(usual_minutes);
    quota_->setValue(unitsOf(std::min(usual_quota, product_.stock)));
    if (!running) return;
    const catalog::DealDraft& deal = running->deal;
    quota_->setMaximum(unitsOf(std::max(deal.quota, product_.stock + running->sold)));
    price_->setText(plainMoney(deal.price));
    quota_->setValue(unitsOf(deal.quota));
    limit_->setMaximum(unitsOf(std::max(deal.limit_per_buyer, product_.stock)));
    limit_->setValue(static_cast<int>(deal.limit_per_buyer));
    const std::chrono::milliseconds left(deal.ends_at.value - now.value);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
    minutes_->setValue(static_cast<int>(std::clamp<std::int64_t>(minutes, 1, most_minutes)));
    minutes_left_ = minutes_->value();
}

void DealDialog::check() {
    const auto price = readMoney(price_->text());
    const bool is_lower = price && price->fen > 0 && price->fen < product_.price_fen;
    const QString usual = moneyText(product_.price_fen);
    if (product_.stock <= 0) {
        price_field_->showNote(tr("It is sold out."));
    } else if (is_lower || price_->text().isEmpty()) {
        price_field_->showNote(tr("Usually %1").arg(usual), NoteWeight::Advice);
    } else {
        price_field_->showNote(tr("Less than %1").arg(usual));
    }
    setReady(is_lower && product_.stock > 0);
}

}  // namespace xb::app
