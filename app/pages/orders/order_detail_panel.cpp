#include "app/pages/orders/order_detail_panel.h"

#include "app/pages/orders/order_choice.h"
#include "app/pages/orders/order_facts.h"
#include "app/pages/orders/order_words.h"
#include "app/text_size.h"
#include "app/widgets/low_scroll.h"
#include "app/widgets/pill.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

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
    connect(undo_, &QPushButton::clicked, this, &OrderDetailPanel::takeBack);
    press_pause_.setSingleShot(true);
    connect(&press_pause_, &QTimer::timeout, this, [this] { setBusy(is_busy_); });
    connect(cancel_, &QPushButton::clicked, this, [this] { emit cancelAsked(detail_.order); });
    connect(refund_, &QPushButton::clicked, this, [this] { emit refundAsked(detail_); });
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
    sizeByHand(*this);
    setMinimumWidth(is_alone ? 0 : textPx(beside_px));
    setMaximumWidth(textPx(is_alone ? widest_px : beside_px));
}

void OrderDetailPanel::clear() {
    detail_ = {};
    is_behind_ = false;
    setBusy(is_busy_);
    fill();
}

void OrderDetailPanel::show(const OrderDetail& detail) {
    const bool is_other = detail.order != detail_.order;
    const bool has_moved = detail.status != detail_.status || detail.parcels != detail_.parcels;
    detail_ = detail;
    is_behind_ = false;
    if (is_other || has_moved) fillParcel();
    setBusy(is_busy_);
    fill();
}

void OrderDetailPanel::expect(catalog::OrderId order) {
    is_behind_ = order != detail_.order;
    setBusy(is_busy_);
}

bool OrderDetailPanel::isFree() const {
    return detail_.order.value != 0 && !is_busy_ && !is_behind_ && !press_pause_.isActive();
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
    const bool is_free = isFree();
    const bool is_ended = catalog::isEnd(detail_.status);
    step_->setEnabled(is_free && nextStep(detail_.status).has_value() && !lacksNumber());
    slip_->setEnabled(is_free && !is_ended);
    undo_->setEnabled(is_free && canUndo());
    refund_->setEnabled(is_free && !is_ended && detail_.total_fen > detail_.refunded_fen);
    cancel_->setEnabled(is_free &&
                        catalog::canAdvance(detail_.status, catalog::OrderStatus::Cancelled));
    parcel_->setVisible(is_there && isShipping());
    parcel_note_->setVisible(is_there && lacksNumber());
    if (facts_) facts_->setBusy(!is_free);
}

void OrderDetailPanel::takeStep() {
    const auto step = nextStep(detail_.status);
    if (!isFree() || !step || lacksNumber()) return;
    press_pause_.start(QApplication::doubleClickInterval());
    const QString number = number_->text().trimmed();
    if (isShipping() && !number.isEmpty()) {
        emit shipAsked(detail_.order, carrier_->text().trimmed(), number);
    } else {
        emit stepAsked(detail_.order, *step);
    }
}

void OrderDetailPanel::takeBack() {
    if (!isFree()) return;
    press_pause_.start(QApplication::doubleClickInterval());
    emit undoAsked(detail_.order, detail_.status);
}

void OrderDetailPanel::fill() {
    // Not at once: this may be called by one of its own buttons.
    if (content_) content_->deleteLater();
    const bool is_there = detail_.order.value != 0;
    status_->setVisible(is_there);
    if (is_there) {
        title_->setText(detail_.buyer.isEmpty() ? tr("No name") : detail_.buyer);
        const QString status = wordOf(detail_.status);
        status_->show(orderStatusTone(status), orderStatusText(status));
        facts_ = new OrderFacts(detail_, photos_);
        facts_->setBusy(is_busy_);
        connect(facts_, &OrderFacts::matchAsked, this,
                [this](int line) { emit matchAsked(detail_, line); });
        connect(facts_, &OrderFacts::harvestAsked, this,
                [this] { emit harvestAsked(detail_.order); });
        connect(facts_, &OrderFacts::returnAsked, this, [this] { emit returnAsked(detail_); });
        content_ = facts_.data();
    } else {
        title_->setText(tr("No order chosen"));
        content_ = new QWidget;
        content_->setObjectName("scrolled");
        auto* column = new QVBoxLayout(content_);
        column->setContentsMargins(0, 0, 6, 0);
        column->addWidget(
            label(tr("Choose an order on the left to see what is in it."), "quiet", content_));
        column->addStretch(1);
    }
    scroll_->setWidget(content_);
    retranslate();
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
