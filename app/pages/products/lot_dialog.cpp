#include "app/pages/products/lot_dialog.h"

#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int quantity_limit = 1'000'000'000;
constexpr int line_length = 300;
constexpr int width_px = 460;
}  // namespace

LotDialog::LotDialog(const QString& title, catalog::ProductId product, QWidget* parent)
    : QDialog(parent),
      product_(product),
      plot_(new QLineEdit(this)),
      harvested_(new QDateEdit(QDate::currentDate(), this)),
      quantity_(new QSpinBox(this)),
      unit_(new QLineEdit(tr("kg"), this)),
      inspection_(new QLineEdit(this)) {
    setObjectName("lot_dialog");
    setWindowTitle(tr("New harvest"));
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
    arrange(title);
    fitHeight(*this, width_px);
    plot_->setFocus();
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
    auto* hint = new QLabel(tr("It is given a code of eight letters and figures, to be printed on "
                               "the boxes."),
                            this);
    hint->setProperty("role", "quiet");
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("lot_keep");
    auto* add = new QPushButton(tr("Add the harvest"), this);
    add->setObjectName("lot_confirm");
    add->setProperty("kind", "main");
    add->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 0);
    buttons->addStretch(1);
    for (QPushButton* one : {keep, add}) {
        one->setProperty("target", "true");
        buttons->addWidget(one);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 18, 12, 18);
    all->setSpacing(12);
    all->addWidget(new DownScroll(QStringLiteral("lot_scroll"), body, this), 1);
    all->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &LotDialog::confirm);
}

void LotDialog::confirm() {
    catalog::LotDraft lot;
    lot.product = product_;
    lot.plot = plot_->text().trimmed().toStdString();
    lot.harvested_at = {harvested_->date().startOfDay().toMSecsSinceEpoch()};
    lot.quantity = quantity_->value();
    lot.unit = unit_->text().trimmed().toStdString();
    lot.inspection = inspection_->text().trimmed().toStdString();
    emit chosen(lot);
    accept();
}

}  // namespace xb::app
