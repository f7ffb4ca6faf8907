#include "app/pages/live/summary_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/live/summary_lines.h"
#include "app/pages/live/summary_words.h"
#include "app/text_size.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/page_parts.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int usual_width_px = 960;
constexpr int margin_px = 22;

QLabel* wrapped(const QString& name, const QString& words, const char* role, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setObjectName(name);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

Card* figureTile(const Theme& theme, const QString& name, const QString& title,
                 const QString& value, QWidget* parent) {
    auto* tile = new Card(theme, parent);
    auto* column = new QVBoxLayout(tile);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(2);
    auto* head = new QLabel(title, tile);
    head->setProperty("role", "quiet");
    auto* figure = new QLabel(value, tile);
    figure->setObjectName(name);
    figure->setProperty("role", "loud");
    figure->setAccessibleName(QStringLiteral("%1: %2").arg(title, value));
    column->addWidget(head);
    column->addWidget(figure);
    return tile;
}

}  // namespace

SummaryDialog::SummaryDialog(const Theme& theme, const BroadcastSummary& summary,
                             int most_height_px, QWidget* parent)
    : QDialog(parent), theme_(theme), summary_(summary) {
    setObjectName("summary_dialog");
    setWindowTitle(tr("Summary of the broadcast"));
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin_px, 18, margin_px, 18);
    column->setSpacing(measure::gap_px);
    addHead(*column);
    column->addWidget(makeFigures());
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName("summary_scroll");
    scroll->setAccessibleName(tr("What came of it"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget* cards = makeCards();
    scroll->setWidget(cards);
    column->addWidget(scroll, 1);
    addWaiting(*column);
    addFoot(*column);
    // Lines that are broken ask for their height only at a width.
    for (QWidget* part : findChildren<QWidget*>())
        part->ensurePolished();
    const int width_px = std::min(textPx(usual_width_px), roomFor(*this).width());
    const int cards_px = cards->layout()->totalHeightForWidth(width_px - 2 * margin_px);
    sizeByHand(*scroll);
    scroll->setMinimumHeight(0);
    scroll->setFixedHeight(cards_px);
    const int whole_px = column->totalHeightForWidth(width_px);
    if (whole_px > most_height_px) scroll->setFixedHeight(cards_px - (whole_px - most_height_px));
    setFixedSize(width_px, std::min(whole_px, most_height_px));
}

void SummaryDialog::addHead(QVBoxLayout& column) {
    column.addWidget(wrapped(QStringLiteral("summary_title"),
                             summary_.reason.isEmpty() ? tr("The broadcast has ended")
                                                       : tr("The broadcast ended by itself"),
                             "page_title", this));
    if (!summary_.reason.isEmpty()) {
        column.addWidget(wrapped(QStringLiteral("summary_reason"), summary_.reason, "wrong", this));
    }
    if (summary_.not_read.isEmpty()) return;
    column.addWidget(wrapped(QStringLiteral("summary_not_read"), notReadSentence(summary_.not_read),
                             "wrong", this));
}

QWidget* SummaryDialog::makeFigures() {
    auto* figures = new QWidget(this);
    auto* row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap_px);
    const auto add = [&](const char* name, const QString& title, const QString& value) {
        row->addWidget(figureTile(theme_, QLatin1String(name), title, value, figures), 1);
    };
    add("summary_duration", summary_.destinations.empty() ? tr("Recorded") : tr("On air"),
        clockText(summary_.duration));
    const auto known = [this](const QString& value) {
        return summary_.are_totals_known ? value : tr("not known");
    };
    add("summary_orders", tr("Orders"), known(countText(summary_.order_count)));
    add("summary_units", tr("Items"), known(countText(summary_.unit_count)));
    add("summary_amount", tr("Sales"), known(moneyText(summary_.total.fen)));
    return figures;
}

QWidget* SummaryDialog::makeCards() {
    auto* cards = new QWidget(this);
    cards->setObjectName("scrolled");
    auto* left = new QVBoxLayout;
    left->setSpacing(measure::gap_px);
    left->addWidget(destinationsCard());
    left->addWidget(recordingsCard());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(measure::gap_px);
    right->addWidget(soldCard());
    right->addWidget(lossCard());
    right->addStretch(1);
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(measure::gap_px);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    return cards;
}

QWidget* SummaryDialog::destinationsCard() {
    auto* card =
        new SummaryLines(theme_, QStringLiteral("summary_destination"), tr("Where it went"), this);
    for (const EndedDestination& one : summary_.destinations)
        card->add(destinationFate(one, summary_.duration - summary_.aired_before));
    if (summary_.destinations.empty())
        card->add({Tone::Quiet, tr("Nowhere outside"), tr("It stayed on this computer.")});
    return card;
}

QWidget* SummaryDialog::recordingsCard() {
    auto* card = new SummaryLines(theme_, QStringLiteral("summary_recording"),
                                  tr("What is kept on this computer"), this);
    int number = 0;
    for (const EndedRecording& one : summary_.recordings) {
        card->add(
            recordingFate(one),
            folderButton(QStringLiteral("summary_folder_%1").arg(++number), one.files.constLast()));
    }
    if (summary_.recordings.empty())
        card->add({Tone::Quiet, tr("Recording"), recordingSentence({})});
    const Saying clips = clipSaying(summary_.clips);
    if (clips.text.isEmpty()) return card;
    const QString& newest = summary_.clips.newest;
    card->add(clips, newest.isEmpty()
                         ? nullptr
                         : folderButton(QStringLiteral("summary_clip_folder"), newest));
    return card;
}

QWidget* SummaryDialog::folderButton(const QString& name, const QString& file) {
    QPushButton* button = namedButton(name, this);
    button->setText(tr("Open folder"));
    button->setAccessibleName(tr("Open the folder of %1").arg(QFileInfo(file).fileName()));
    button->setToolTip(file);
    connect(button, &QPushButton::clicked, this,
            [this, folder = QFileInfo(file).path()] { emit folderAsked(folder); });
    return button;
}

QWidget* SummaryDialog::soldCard() {
    auto* card =
        new SummaryLines(theme_, QStringLiteral("summary_sold"), tr("What sold best"), this);
    for (const SoldProduct& one : summary_.best) {
        const double share =
            static_cast<double>(one.amount.fen) /
            static_cast<double>(std::max<std::int64_t>(summary_.best.front().amount.fen, 1));
        card->addSold(one.title.isEmpty() ? tr("Not on the shelf") : one.title,
                      QStringLiteral("×%1").arg(countText(one.unit_count)),
                      moneyText(one.amount.fen), share);
    }
    if (!summary_.is_best_known)
        card->add({Tone::Warn, tr("Not known"), tr("What sold could not be read.")});
    else if (summary_.best.empty())
        card->add({Tone::Quiet, tr("Nothing yet"), tr("No order came during this broadcast.")});
    return card;
}

QWidget* SummaryDialog::lossCard() {
    auto* card = new SummaryLines(theme_, QStringLiteral("summary_loss"), tr("How it ran"), this);
    for (const Saying& one : lossSayings(summary_.lost))
        card->add(one);
    return card;
}

void SummaryDialog::addWaiting(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* title = new QLabel(this);
    title->setObjectName("summary_waiting");
    title->setProperty("role", "strong");
    row->addWidget(title);
    for (const OrderChoice choice :
         {OrderChoice::ToConfirm, OrderChoice::ToPack, OrderChoice::Short})
        addWaitingButton(*row, choice);
    // With its title alone there is nothing to be done.
    const bool is_any = row->count() > 1;
    title->setText(!summary_.are_tallies_known ? tr("The orders that wait could not be read.")
                   : is_any                    ? tr("Waiting for you")
                                               : tr("No order waits for you."));
    row->addStretch(1);
    column.addLayout(row);
}

void SummaryDialog::addWaitingButton(QHBoxLayout& row, OrderChoice choice) {
    const std::int64_t count = countOf(choice, summary_.tallies);
    if (count == 0) return;
    QPushButton* button =
        namedButton(QStringLiteral("summary_choice_%1").arg(static_cast<int>(choice)), this);
    button->setText(QStringLiteral("%1 %2").arg(choiceText(choice), countText(count)));
    button->setAccessibleName(
        tr("%1, orders of this broadcast: %2").arg(choiceText(choice), countText(count)));
    button->setProperty("target", true);
    connect(button, &QPushButton::clicked, this, [this, choice] {
        accept();
        emit ordersAsked(choice);
    });
    row.addWidget(button);
}

void SummaryDialog::addFoot(QVBoxLayout& column) {
    QPushButton* orders = namedButton(QStringLiteral("summary_all_orders"), this);
    orders->setText(tr("Orders of this broadcast"));
    QPushButton* sales = namedButton(QStringLiteral("summary_sales"), this);
    sales->setText(tr("Sales minute by minute"));
    QPushButton* close = namedButton(QStringLiteral("summary_close"), this);
    close->setText(tr("Close"));
    close->setProperty("kind", "main");
    close->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(orders);
    row->addWidget(sales);
    row->addStretch(1);
    row->addWidget(close);
    for (QPushButton* one : {orders, sales, close})
        one->setProperty("target", true);
    column.addLayout(row);
    connect(orders, &QPushButton::clicked, this, [this] {
        accept();
        emit ordersAsked(OrderChoice::All);
    });
    connect(sales, &QPushButton::clicked, this, [this] {
        accept();
        emit salesAsked();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

}  // namespace xb::app
