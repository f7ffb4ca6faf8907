#include "app/pages/live/start_dialog.h"

#include "app/pages/live/start_words.h"
#include "app/text_size.h"
#include "app/widgets/announce.h"
#include "app/widgets/icon.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int width_px = 540;
constexpr int mark_px = 20;
constexpr int mark_drop_px = 2;  // beside letters, which stand low in their line
constexpr int count_font_px = 64;

QString iconOf(StartWeight weight) {
    switch (weight) {
        case StartWeight::Fine:
            return QStringLiteral("check");
        case StartWeight::Awaited:
            return QStringLiteral("link");
        case StartWeight::Warning:
            return QStringLiteral("warning");
        case StartWeight::Blocker:
            return QStringLiteral("blocked");
    }
    return {};
}

// What is said of a start, by what begins.
struct KindWords {
    QString begins;
    QString question;
    QString yes;
};

KindWords wordsOf(BroadcastKind kind) {
    switch (kind) {
        case BroadcastKind::Rehearsal:
            return {StartDialog::tr("The rehearsal begins"),
                    StartDialog::tr("Not everything is right. Rehearse all the same?"),
                    StartDialog::tr("Rehearse all the same")};
        case BroadcastKind::RecordOnly:
            return {StartDialog::tr("The recording begins"),
                    StartDialog::tr("Not everything is right. Record all the same?"),
                    StartDialog::tr("Record all the same")};
        case BroadcastKind::OnAir:
            break;
    }
    return {StartDialog::tr("Going on air"),
            StartDialog::tr("Not everything is right. Go live all the same?"),
            StartDialog::tr("Go live all the same")};
}

}  // namespace

StartDialog::StartDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      grid_(new QGridLayout),
      verdict_(new QLabel(this)),
      count_(new QLabel(this)),
      cancel_(new QPushButton(this)),
      go_(new QPushButton(this)) {
    setObjectName("start_dialog");
    setModal(true);
    setFixedWidth(textPx(width_px));
    verdict_->setObjectName("start_verdict");
    verdict_->setProperty("role", "page_title");
    verdict_->setWordWrap(true);
    count_->setObjectName("start_count");
    count_->setAlignment(Qt::AlignCenter);
    cancel_->setObjectName("start_cancel");
    go_->setObjectName("start_go");
    go_->setProperty("kind", "main");
    for (QPushButton* button : {cancel_, go_})
        button->setProperty("target", true);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, &StartDialog::warningsAccepted);
    arrange();
    showWords();
}

void StartDialog::arrange() {
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(10);
    grid_->setColumnStretch(2, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    buttons->addWidget(go_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(14);
    column->addWidget(verdict_);
    column->addLayout(grid_);
    column->addWidget(count_);
    column->addLayout(buttons);
}

StartDialog::Row& StartDialog::rowAt(int index) {
    while (rows_.size() <= index) {
        const auto row = static_cast<int>(rows_.size());
        const Row made{new QLabel(this), new QLabel(this), new QLabel(this)};
        made.title->setProperty("role", "strong");
        made.sentence->setObjectName(QStringLiteral("start_line_%1").arg(row + 1));
        made.sentence->setWordWrap(true);
        grid_->addWidget(made.mark, row, 0, Qt::AlignTop);
        grid_->addWidget(made.title, row, 1, Qt::AlignTop);
        grid_->addWidget(made.sentence, row, 2);
        rows_ << made;
    }
    return rows_[index];
}

void StartDialog::showLines(const QVector<StartLine>& lines, const StartFacts& facts) {
    if (lines == lines_ && facts == facts_) return;
    lines_ = lines;
    facts_ = facts;
    showWords();
    fit();
}

void StartDialog::showCount(std::optional<int> seconds) {
    if (seconds == seconds_) return;
    const bool has_begun = seconds && !seconds_;
    seconds_ = seconds;
    showVerdict();
    fit();
    // Whoever presses a key now stops it.
    if (has_begun) cancel_->setFocus();
}

void StartDialog::showWords() {
    setWindowTitle(tr("Last look before going live"));
    for (int i = 0; i < lines_.size(); ++i) {
        const StartLine& line = lines_[i];
        const Row& row = rowAt(i);
        const ToneColors& colors = theme_.tone(startTone(line.weight));
        row.mark->setContentsMargins(0, textPx(mark_drop_px), 0, 0);
        row.mark->setPixmap(
            tintedIcon(iconOf(line.weight), colors.dot, textPx(mark_px), devicePixelRatioF()));
        row.title->setText(startTitle(line.part));
        row.sentence->setText(startSentence(line, facts_));
        const bool is_fine = line.weight == StartWeight::Fine;
        row.sentence->setStyleSheet(
            QStringLiteral("color: %1;").arg((is_fine ? theme_.text : colors.text).name()));
    }
    for (int i = 0; i < rows_.size(); ++i) {
        for (QLabel* part : {rows_[i].mark, rows_[i].title, rows_[i].sentence})
            part->setVisible(i < lines_.size());
    }
    showVerdict();
}

void StartDialog::showVerdict() {
    const StartWeight worst = worstOf(lines_);
    const KindWords words = wordsOf(facts_.kind);
    const QString before = verdict_->text();
    if (seconds_) {
        verdict_->setText(words.begins);
    } else if (worst == StartWeight::Blocker) {
        verdict_->setText(tr("This stands in the way"));
    } else if (worst == StartWeight::Awaited) {
        verdict_->setText(tr("One moment"));
    } else {
        verdict_->setText(words.question);
    }
    count_->setVisible(seconds_.has_value());
    count_->setText(seconds_ ? QString::number(*seconds_) : QString());
    count_->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: bold; color: %2;")
                              .arg(textPx(count_font_px))
                              .arg(theme_.harvest_text.name()));
    cancel_->setText(seconds_ ? tr("Stop, not yet") : tr("Not yet"));
    go_->setText(words.yes);
    go_->setVisible(!seconds_ && worst == StartWeight::Warning);
    setAccessibleName(seconds_ ? tr("%1, in %2 s").arg(verdict_->text()).arg(*seconds_)
                               : verdict_->text());
    if (isVisible() && verdict_->text() != before) announce(*this);
}

// As high as its words are at this width.
void StartDialog::fit() {
    layout()->activate();
    setFixedHeight(layout()->totalHeightForWidth(textPx(width_px)));
}

void StartDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        showWords();
        fit();
    }
}

}  // namespace xb::app
