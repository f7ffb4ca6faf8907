#include "app/pages/live/score_dialog.h"

#include "app/pages/live/score_words.h"
#include "app/pages/live/summary_words.h"
#include "app/text_size.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/icon.h"
#include "app/widgets/page_parts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int width_px = 620;
constexpr int mark_px = 20;
constexpr int mark_drop_px = 2;  // beside letters, which stand low in their line
constexpr int points_font_px = 44;

QString iconOf(ScoreGrade grade) {
    return grade == ScoreGrade::Good ? QStringLiteral("check") : QStringLiteral("warning");
}

}  // namespace

ScoreDialog::ScoreDialog(const Theme& theme, const RehearsalResult& result, QWidget* parent)
    : QDialog(parent), theme_(theme) {
    setObjectName("score_dialog");
    setWindowTitle(tr("How the rehearsal went"));
    setModal(true);
    QPushButton* close = namedButton(QStringLiteral("score_close"), this);
    close->setText(tr("Close"));
    close->setProperty("kind", "main");
    close->setProperty("target", true);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    QWidget* head = makeHead(result);
    QWidget* lines = makeLines(result.score);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(14);
    column->addWidget(head);
    auto* scroll = new DownScroll(QStringLiteral("score_lines"), lines, this);
    scroll->setAccessibleName(tr("What the points were given for"));
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    close->ensurePolished();
    fitHeight(*this, width_px);
    close->setFocus();
}

QLabel* ScoreDialog::words(const QString& text, const char* role) {
    auto* label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

QWidget* ScoreDialog::makeHead(const RehearsalResult& result) {
    auto* head = new QWidget(this);
    auto* points = new QLabel(QString::number(result.score.points), head);
    points->setObjectName("score_points");
    points->setAccessibleName(tr("%1 of 100 points").arg(result.score.points));
    points->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: bold; color: %2;")
                              .arg(textPx(points_font_px))
                              .arg(theme_.harvest_text.name()));
    QLabel* verdict = words(scoreVerdict(result.score.points), "page_title");
    verdict->setObjectName("score_verdict");
    QString told = rehearsedSentence(result);
    if (result.recording) told = tr("%1 %2").arg(told, recordingSentence(*result.recording));
    QLabel* what = words(told, "quiet");
    what->setObjectName("score_rehearsed");
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(points, 0, 0);
    grid->addWidget(verdict, 0, 1);
    grid->addWidget(words(tr("of 100 points"), "quiet"), 1, 0, Qt::AlignTop);
    grid->addWidget(what, 1, 1, Qt::AlignTop);
    grid->setColumnMinimumWidth(0, 96);
    return head;
}

QWidget* ScoreDialog::makeLines(const RehearsalScore& score) {
    auto* lines = new QWidget(this);
    auto* grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(2, 1);
    for (const ScoreLine& line : score.lines)
        addLine(*grid, line);
    grid->setRowStretch(grid->rowCount(), 1);
    return lines;
}

void ScoreDialog::addLine(QGridLayout& grid, const ScoreLine& line) {
    const int row = grid.rowCount();
    const ToneColors& colors = theme_.tone(scoreTone(line.grade));
    auto* mark = new QLabel(this);
    mark->setContentsMargins(0, textPx(mark_drop_px), 0, 0);
    mark->setPixmap(
        tintedIcon(iconOf(line.grade), colors.dot, textPx(mark_px), devicePixelRatioF()));
    const QString advice = scoreAdvice(line);
    QLabel* sentence = words(
        advice.isEmpty() ? scoreSentence(line) : tr("%1 %2").arg(scoreSentence(line), advice), "");
    sentence->setObjectName(QStringLiteral("score_line_%1").arg(static_cast<int>(line.part) + 1));
    sentence->setStyleSheet(
        QStringLiteral("color: %1;")
            .arg((line.grade == ScoreGrade::Good ? theme_.text : colors.text).name()));
    grid.addWidget(mark, row, 0, Qt::AlignTop);
    QLabel* title = words(scoreTitle(line.part), "strong");
    title->setWordWrap(false);
    grid.addWidget(title, row, 1, Qt::AlignTop);
    grid.addWidget(sentence, row, 2);
}

}  // namespace xb::app
