#include "app/pages/orders/export_dialog.h"

#include "app/text_size.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace xb::app {

ExportDialog::ExportDialog(bool is_narrowed, QWidget* parent)
    : QDialog(parent),
      listed_(new QRadioButton(tr("Only the orders that the list shows now"), this)),
      all_(new QRadioButton(tr("All orders of the shop"), this)),
      buyers_(new QCheckBox(tr("With the buyers' names, phones and addresses"), this)),
      warning_(new QLabel(this)) {
    setObjectName("export_dialog");
    setWindowTitle(tr("Export the orders"));
    setModal(true);
    setMinimumWidth(textPx(460));
    listed_->setObjectName("export_listed");
    listed_->setVisible(is_narrowed);
    all_->setObjectName("export_all");
    all_->setVisible(is_narrowed);
    (is_narrowed ? listed_ : all_)->setChecked(true);
    buyers_->setObjectName("export_buyers");
    warning_->setObjectName("export_warning");
    warning_->setProperty("role", "wrong");
    warning_->setWordWrap(true);
    warning_->setText(
        tr("Whoever has this file can read who the buyers are. Give it only to those who need it, "
           "and delete it when it is used."));
    arrange();
}

void ExportDialog::arrange() {
    auto* not_now = new QPushButton(tr("Not now"), this);
    auto* choose = new QPushButton(tr("Choose the file…"), this);
    choose->setObjectName("export_confirm");
    choose->setProperty("kind", "main");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(not_now);
    buttons->addWidget(choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(listed_);
    column->addWidget(all_);
    column->addWidget(buyers_);
    column->addWidget(warning_);
    column->addLayout(buttons);
    // Its place stays free: nothing moves under the pointer.
    QSizePolicy place = warning_->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    warning_->setSizePolicy(place);
    warning_->hide();
    connect(buyers_, &QCheckBox::toggled, warning_, &QWidget::setVisible);
    connect(not_now, &QPushButton::clicked, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, [this] {
        const OrderExportAsk ask{listed_->isChecked(), buyers_->isChecked()};
        accept();
        emit chosen(ask);
    });
}

}  // namespace xb::app
