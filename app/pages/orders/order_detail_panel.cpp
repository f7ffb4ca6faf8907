#include "app/pages/orders/order_detail_panel.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_choice.h"
#include "app/pages/orders/order_words.h"
#include "app/widgets/low_scroll.h"
#include "app/widgets/pill.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int photo_px = 44;
constexpr int title_px = 76;
constexpr int beside_px = 372;
constexpr int widest_px = 640;
constexpr int least_facts_px = 80;

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (role != nullptr) made->setProperty("role", role);
    return made;
}

QString wordOf(catalog::OrderStatus status) {
    return QString::fromUtf8(catalog::statusName(status).data());
}

}  // namespace

OrderDetailPanel::OrderDetailPanel(const Theme& theme, PhotoShelf& photos, QWidget* parent)
    : Card(theme, parent),
      theme_(theme),
      photos_(photos),
      back_(new QPushButton(this)),
      title_(label({}, "loud", this)),
      status_(new Pill(theme, PillDot::Hidden, this)),
      scroll_(new LowScroll(least_facts_px, this)),
      parcel_(new QWidget(this)),
      carrier_(new QLineEdit(parcel_)),
      number_(new QLineEdit(parcel_)),
      parcel_note_(label({}, "wrong", this)),
      step_(new QPushButton(this)),
      slip_(new QPushButton(this)),
      undo_(new QPushButton(this)),
      refund_(new QPushButton(this)),
      cancel_(new QPushButton(this)) {
    back_->setObjectName("order_detail_back");
    title_->setObjectName("order_detail_title");
    status_->setObjectName("order_detail_status");
    carrier_->setObjectName("order_detail_carrier");
    number_->setObjectName("order_detail_number");
    parcel_note_->setObjectName("order_detail_parcel_note");
    step_->setObjectName("order_detail_step");
    step_->setProperty("kind", "main");
    slip_->setObjectName("order_detail_slip");
    undo_->setObjectName("order_detail_undo");
    refund_->setObjectName("order_detail_refund");
    cancel_->setObjectName("order_detail_cancel");
    scroll_->setObjectName("order_detail_scroll");
    arrange();
    connect(back_, &QPushButton::clicked, this, &OrderDetailPanel::backPressed);
    connect(step_, &QPushButton::clicked, this, &OrderDetailPanel::takeStep);
    connect(number_, &QLineEdit::returnPressed, this, &OrderDetailPanel::takeStep);
    for (QLineEdit* field : {carrier_, number_})
        connect(field, &QLineEdit::textChanged, this, [this] { setBusy(is_busy_); });
    connect(slip_, &QPushButton::clicked, this, [this] { emit slipAsked(detail_.order); });
    connect(undo_, &QPushButton::clicked, this, [this] { emit undoAsked(detail_.order); });
    connect(cancel_, &QPushButton::clicked, this, [this] { emit cancelAsked(detail_.order); });
    connect(refund_, &QPushButton::clicked, this,
            [this] { emit refundAsked(detail_.order, detail_.total_fen - detail_.refunded_fen); });
    connect(&photos_, &PhotoShelf::arrived, this, [this](const QString& key) {
        for (const OrderDetailLine& line : detail_.lines) {
            if (line.photo_key == key) return fill();
        }
    });
    clear();
}

void OrderDetailPanel::arrange() {
    setAlone(false);
    scroll_->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(status_);
    head->addWidget(back_, 0, Qt::AlignTop);
    auto* parcel = new QHBoxLayout(parcel_);
    parcel->setContentsMargins(0, 0, 0, 0);
    parcel->addWidget(carrier_, 2);
    parcel->addWidget(number_, 3);
    auto* first = new QHBoxLayout;
    first->addWidget(step_, 1);
    first->addWidget(slip_);
    auto* second = new QHBoxLayout;
    second->addWidget(undo_);
    second->addWidget(refund_);
    second->addWidget(cancel_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(scroll_, 1);
    column->addWidget(parcel_);
    column->addWidget(parcel_note_);
    column->addLayout(first);
    column->addLayout(second);
}

void OrderDetailPanel::setAlone(bool is_alone) {
    back_->setVisible(is_alone);
    setMinimumWidth(is_alone ? 0 : beside_px);
    setMaximumWidth(is_alone ? widest_px : beside_px);
}

void OrderDetailPanel::clear() {
    detail_ = {};
    setBusy(is_busy_);
    fill();
}

void OrderDetailPanel::show(const OrderDetail& detail) {
    const bool is_other = detail.order != detail_.order;
    const bool has_moved = detail.status != detail_.status || detail.parcels != detail_.parcels;
    detail_ = detail;
    if (is_other || has_moved) fillParcel();
    setBusy(is_busy_);
    fill();
}

// What is known of the parcel that is to be sent next.
void OrderDetailPanel::fillParcel() {
    const auto waits = std::find_if(detail_.parcels.cbegin(), detail_.parcels.cend(),
                                    [](const OrderParcel& parcel) { return !parcel.is_sent; });
    const bool is_known = waits != detail_.parcels.cend();
    carrier_->setText(is_known ? waits->carrier : QString());
    number_->setText(is_known ? waits->tracking_number : QString());
}

bool OrderDetailPanel::isShipping() const {
    return nextStep(detail_.status) == catalog::OrderStatus::Shipped;
}

bool OrderDetailPanel::lacksNumber() const {
    return isShipping() && !carrier_->text().trimmed().isEmpty() &&
           number_->text().trimmed().isEmpty();
}

// What was placed stays placed, and what was paid back stays where it is.
bool OrderDetailPanel::canUndo() const {
    qsizetype held_count = 0;
    for (const OrderDetailStep& step : detail_.steps)
        held_count += step.is_undo ? -1 : 1;
    return held_count > 1 && detail_.refunded_fen == 0;
}

void OrderDetailPanel::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    const bool is_there = detail_.order.value != 0;
    const bool is_free = is_there && !is_busy;
    const bool is_ended = catalog::isEnd(detail_.status);
    step_->setEnabled(is_free && nextStep(detail_.status).has_value() && !lacksNumber());
    slip_->setEnabled(is_free);
    undo_->setEnabled(is_free && canUndo());
    refund_->setEnabled(is_free && !is_ended && detail_.total_fen > detail_.refunded_fen);
    cancel_->setEnabled(is_free &&
                        catalog::canAdvance(detail_.status, catalog::OrderStatus::Cancelled));
    parcel_->setVisible(is_there && isShipping());
    parcel_note_->setVisible(is_there && lacksNumber());
}

void OrderDetailPanel::takeStep() {
    const auto step = nextStep(detail_.status);
    if (is_busy_ || !step || detail_.order.value == 0 || lacksNumber()) return;
    const QString number = number_->text().trimmed();
    if (isShipping() && !number.isEmpty()) {
        emit shipAsked(detail_.order, carrier_->text().trimmed(), number);
    } else {
        emit stepAsked(detail_.order, *step);
    }
}

void OrderDetailPanel::fill() {
    // Not at once: this may be called by one of its own buttons.
    if (content_) content_->deleteLater();
    content_ = new QWidget;
    content_->setObjectName("scrolled");
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(6);
    const bool is_there = detail_.order.value != 0;
    status_->setVisible(is_there);
    if (is_there) {
        title_->setText(detail_.buyer.isEmpty() ? tr("No name") : detail_.buyer);
        const QString status = wordOf(detail_.status);
        status_->show(orderStatusTone(status), orderStatusText(status));
        addFact(*column, tr("Phone"), detail_.phone);
        addFact(*column, tr("Address"), detail_.address);
        addFact(*column, tr("Channel"), channelText(detail_.channel));
        addFact(*column, tr("Number"), detail_.number);
        addFact(*column, tr("Note"), detail_.note);
        for (const OrderParcel& parcel : detail_.parcels) {
            addFact(*column, tr("Parcel"),
                    (parcel.carrier + ' ' + parcel.tracking_number).trimmed());
        }
        for (const OrderDetailLine& line : detail_.lines)
            addLine(*column, line);
        addAmounts(*column);
        addSteps(*column);
    } else {
        title_->setText(tr("No order chosen"));
        column->addWidget(
            label(tr("Choose an order on the left to see what is in it."), "quiet", content_));
    }
    column->addStretch(1);
    scroll_->setWidget(content_);
    retranslate();
}

void OrderDetailPanel::addFact(QVBoxLayout& column, const QString& title, const QString& value) {
    if (value.isEmpty()) return;
    auto* row = new QHBoxLayout;
    auto* name = label(title, "quiet", content_);
    name->setFixedWidth(title_px);
    auto* words = label(value, nullptr, content_);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setFocusPolicy(Qt::NoFocus);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    column.addLayout(row);
}

void OrderDetailPanel::addLine(QVBoxLayout& column, const OrderDetailLine& line) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* picture = new QLabel(content_);
    picture->setFixedSize(photo_px, photo_px);
    const QPixmap photo = line.photo_key.isEmpty() ? QPixmap() : photos_.photo(line.photo_key);
    if (!photo.isNull()) {
        picture->setPixmap(
            photo.scaled(photo_px, photo_px, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label((line.title + ' ' + line.spec).trimmed(), "strong", content_));
    QStringList quiet{line.code};
    if (!line.producer.isEmpty()) quiet << line.producer;
    if (line.is_unmatched) quiet << tr("not on the shelf");
    if (line.is_short) quiet << tr("short");
    if (line.is_over_quota) quiet << tr("over quota");
    words->addWidget(label(quiet.join(QStringLiteral(" · ")), "quiet", content_));
    row->addWidget(picture);
    row->addLayout(words, 1);
    row->addWidget(new QLabel(QStringLiteral("×%1").arg(line.quantity), content_));
    column.addSpacing(6);
    column.addLayout(row);
}

void OrderDetailPanel::addAmounts(QVBoxLayout& column) {
    column.addSpacing(6);
    const auto amount = [&](const QString& title, std::int64_t fen, const char* role) {
        auto* row = new QHBoxLayout;
        row->addWidget(label(title, "quiet", content_), 1);
        auto* value = new QLabel(moneyText(fen), content_);
        if (role != nullptr) value->setProperty("role", role);
        row->addWidget(value);
        column.addLayout(row);
    };
    amount(tr("Goods"), detail_.lines_fen, nullptr);
    if (detail_.discount_fen != 0) amount(tr("Discount"), -detail_.discount_fen, nullptr);
    amount(tr("Shipping"), detail_.shipping_fen, nullptr);
    amount(tr("Total"), detail_.total_fen, "loud");
    if (detail_.refunded_fen != 0) amount(tr("Refunded"), detail_.refunded_fen, "strong");
}

void OrderDetailPanel::addSteps(QVBoxLayout& column) {
    column.addSpacing(6);
    for (const OrderDetailStep& step : detail_.steps) {
        const QString time =
            QDateTime::fromMSecsSinceEpoch(step.at_ms).toString(QStringLiteral("MM-dd HH:mm:ss"));
        const QString what = step.is_undo ? tr("back to %1").arg(orderStatusText(step.status))
                                          : orderStatusText(step.status);
        column.addWidget(label(QStringLiteral("%1  %2 · %3").arg(time, what, channelText(step.who)),
                               "quiet", content_));
    }
}

void OrderDetailPanel::retranslate() {
    const auto step = nextStep(detail_.status);
    step_->setText(step ? stepText(*step) : tr("Nothing left to do"));
    back_->setText(tr("Back to the list"));
    slip_->setText(tr("Print slip"));
    undo_->setText(tr("Undo step"));
    refund_->setText(tr("Refund…"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel this order"));
    carrier_->setPlaceholderText(tr("Carrier"));
    carrier_->setAccessibleName(tr("Carrier"));
    number_->setPlaceholderText(tr("Tracking number"));
    number_->setAccessibleName(tr("Tracking number"));
    parcel_note_->setText(tr("Write the tracking number too, or leave both empty."));
    scroll_->setAccessibleName(tr("Details of the order"));
    setAccessibleName(tr("Details of the order"));
}

void OrderDetailPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace xb::app
