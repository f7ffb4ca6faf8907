#include "app/pages/products/waitlist_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/dialog_size.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace xb::app {

namespace {

constexpr QSize wanted_px(600, 560);
constexpr int most_units = 10'000;
constexpr int line_length = 60;

QString clock(catalog::UtcMs at, const QString& format) {
    return QDateTime::fromMSecsSinceEpoch(at.value).toString(format);
}

QString lineOf(int place, const catalog::WaitlistRow& row) {
    const QString buyer = QString::fromStdString(row.masked_buyer + " " + row.masked_phone);
    const QString who = buyer.trimmed().isEmpty() ? WaitlistDialog::tr("No name") : buyer.trimmed();
    if (row.state == catalog::WaitlistState::Offered && row.deadline) {
        return WaitlistDialog::tr("%1. %2 × %3 · held until %4")
            .arg(place)
            .arg(who, countText(row.quantity), clock(*row.deadline, QStringLiteral("HH:mm")));
    }
    return WaitlistDialog::tr("%1. %2 × %3 · waiting since %4")
        .arg(place)
        .arg(who, countText(row.quantity), clock(row.joined_at, QStringLiteral("MM-dd HH:mm")));
}

}  // namespace

WaitlistDialog::WaitlistDialog(const SkuWaiting& waiting, QWidget* parent)
    : QDialog(parent),
      waiting_(waiting),
      name_(new QLabel(this)),
      words_(new QLabel(this)),
      list_(new QListWidget(this)),
      accept_(new QPushButton(tr("Sell it to them"), this)),
      leave_(new QPushButton(tr("Take off the list"), this)),
      buyer_(new QLineEdit(this)),
      phone_(new QLineEdit(this)),
      quantity_(new QSpinBox(this)),
      join_(new QPushButton(tr("Add"), this)) {
    setObjectName("waitlist_dialog");
    setWindowTitle(tr("Waiting list"));
    setModal(true);
    name_->setProperty("role", "loud");
    name_->setWordWrap(true);
    name_->setTextFormat(Qt::PlainText);
    words_->setObjectName("waitlist_words");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    accept_->setObjectName("waitlist_accept");
    leave_->setObjectName("waitlist_leave");
    buyer_->setObjectName("waitlist_buyer");
    buyer_->setPlaceholderText(tr("Name"));
    buyer_->setAccessibleName(tr("Name"));
    phone_->setObjectName("waitlist_phone");
    phone_->setPlaceholderText(tr("Phone"));
    phone_->setAccessibleName(tr("Phone"));
    for (QLineEdit* one : {buyer_, phone_})
        one->setMaxLength(line_length);
    quantity_->setObjectName("waitlist_quantity");
    quantity_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    quantity_->setAccessibleName(tr("Quantity"));
    quantity_->setPrefix(QStringLiteral("× "));
    quantity_->setRange(1, most_units);
    join_->setObjectName("waitlist_join");
    arrange();
    fill();
    resizeWithin(*this, wanted_px);
    connect(list_, &QListWidget::currentRowChanged, this, &WaitlistDialog::check);
    for (QLineEdit* one : {buyer_, phone_})
        connect(one, &QLineEdit::textChanged, this, &WaitlistDialog::check);
    connect(accept_, &QPushButton::clicked, this, [this] {
        if (const auto* row = chosen()) emit acceptAsked(row->id);
    });
    connect(leave_, &QPushButton::clicked, this, [this] {
        if (const auto* row = chosen()) emit leaveAsked(row->id);
    });
    connect(join_, &QPushButton::clicked, this, [this] {
        catalog::WaitlistDraft draft;
        draft.sku = waiting_.sku;
        draft.channel = "counter";
        draft.quantity = quantity_->value();
        draft.buyer.name = buyer_->text().trimmed().toStdString();
        draft.buyer.phone = phone_->text().trimmed().toStdString();
        emit joinAsked(draft);
    });
    check();
}

void WaitlistDialog::arrange() {
    list_->setObjectName("waitlist_entries");
    list_->setAccessibleName(tr("Who waits, in their order"));
    list_->setProperty("role", "lines");
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(accept_);
    acts->addWidget(leave_);
    acts->addStretch(1);
    auto* adding = new QHBoxLayout;
    adding->setSpacing(8);
    adding->addWidget(buyer_, 2);
    adding->addWidget(phone_, 2);
    adding->addWidget(quantity_, 1);
    adding->addWidget(join_);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName("waitlist_close");
    close->setProperty("kind", "main");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    for (QWidget* one :
         std::initializer_list<QWidget*>{accept_, leave_, buyer_, phone_, quantity_, join_, close})
        one->setProperty("target", "true");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(10);
    column->addWidget(name_);
    column->addWidget(words_);
    column->addWidget(list_, 1);
    column->addLayout(acts);
    column->addLayout(adding);
    column->addLayout(buttons);
}

void WaitlistDialog::show(const SkuWaiting& waiting) {
    waiting_ = waiting;
    fill();
}

void WaitlistDialog::clearNew() {
    buyer_->clear();
    phone_->clear();
    quantity_->setValue(1);
    buyer_->setFocus();
}

void WaitlistDialog::fill() {
    name_->setText(waiting_.name);
    const int row = list_->currentRow();
    list_->clear();
    int place = 0;
    for (const catalog::WaitlistRow& entry : waiting_.entries)
        list_->addItem(lineOf(++place, entry));
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    words_->setText(
        waiting_.entries.empty()
            ? tr("Nobody waits for it. Who is added here is offered what comes in, in their order, "
                 "for 30 minutes each.")
        : waiting_.has_more ? tr("The first of those who wait. What comes in is offered in this "
                                 "order, for 30 minutes each.")
                            : tr("What comes in is offered in this order, for 30 minutes each."));
    check();
}

const catalog::WaitlistRow* WaitlistDialog::chosen() const {
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(waiting_.entries.size())) return nullptr;
    return &waiting_.entries.at(static_cast<std::size_t>(row));
}

void WaitlistDialog::check() {
    const auto* row = chosen();
    accept_->setEnabled(row != nullptr && row->state == catalog::WaitlistState::Offered);
    leave_->setEnabled(row != nullptr);
    join_->setEnabled(!buyer_->text().trimmed().isEmpty() || !phone_->text().trimmed().isEmpty());
}

}  // namespace xb::app
