#include "app/pages/products/bulk_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/products/bulk_steps.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

using catalog::BulkField;
using catalog::BulkWay;

constexpr std::int64_t hundredths = 100;

// "+12.5", "-3": hundredths of it, with a sign in front or none.
std::optional<std::int64_t> readSigned(const QString& text) {
    QString plain = text.trimmed();
    plain.remove(QLatin1Char('%'));
    if (plain.startsWith(QLatin1Char('+'))) plain.remove(0, 1);
    const auto read = readMoney(plain);
    return read ? std::optional(read->fen) : std::nullopt;
}

}  // namespace

BulkDialog::BulkDialog(BulkField field, const QVector<ShelfRow>& rows, QWidget* parent)
    : QDialog(parent),
      field_(field),
      ways_(new QButtonGroup(this)),
      value_(new QLineEdit(this)),
      summary_(new QLabel(this)),
      list_(new QListView(this)),
      confirm_(new QPushButton(this)) {
    setObjectName("bulk_dialog");
    setWindowTitle(field == BulkField::Price ? tr("Change the prices") : tr("Change the stock"));
    setModal(true);
    resizeWithin(*this, {560, 480});
    QStringList names;
    for (const ShelfRow& row : rows) {
        ask_.products << row.product;
        for (const catalog::SkuDetail& sku : row.skus) {
            skus_.push_back(sku);
            const QString spec = QString::fromStdString(sku.sku.spec);
            names << (spec.isEmpty() ? row.title : QStringLiteral("%1 %2").arg(row.title, spec));
        }
    }
    steps_ = new BulkSteps(field, names, this);
    arrange();
    connect(ways_, &QButtonGroup::idClicked, this, &BulkDialog::preview);
    connect(value_, &QLineEdit::textChanged, this, &BulkDialog::preview);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        emit chosen(ask_);
        accept();
    });
    preview();
    value_->setFocus();
}

void BulkDialog::arrange() {
    auto* ways = new QHBoxLayout;
    for (const auto& [way, words] :
         {std::pair(BulkWay::Percent, tr("By percent")), std::pair(BulkWay::By, tr("By so much")),
          std::pair(BulkWay::To, tr("Set to"))}) {
        auto* one = new QPushButton(words, this);
        one->setObjectName(QStringLiteral("bulk_way_%1").arg(static_cast<int>(way)));
        one->setProperty("segment", true);
        one->setProperty("target", "true");
        one->setCheckable(true);
        ways_->addButton(one, static_cast<int>(way));
        ways->addWidget(one);
    }
    ways_->button(static_cast<int>(BulkWay::Percent))->setChecked(true);
    value_->setObjectName("bulk_value");
    value_field_ = new FormField(value_, this);
    summary_->setObjectName("bulk_summary");
    summary_->setWordWrap(true);
    list_->setObjectName("bulk_steps");
    list_->setProperty("role", "lines");
    list_->setAccessibleName(tr("Before and after"));
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setModel(steps_);
    confirm_->setObjectName("bulk_confirm");
    confirm_->setProperty("kind", "main");
    confirm_->setDefault(true);
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("bulk_keep");
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* one : {keep, confirm_}) {
        one->setProperty("target", "true");
        buttons->addWidget(one);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(ways);
    column->addWidget(value_field_);
    column->addWidget(summary_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
}

std::optional<catalog::BulkChange> BulkDialog::change() const {
    const auto way = static_cast<BulkWay>(ways_->checkedId());
    const auto value = readSigned(value_->text());
    if (!value) return std::nullopt;
    const bool is_units = field_ == BulkField::Stock && way != BulkWay::Percent;
    if (is_units && *value % hundredths != 0) return std::nullopt;
    return catalog::BulkChange{field_, way, is_units ? *value / hundredths : *value};
}

void BulkDialog::preview() {
    const auto way = static_cast<BulkWay>(ways_->checkedId());
    const bool is_price = field_ == BulkField::Price;
    value_field_->setTitle(way == BulkWay::Percent ? tr("Percent, down with a minus")
                           : way == BulkWay::By    ? (is_price ? tr("Yuan, down with a minus")
                                                               : tr("Units, down with a minus"))
                           : is_price              ? tr("The new price in yuan")
                                                   : tr("How many are there"));
    const auto asked = change();
    const bool is_wrong = !asked && !value_->text().trimmed().isEmpty();
    value_field_->showNote(is_wrong ? tr("Write a number, such as 10 or -5.") : QString());
    ask_.change = asked.value_or(catalog::BulkChange{field_, BulkWay::By, 0});
    ask_.steps = catalog::previewBulk(skus_, ask_.change);
    const auto count = static_cast<std::int64_t>(editsOf(ask_.change, ask_.steps).size());
    steps_->show(ask_.steps);
    summary_->setText(tr("%1 of %2 change. One press on Undo takes it back.")
                          .arg(countText(count), countText(static_cast<qint64>(skus_.size()))));
    confirm_->setText(tr("Change %1").arg(countText(count)));
    confirm_->setEnabled(asked && count > 0);
}

}  // namespace xb::app
