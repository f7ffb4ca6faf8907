#include "app/pages/products/lot_dialog.h"

#include "app/shop/line_harvests.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {
constexpr int quantity_limit = 1'000'000'000;
constexpr int line_length = 300;
constexpr int width_px = 460;

QDate dayOf(catalog::UtcMs at) {
    return QDateTime::fromMSecsSinceEpoch(at.value).date();
}
}  // namespace

LotDialog::LotDialog(const QString& title, catalog::ProductId product, QWidget* parent)
    : LotDialog(title, std::nullopt, product, parent) {}

LotDialog::LotDialog(const QString& title, const catalog::LotRow& lot, QWidget* parent)
    : LotDialog(title, lot, lot.lot.product, parent) {}

LotDialog::LotDialog(const QString& title, std::optional<catalog::LotRow> lot,
                     catalog::ProductId product, QWidget* parent)
    : QDialog(parent),
      lot_(std::move(lot)),
      product_(product),
      plot_(new QLineEdit(this)),
      harvested_(new QDateEdit(QDate::currentDate(), this)),
      quantity_(new QSpinBox(this)),
      unit_(new QLineEdit(tr("kg"), this)),
      inspection_(new QLineEdit(this)),
      hidden_(new QCheckBox(tr("Not used any more: nothing is packed from it"), this)) {
    setObjectName("lot_dialog");
    setWindowTitle(lot_ ? tr("Harvest %1").arg(traceCodeText(lot_->trace_code))
                        : tr("New harvest"));
    setModal(true);
    plot_->setObjectName("lot_plot");
    harvested_->setObjectName("lot_harvested");
    harvested_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    harvested_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    harvested_->setMaximumDate(QDate::currentDate());
    quantity_->setObjectName("lot_quantity");
    quantity_->setRange(0, quantity_limit);
    quantity_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    quantity_->setGroupSeparatorShown(true);
    unit_->setObjectName("lot_unit");
    inspection_->setObjectName("lot_inspection");
    inspection_->setPlaceholderText(tr("residue test passed, county station"));
    for (QLineEdit* one : {plot_, unit_, inspection_})
        one->setMaxLength(line_length);
    hidden_->setObjectName("lot_hidden");
    fill();
    arrange(title);
    fitHeight(*this, width_px);
    plot_->setFocus();
}

void LotDialog::fill() {
    hidden_->setVisible(lot_.has_value());
    if (!lot_) return;
    plot_->setText(QString::fromStdString(lot_->lot.plot));
    harvested_->setDate(dayOf(lot_->lot.harvested_at));
    quantity_->setValue(static_cast<int>(lot_->lot.quantity));
    unit_->setText(QString::fromStdString(lot_->lot.unit));
    inspection_->setText(QString::fromStdString(lot_->lot.inspection));
    hidden_->setChecked(lot_->is_hidden);
}

void LotDialog::arrange(const QString& title) {
    auto* name = new QLabel(title, this);
    name->setProperty("role", "loud");
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(name);
    const auto field = [this](QWidget* control, const QString& words) {
        auto* made = new FormField(control, this);
        made->setTitle(words);
        return made;
    };
    column->addWidget(field(plot_, tr("Plot, orchard or pond")));
    column->addWidget(field(harvested_, tr("Harvested on")));
    auto* amount = new QHBoxLayout;
    amount->addWidget(field(quantity_, tr("Quantity")), 2);
    amount->addWidget(field(unit_, tr("Counted in")), 1);
    column->addLayout(amount);
    column->addWidget(field(inspection_, tr("Checked: what, and by whom")));
    column->addWidget(hidden_);
    auto* hint = new QLabel(
        lot_ ? tr("Its code stays: it is printed on boxes.")
             : tr("It is given a code of eight letters and figures, to be printed on the boxes."),
        this);
    hint->setProperty("role", "quiet");
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* keep = new QPushButton(lot_ ? tr("Leave it") : tr("Not now"), this);
    keep->setObjectName("lot_keep");
    auto* add = new QPushButton(lot_ ? tr("Save") : tr("Add the harvest"), this);
    add->setObjectName("lot_confirm");
    add->setProperty("kind", "main");
    add->setDefault(true);
    frameDialog(*this, QStringLiteral("lot_scroll"), body, keep, add);
    connect(add, &QPushButton::clicked, this, &LotDialog::confirm);
}

void LotDialog::confirm() {
    catalog::LotDraft lot;
    lot.product = product_;
    lot.plot = plot_->text().trimmed().toStdString();
    lot.harvested_at = {harvested_->date().startOfDay().toMSecsSinceEpoch()};
    if (lot_ && dayOf(lot_->lot.harvested_at) == harvested_->date())
        lot.harvested_at = lot_->lot.harvested_at;  // to the hour, as it was
    lot.quantity = quantity_->value();
    lot.unit = unit_->text().trimmed().toStdString();
    lot.inspection = inspection_->text().trimmed().toStdString();
    accept();
    emit chosen(lot, hidden_->isChecked());
}

}  // namespace xb::app
