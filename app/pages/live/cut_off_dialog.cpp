#include "app/pages/live/cut_off_dialog.h"

#include "app/pages/figures.h"
#include "app/text_size.h"
#include "app/widgets/dialog_size.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

QLabel* paragraph(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

CutOffDialog::CutOffDialog(const CutOffFacts& facts, CutOffMoment moment, std::int64_t now_utc_ms,
                           QWidget* parent)
    : QDialog(parent) {
    setObjectName("cut_off_dialog");
    setWindowTitle(tr("The broadcast broke off"));
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    addWords(*column, facts, now_utc_ms);
    addButtons(*column, moment);
    // Lines that are broken ask for their height only at a width.
    const int width_px = std::min(textPx(640), roomFor(*this).width());
    for (QLabel* label : findChildren<QLabel*>())
        label->ensurePolished();
    setFixedSize(width_px, column->totalHeightForWidth(width_px));
}

void CutOffDialog::addWords(QVBoxLayout& column, const CutOffFacts& facts,
                            std::int64_t now_utc_ms) {
    auto* what = paragraph(tr("The program or the computer stopped while \"%1\" was on air (%2).")
                               .arg(facts.title, ageText(facts.broke_off_at_ms, now_utc_ms)),
                           this);
    what->setProperty("role", "loud");
    auto* kept = paragraph(
        tr("It had run for %1: orders %2, sales %3. Every order is kept.")
            .arg(clockText(facts.aired), countText(facts.order_count), moneyText(facts.total_fen)),
        this);
    kept->setObjectName("cut_off_kept");
    auto* recording =
        paragraph(facts.recording.isEmpty()
                      ? tr("It was not recorded.")
                      : tr("What was recorded up to then is kept in %1.").arg(facts.recording),
                  this);
    auto* next = paragraph(tr("Continued, it stays one broadcast: its orders and figures go on, "
                              "and a further recording begins beside the first."),
                           this);
    for (QLabel* one : {recording, next})
        one->setProperty("role", "quiet");
    for (QLabel* one : {what, kept, recording, next})
        column.addWidget(one);
}

void CutOffDialog::addButtons(QVBoxLayout& column, CutOffMoment moment) {
    auto* later = new QPushButton(tr("Later"), this);
    later->setObjectName("cut_off_later");
    auto* end = new QPushButton(
        moment == CutOffMoment::Start ? tr("End it now") : tr("End it and start a new one"), this);
    end->setObjectName("cut_off_end");
    auto* go_on = new QPushButton(tr("Continue the broadcast"), this);
    go_on->setObjectName("cut_off_continue");
    go_on->setProperty("kind", "main");
    go_on->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(later);
    buttons->addStretch(1);
    buttons->addWidget(end);
    buttons->addWidget(go_on);
    for (QPushButton* one : {later, end, go_on})
        one->setProperty("target", true);
    column.addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(end, &QPushButton::clicked, this, [this] {
        emit endChosen();
        accept();
    });
    connect(go_on, &QPushButton::clicked, this, [this] {
        emit continueChosen();
        accept();
    });
    go_on->setFocus();
}

}  // namespace xb::app
