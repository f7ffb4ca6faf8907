#include "app/pages/products/producer_dialog.h"

#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/refusal_line.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace xb::app {

namespace {

constexpr int width_px = 480;
constexpr int line_length = 200;
constexpr double bp_of_percent = 100;

std::string words(const QLineEdit& field) {
    return field.text().trimmed().toStdString();
}

}  // namespace

ProducerDialog::ProducerDialog(const catalog::ProducerRow& producer, QWidget* parent)
    : QDialog(parent),
      producer_(producer),
      body_(new QWidget),
      name_(new QLineEdit(this)),
      village_(new QLineEdit(this)),
      contact_(new QLineEdit(this)),
      commission_(new QDoubleSpinBox(this)),
      account_(new QLineEdit(this)),
      hidden_(new QCheckBox(tr("Brings nothing any more: leave out of the lists"), this)),
      problem_(new RefusalLine(QStringLiteral("producer_problem"), this)),
      save_(new QPushButton(tr("Save"), this)) {
    setObjectName("producer_dialog");
    setWindowTitle(tr("Producer"));
    setModal(true);
    name_->setObjectName("producer_name");
    village_->setObjectName("producer_village");
    contact_->setObjectName("producer_contact");
    commission_->setObjectName("producer_commission");
    commission_->setRange(0, 100);
    commission_->setDecimals(2);
    commission_->setSuffix(QStringLiteral(" %"));
    commission_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    account_->setObjectName("producer_account");
    hidden_->setObjectName("producer_hidden");
    save_->setObjectName("producer_save");
    save_->setProperty("kind", "main");
    for (QLineEdit* one : {name_, village_, contact_, account_}) {
        one->setMaxLength(line_length);
        connect(one, &QLineEdit::textChanged, this, &ProducerDialog::check);
    }
    arrange();
    fill();
    connect(save_, &QPushButton::clicked, this, [this] {
        setSaving(true);
        emit chosen(ask());
    });
    check();
    fitHeight(*this, width_px);
    name_->setFocus();
}

void ProducerDialog::fill() {
    name_->setText(QString::fromStdString(producer_.name));
    village_->setText(QString::fromStdString(producer_.village));
    contact_->setText(QString::fromStdString(producer_.contact));
    commission_->setValue(static_cast<double>(producer_.commission_bp) / bp_of_percent);
    hidden_->setChecked(producer_.is_hidden);
    const QString masked = QString::fromStdString(producer_.masked_payout_account);
    account_->setPlaceholderText(masked.isEmpty() ? tr("none yet")
                                                  : tr("%1, stays as it is").arg(masked));
}

void ProducerDialog::arrange() {
    const auto field = [this](QWidget* control, const QString& title) {
        auto* made = new FormField(control, body_);
        made->setTitle(title);
        return made;
    };
    name_field_ = field(name_, tr("Name"));
    village_field_ = field(village_, tr("Village"));
    contact_field_ = field(contact_, tr("Phone"));
    account_field_ = field(account_, tr("Account that is paid into"));
    auto* where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(village_field_, 3);
    where->addWidget(contact_field_, 3);
    where->addWidget(field(commission_, tr("Commission")), 2);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(name_field_);
    column->addLayout(where);
    column->addWidget(account_field_);
    column->addWidget(hidden_);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("producer_keep");
    frameDialog(*this, QStringLiteral("producer_scroll"), body_, keep, save_, problem_);
}

ProducerAsk ProducerDialog::ask() const {
    ProducerAsk asked;
    asked.id = producer_.id;
    asked.draft.name = words(*name_);
    asked.draft.village = words(*village_);
    asked.draft.contact = words(*contact_);
    asked.draft.commission_bp = std::llround(commission_->value() * bp_of_percent);
    if (!account_->text().trimmed().isEmpty()) asked.account = words(*account_);
    asked.is_hidden = hidden_->isChecked();
    return asked;
}

void ProducerDialog::setSaving(bool is_saving) {
    body_->setEnabled(!is_saving);
    check();
    if (is_saving) save_->setEnabled(false);
}

void ProducerDialog::showRefusal(const QString& sentence) {
    setSaving(false);
    problem_->tell(sentence);
    name_->setFocus();
}

void ProducerDialog::check() {
    problem_->hide();
    ProducerAsk asked = ask();
    asked.draft.payout_account = asked.account.value_or(std::string());
    const catalog::Findings findings = catalog::checkProducer(asked.draft);
    for (FormField* one : {name_field_, village_field_, contact_field_, account_field_})
        one->showNote({});
    for (const catalog::DraftFinding& finding : findings) {
        FormField* field = finding.field == catalog::DraftField::Village         ? village_field_
                           : finding.field == catalog::DraftField::Contact       ? contact_field_
                           : finding.field == catalog::DraftField::PayoutAccount ? account_field_
                                                                                 : name_field_;
        field->showNote(findingText(finding));
    }
    save_->setEnabled(findings.empty());
}

}  // namespace xb::app
