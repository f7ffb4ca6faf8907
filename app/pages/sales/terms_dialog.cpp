#include "app/pages/sales/terms_dialog.h"

#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/restyle.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace xb::app {

namespace {

constexpr int width_px = 480;
constexpr double bp_of_percent = 100;
constexpr int most_days = 365;

}  // namespace

TermsDialog::TermsDialog(const catalog::SettlementTerms& terms, QWidget* parent)
    : QDialog(parent),
      before_(terms),
      share_(new QDoubleSpinBox(this)),
      first_days_(new QSpinBox(this)),
      window_days_(new QSpinBox(this)),
      words_(new QLabel(this)),
      save_(new QPushButton(tr("Save"), this)) {
    setObjectName("terms_dialog");
    setWindowTitle(tr("When producers are paid"));
    setModal(true);
    share_->setObjectName("terms_share");
    share_->setRange(0, 100);
    share_->setDecimals(2);
    share_->setSuffix(QStringLiteral(" %"));
    share_->setValue(static_cast<double>(terms.first_share_bp) / bp_of_percent);
    first_days_->setObjectName("terms_first_days");
    window_days_->setObjectName("terms_window_days");
    for (QSpinBox* days : {first_days_, window_days_}) {
        days->setRange(0, most_days);
        days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    share_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    first_days_->setValue(static_cast<int>(terms.first_days));
    window_days_->setValue(static_cast<int>(terms.return_window_days));
    words_->setObjectName("terms_words");
    words_->setWordWrap(true);
    save_->setObjectName("terms_save");
    save_->setProperty("kind", "main");
    arrange();
    connect(share_, &QDoubleSpinBox::valueChanged, this, &TermsDialog::check);
    for (QSpinBox* days : {first_days_, window_days_})
        connect(days, &QSpinBox::valueChanged, this, &TermsDialog::check);
    connect(save_, &QPushButton::clicked, this, [this] {
        const catalog::SettlementTerms now = this->terms();
        accept();
        emit chosen(now);
    });
    check();
    fitHeight(*this, width_px);
}

void TermsDialog::arrange() {
    auto* body = new QWidget;
    const auto field = [body](QWidget* control, const QString& title) {
        auto* made = new FormField(control, body);
        made->setTitle(title);
        return made;
    };
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(field(share_, tr("First share of what was delivered")));
    column->addWidget(field(first_days_, tr("Due so many days after delivery")));
    column->addWidget(field(window_days_, tr("The rest is due after so many days, when no more "
                                             "goods can come back")));
    column->addWidget(words_);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("terms_keep");
    frameDialog(*this, QStringLiteral("terms_scroll"), body, keep, save_);
}

catalog::SettlementTerms TermsDialog::terms() const {
    catalog::SettlementTerms terms;
    terms.first_share_bp = std::llround(share_->value() * bp_of_percent);
    terms.first_days = first_days_->value();
    terms.return_window_days = window_days_->value();
    return terms;
}

void TermsDialog::check() {
    const bool is_right = window_days_->value() >= first_days_->value();
    words_->setProperty("role", is_right ? "quiet" : "wrong");
    restyle(*words_);
    words_->setText(is_right
                        ? tr("Days count for all that is not settled yet; the share for what has "
                             "no first share settled.")
                        : tr("The rest cannot be due before the first share."));
    save_->setEnabled(is_right && !(terms() == before_));
}

}  // namespace xb::app
