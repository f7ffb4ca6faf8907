#include "app/pages/products/producer_pick.h"

#include "app/pages/products/product_words.h"
#include "app/widgets/form_field.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {
// Beside the ids of producers, which begin at 1.
constexpr qlonglong nobody = 0;
constexpr qlonglong a_new_one = -1;
constexpr int bp_of_percent = 100;
}  // namespace

ProducerPick::ProducerPick(QWidget* parent)
    : QWidget(parent),
      pick_(new QComboBox(this)),
      edit_(new QPushButton(this)),
      name_(new QLineEdit(this)),
      village_(new QLineEdit(this)),
      commission_(new QSpinBox(this)),
      new_part_(new QWidget(this)) {
    pick_->setObjectName("form_producer");
    pick_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    name_->setObjectName("form_producer_name");
    village_->setObjectName("form_producer_village");
    commission_->setObjectName("form_producer_commission");
    commission_->setRange(0, 100);
    commission_->setSuffix(QStringLiteral(" %"));
    commission_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    pick_->addItem(QString(), nobody);
    pick_->addItem(QString(), a_new_one);
    edit_->setObjectName("form_producer_edit");
    edit_->setProperty("target", "true");
    pick_field_ = new FormField(pick_, this);
    name_field_ = new FormField(name_, new_part_);
    village_field_ = new FormField(village_, new_part_);
    commission_field_ = new FormField(commission_, new_part_);
    auto* row = new QHBoxLayout(new_part_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(name_field_, 5);
    row->addWidget(village_field_, 4);
    row->addWidget(commission_field_, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* picking = new QHBoxLayout;
    picking->setSpacing(8);
    picking->addWidget(pick_field_, 1);
    picking->addWidget(edit_, 0, Qt::AlignBottom);
    column->addLayout(picking);
    column->addWidget(new_part_);
    connect(pick_, &QComboBox::currentIndexChanged, this, [this] {
        showNew();
        emit changed();
    });
    connect(edit_, &QPushButton::clicked, this, [this] { emit editAsked(producer()); });
    connect(name_, &QLineEdit::textEdited, this, &ProducerPick::changed);
    connect(village_, &QLineEdit::textEdited, this, &ProducerPick::changed);
    connect(commission_, &QSpinBox::valueChanged, this, &ProducerPick::changed);
    retranslate();
    showNew();
}

void ProducerPick::setProducers(const std::vector<catalog::ProducerRow>& producers) {
    const QSignalBlocker quiet(pick_);
    const QVariant chosen = pick_->currentData();
    const QString chosen_name = pick_->currentText();
    while (pick_->count() > 2)
        pick_->removeItem(2);
    for (const catalog::ProducerRow& row : producers) {
        const QString name = QString::fromStdString(row.name);
        const QString village = QString::fromStdString(row.village);
        pick_->addItem(village.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, village),
                       static_cast<qlonglong>(row.id.value));
    }
    if (pick_->findData(chosen) < 0) pick_->addItem(chosen_name, chosen);
    pick_->setCurrentIndex(pick_->findData(chosen));
    showNew();
}

void ProducerPick::choose(catalog::ProducerId producer, const QString& name) {
    const QSignalBlocker quiet(pick_);
    const auto id = static_cast<qlonglong>(producer.value);
    if (pick_->findData(id) < 0) pick_->addItem(name, id);
    pick_->setCurrentIndex(pick_->findData(id));
    showNew();
}

void ProducerPick::reset() {
    const QSignalBlocker quiet(pick_);
    pick_->setCurrentIndex(pick_->count() > 2 ? 0 : 1);
    name_->clear();
    village_->clear();
    const QSignalBlocker quiet_share(commission_);
    commission_->setValue(0);
    showNew();
}

catalog::ProducerId ProducerPick::producer() const {
    const qlonglong id = pick_->currentData().toLongLong();
    return {id > 0 ? id : 0};
}

std::optional<catalog::ProducerDraft> ProducerPick::newProducer() const {
    if (pick_->currentData().toLongLong() != a_new_one) return std::nullopt;
    catalog::ProducerDraft draft;
    draft.name = name_->text().trimmed().toStdString();
    draft.village = village_->text().trimmed().toStdString();
    draft.commission_bp = commission_->value() * bp_of_percent;
    return draft;
}

void ProducerPick::show(const catalog::Findings& findings, bool is_missing) {
    pick_field_->showNote(is_missing ? tr("Choose who grew or made it.") : QString());
    name_field_->showNote({});
    village_field_->showNote({});
    for (const catalog::DraftFinding& finding : findings) {
        const bool is_village = finding.field == catalog::DraftField::Village;
        (is_village ? village_field_ : name_field_)->showNote(findingText(finding));
    }
}

void ProducerPick::showNew() {
    new_part_->setVisible(pick_->currentData().toLongLong() == a_new_one);
    edit_->setVisible(producer().value != 0);
}

void ProducerPick::retranslate() {
    pick_field_->setTitle(tr("Producer"));
    edit_->setText(tr("Edit…"));
    edit_->setAccessibleName(tr("Edit this producer"));
    pick_->setItemText(pick_->findData(nobody), tr("Nobody chosen yet"));
    pick_->setItemText(pick_->findData(a_new_one), tr("A new producer…"));
    name_field_->setTitle(tr("Name of the new producer"));
    village_field_->setTitle(tr("Village"));
    commission_field_->setTitle(tr("Commission"));
}

void ProducerPick::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
