#include "app/pages/live/summary_lines.h"

#include "app/text_size.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int mark_px = 18;
constexpr int mark_drop_px = 3;  // beside letters, which stand low in their line
constexpr int bar_px = 6;
constexpr int bar_parts = 1000;

QString iconOf(Tone tone) {
    switch (tone) {
        case Tone::Good:
            return QStringLiteral("check");
        case Tone::Warn:
            return QStringLiteral("warning");
        case Tone::Bad:
        case Tone::OnAir:
            return QStringLiteral("blocked");
        case Tone::Quiet:
        case Tone::Info:
            break;
    }
    return QStringLiteral("eye");
}

}  // namespace

SummaryLines::SummaryLines(const Theme& theme, const QString& name, const QString& title,
                           QWidget* parent)
    : Card(theme, parent), theme_(theme), name_(name), grid_(new QGridLayout) {
    auto* head = new QLabel(title, this);
    head->setProperty("role", "title");
    grid_->setHorizontalSpacing(10);
    grid_->setVerticalSpacing(8);
    grid_->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(8);
    column->addWidget(head);
    column->addLayout(grid_);
}

void SummaryLines::add(const Saying& saying, QWidget* act) {
    const ToneColors& colors = theme_.tone(saying.tone);
    auto* mark = new QLabel(this);
    mark->setContentsMargins(0, textPx(mark_drop_px), 0, 0);
    mark->setPixmap(
        tintedIcon(iconOf(saying.tone), colors.dot, textPx(mark_px), devicePixelRatioF()));
    auto* about = new ElidedLabel(this);
    about->setFullText(saying.text);
    about->setProperty("role", "strong");
    auto* fate = new QLabel(saying.detail, this);
    fate->setObjectName(QStringLiteral("%1_%2").arg(name_).arg(++row_count_));
    fate->setTextFormat(Qt::PlainText);
    fate->setWordWrap(true);
    const bool is_well = saying.tone == Tone::Good || saying.tone == Tone::Quiet;
    fate->setStyleSheet(
        QStringLiteral("color: %1;").arg((is_well ? theme_.text : colors.text).name()));
    const int row = grid_->rowCount();
    grid_->addWidget(mark, row, 0, Qt::AlignTop);
    grid_->addWidget(about, row, 1);
    grid_->addWidget(fate, row + 1, 1, 1, act == nullptr ? 2 : 1);
    if (act == nullptr) return;
    act->setParent(this);
    grid_->addWidget(act, row, 2, 2, 1, Qt::AlignVCenter);
}

void SummaryLines::addSold(const QString& title, const QString& units, const QString& amount,
                           double share) {
    auto* what = new ElidedLabel(this);
    what->setFullText(title);
    auto* many = new QLabel(units, this);
    many->setProperty("role", "quiet");
    auto* much = new QLabel(amount, this);
    much->setObjectName(QStringLiteral("%1_%2").arg(name_).arg(++row_count_));
    much->setProperty("role", "strong");
    auto* bar = new QProgressBar(this);
    bar->setRange(0, bar_parts);
    bar->setValue(static_cast<int>(share * bar_parts));
    bar->setTextVisible(false);
    bar->setFixedHeight(bar_px);
    bar->setAccessibleName(title);
    bar->setAccessibleDescription(amount);
    const int row = grid_->rowCount();
    grid_->addWidget(what, row, 0, 1, 2);
    grid_->addWidget(many, row, 2, Qt::AlignRight);
    grid_->addWidget(much, row, 3, Qt::AlignRight);
    grid_->addWidget(bar, row + 1, 0, 1, 4);
}

}  // namespace xb::app
