#include "app/pages/sales/correction_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/page_parts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int width_px = 480;
constexpr int reason_length = 200;
constexpr int more = 0;
constexpr int less = 1;

}  // namespace

CorrectionDialog::CorrectionDialog(const std::vector<catalog::ProducerRow>& producers,
                                   QWidget* parent)
    : QDialog(parent),
      producer_(new QComboBox(this)),
      ways_(new QButtonGroup(this)),
      amount_(new QLineEdit(this)),
      reason_(new QLineEdit(this)),
      words_(new QLabel(this)),
      confirm_(new QPushButton(tr("Write it down"), this)) {
    setObjectName("correction_dialog");
    setWindowTitle(tr("Correct what a producer is owed"));
    setModal(true);
    producer_->setObjectName("correction_producer");
    producer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(producers);
    segmentButton(QStringLiteral("correction_way_%1"), more, *ways_, this)
        ->setText(tr("They get more"));
    segmentButton(QStringLiteral("correction_way_%1"), less, *ways_, this)
        ->setText(tr("Taken off"));
    ways_->button(more)->setChecked(true);
    amount_->setObjectName("correction_amount");
    amount_->setPlaceholderText(QStringLiteral("39.90"));
    reason_->setObjectName("correction_reason");
    reason_->setPlaceholderText(tr("advance in cash, two boxes missing"));
    reason_->setMaxLength(reason_length);
    words_->setObjectName("correction_words");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    confirm_->setObjectName("correction_confirm");
    confirm_->setProperty("kind", "main");
    arrange();
    connect(ways_, &QButtonGroup::idClicked, this, &CorrectionDialog::check);
    connect(producer_, &QComboBox::currentIndexChanged, this, &CorrectionDialog::check);
    for (QLineEdit* one : {amount_, reason_})
        connect(one, &QLineEdit::textChanged, this, &CorrectionDialog::check);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        const CorrectionAsk asked = ask();
        accept();
        emit chosen(asked);
    });
    check();
    fitHeight(*this, width_px);
}

void CorrectionDialog::fill(const std::vector<catalog::ProducerRow>& producers) {
    for (const catalog::ProducerRow& row : producers) {
        const QString name = QString::fromStdString(row.name);
        const QString village = QString::fromStdString(row.village);
        producer_->addItem(village.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, village),
                           static_cast<qlonglong>(row.id.value));
        producer_->setItemData(producer_->count() - 1, name, Qt::UserRole + 1);
    }
}

void CorrectionDialog::arrange() {
    auto* body = new QWidget;
    const auto field = [body](QWidget* control, const QString& title) {
        auto* made = new FormField(control, body);
        made->setTitle(title);
        return made;
    };
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(field(producer_, tr("Producer")));
    column->addLayout(segmentRow(*ways_));
    column->addWidget(field(amount_, tr("Amount in yuan")));
    column->addWidget(field(reason_, tr("Reason, as it stands on the statement")));
    column->addWidget(words_);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("correction_keep");
    frameDialog(*this, QStringLiteral("correction_scroll"), body, keep, confirm_);
}

CorrectionAsk CorrectionDialog::ask() const {
    CorrectionAsk asked;
    asked.producer = {producer_->currentData().toLongLong()};
    asked.name = producer_->currentData(Qt::UserRole + 1).toString();
    const auto amount = readMoney(amount_->text()).value_or(catalog::Money{});
    asked.amount = ways_->checkedId() == less ? catalog::Money{-amount.fen} : amount;
    asked.reason = reason_->text().trimmed();
    return asked;
}

void CorrectionDialog::check() {
    const auto amount = readMoney(amount_->text());
    const CorrectionAsk asked = ask();
    const bool is_amount = amount && amount->fen > 0;
    const bool is_right = is_amount && asked.producer.value > 0 && !asked.reason.isEmpty();
    confirm_->setEnabled(is_right);
    if (producer_->count() == 0) {
        words_->setText(tr("There is no producer in this shop yet."));
    } else if (!is_amount) {
        words_->setText(tr("Write the amount in yuan, like 39.90."));
    } else if (asked.reason.isEmpty()) {
        words_->setText(tr("Write why: it stands on the producer's statement."));
    } else {
        words_->setText(tr("%1 for %2, counted in the next settlement. It is taken back only by "
                           "one the other way.")
                            .arg(moneyText(asked.amount.fen), asked.name));
    }
}

}  // namespace xb::app
