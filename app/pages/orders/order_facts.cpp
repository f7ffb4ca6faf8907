#include "app/pages/orders/order_facts.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"
#include "app/shop/photo_shelf.h"
#include "app/text_size.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int photo_px = 44;
constexpr int title_px = 76;

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (role != nullptr) made->setProperty("role", role);
    return made;
}

}  // namespace

OrderFacts::OrderFacts(const OrderDetail& detail, PhotoShelf& photos, QWidget* parent)
    : QWidget(parent), detail_(detail), photos_(photos), column_(new QVBoxLayout(this)) {
    setObjectName("scrolled");
    column_->setContentsMargins(0, 0, 6, 0);
    column_->setSpacing(6);
    addFact(tr("Phone"), detail_.phone);
    addFact(tr("Address"), detail_.address);
    addFact(tr("Channel"), channelText(detail_.channel));
    addFact(tr("Number"), detail_.number);
    addFact(tr("Note"), detail_.note);
    for (const OrderParcel& parcel : detail_.parcels)
        addFact(tr("Parcel"), (parcel.carrier + ' ' + parcel.tracking_number).trimmed());
    for (const OrderDetailLine& line : detail_.lines)
        addLine(line);
    addHarvests();
    addAmounts();
    addRefunds();
    addSteps();
    column_->addStretch(1);
}

void OrderFacts::setBusy(bool is_busy) {
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setEnabled(!is_busy);
}

void OrderFacts::addFact(const QString& title, const QString& value) {
    if (value.isEmpty()) return;
    auto* row = new QHBoxLayout;
    auto* name = label(title, "quiet", this);
    name->setFixedWidth(title_px);
    // Smaller than what it names: both stand on one line.
    name->setContentsMargins(0, textPx(2), 0, 0);
    auto* words = label(value, nullptr, this);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setFocusPolicy(Qt::NoFocus);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    column_->addLayout(row);
}

bool OrderFacts::hasPhotos() const {
    return std::any_of(detail_.lines.begin(), detail_.lines.end(),
                       [](const OrderDetailLine& line) { return !line.photo_key.isEmpty(); });
}

void OrderFacts::addLine(const OrderDetailLine& line) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* picture = new QLabel(this);
    picture->setFixedSize(photo_px, photo_px);
    picture->setVisible(hasPhotos());
    const QPixmap photo = line.photo_key.isEmpty() ? QPixmap() : photos_.photo(line.photo_key);
    if (!photo.isNull()) {
        picture->setPixmap(
            photo.scaled(photo_px, photo_px, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label((line.title + ' ' + line.spec).trimmed(), "strong", this));
    QStringList quiet;
    if (line.code != line.title) quiet << line.code;
    if (!line.producer.isEmpty()) quiet << line.producer;
    if (!line.harvest.isEmpty()) quiet << tr("harvest %1").arg(line.harvest);
    if (line.is_unmatched) quiet << tr("not on the shelf");
    if (line.is_short) quiet << tr("short");
    if (line.is_over_quota) quiet << tr("over quota");
    words->addWidget(label(quiet.join(QStringLiteral(" · ")), "quiet", this));
    row->addWidget(picture);
    row->addLayout(words, 1);
    const QString quantity =
        line.refunded_quantity == 0
            ? QStringLiteral("×%1").arg(line.quantity)
            : tr("×%1, %2 refunded").arg(line.quantity).arg(line.refunded_quantity);
    auto* units = new QLabel(quantity, this);
    units->setObjectName(QStringLiteral("order_units_%1").arg(line.number));
    row->addWidget(units);
    column_->addSpacing(6);
    column_->addLayout(row);
    if (!line.is_unmatched || catalog::isEnd(detail_.status)) return;
    auto* match = new QPushButton(tr("Say which product it is…"), this);
    match->setObjectName(QStringLiteral("order_match_%1").arg(line.number));
    match->setAccessibleName(tr("Say which product %1 is").arg(line.code));
    connect(match, &QPushButton::clicked, this,
            [this, number = line.number] { emit matchAsked(number); });
    column_->addWidget(match, 0, Qt::AlignLeft);
}

void OrderFacts::addHarvests() {
    const bool has_harvests =
        std::any_of(detail_.lines.begin(), detail_.lines.end(),
                    [](const OrderDetailLine& line) { return line.has_harvests; });
    if (!has_harvests || catalog::isEnd(detail_.status)) return;
    auto* harvests = new QPushButton(tr("Packed from which harvest…"), this);
    harvests->setObjectName("order_harvests");
    connect(harvests, &QPushButton::clicked, this, &OrderFacts::harvestAsked);
    column_->addWidget(harvests, 0, Qt::AlignLeft);
}

void OrderFacts::addAmounts() {
    column_->addSpacing(6);
    const auto amount = [this](const QString& title, std::int64_t fen, const char* role) {
        auto* row = new QHBoxLayout;
        row->addWidget(label(title, "quiet", this), 1);
        auto* value = new QLabel(moneyText(fen), this);
        if (role != nullptr) value->setProperty("role", role);
        row->addWidget(value);
        column_->addLayout(row);
    };
    amount(tr("Goods"), detail_.lines_fen, nullptr);
    if (detail_.discount_fen != 0) amount(tr("Discount"), -detail_.discount_fen, nullptr);
    amount(tr("Shipping"), detail_.shipping_fen, nullptr);
    amount(tr("Total"), detail_.total_fen, "loud");
    if (detail_.refunded_fen != 0) amount(tr("Refunded"), detail_.refunded_fen, "strong");
}

void OrderFacts::addRefunds() {
    for (const OrderDetailRefund& refund : detail_.refunds) {
        QStringList parts{
            QDateTime::fromMSecsSinceEpoch(refund.at_ms).toString(QStringLiteral("MM-dd HH:mm")),
            tr("%1 refunded").arg(moneyText(refund.amount_fen))};
        if (!refund.reason.isEmpty()) parts << refund.reason;
        if (refund.returned_quantity > 0)
            parts << tr("%1 back in stock").arg(countText(refund.returned_quantity));
        if (refund.spoilt_quantity > 0)
            parts << tr("%1 spoilt").arg(countText(refund.spoilt_quantity));
        column_->addWidget(label(parts.join(QStringLiteral(" · ")), "quiet", this));
    }
    // Cancelling has brought back whatever was out.
    if (detail_.status == catalog::OrderStatus::Cancelled) return;
    std::int64_t away_count = 0;
    for (const OrderDetailLine& line : detail_.lines)
        away_count += line.away_quantity;
    if (away_count == 0) return;
    auto* back =
        new QPushButton(tr("Goods came back (still out: %1)…").arg(countText(away_count)), this);
    back->setObjectName("order_goods_back");
    connect(back, &QPushButton::clicked, this, &OrderFacts::returnAsked);
    column_->addWidget(back, 0, Qt::AlignLeft);
}

void OrderFacts::addSteps() {
    column_->addSpacing(6);
    for (const OrderDetailStep& step : detail_.steps) {
        const QString time =
            QDateTime::fromMSecsSinceEpoch(step.at_ms).toString(QStringLiteral("MM-dd HH:mm:ss"));
        const QString what = step.is_undo ? tr("back to %1").arg(orderStatusText(step.status))
                                          : orderStatusText(step.status);
        column_->addWidget(label(
            QStringLiteral("%1  %2 · %3").arg(time, what, channelText(step.who)), "quiet", this));
    }
}

}  // namespace xb::app
