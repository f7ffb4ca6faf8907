#include "app/pages/live/destination_line.h"

#include "app/widgets/page_parts.h"
#include "app/widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

DestinationLine::DestinationLine(const Theme& theme, int number, QWidget* parent)
    : QWidget(parent), state_(new Pill(theme, PillDot::Shown, this)), detail_(new QLabel(this)) {
    const auto name = [number](const char* part) {
        return QStringLiteral("on_air_%1_%2").arg(number).arg(QLatin1String(part));
    };
    state_->setObjectName(name("state"));
    detail_->setObjectName(name("detail"));
    detail_->setProperty("role", "quiet");
    detail_->setWordWrap(true);
    retry_ = namedButton(name("retry"), this);
    main_ = namedButton(name("main"), this);
    stop_ = namedButton(name("stop"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(state_, 0);
    row->addStretch(1);
    for (QPushButton* button : {retry_, main_, stop_}) {
        button->setProperty("target", true);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(detail_);
    connect(retry_, &QPushButton::clicked, this, &DestinationLine::retryPressed);
    connect(main_, &QPushButton::clicked, this, &DestinationLine::pressMain);
    connect(stop_, &QPushButton::clicked, this, &DestinationLine::stopPressed);
}

void DestinationLine::pressMain() {
    const DestinationMoves moves = movesOf(shown_);
    if (moves.can_send) return emit sendPressed();
    if (moves.can_resume) return emit resumePressed();
    if (moves.can_pause) emit pausePressed();
}

void DestinationLine::show(const DestinationOnAir& destination) {
    shown_ = destination;
    const Saying saying = sayingOf(destination);
    state_->show(saying.tone, saying.text);
    state_->setAccessibleDescription(saying.detail);
    detail_->setText(saying.detail);
    detail_->setVisible(!saying.detail.isEmpty());
    showButtons();
}

void DestinationLine::showButtons() {
    const DestinationMoves moves = movesOf(shown_);
    const QString& name = shown_.name;
    retry_->setText(tr("Retry"));
    retry_->setAccessibleName(tr("Try %1 again now").arg(name));
    retry_->setVisible(moves.can_retry);
    main_->setText(moves.can_send     ? tr("Send there now")
                   : moves.can_resume ? tr("Resume")
                                      : tr("Pause"));
    main_->setAccessibleName(moves.can_send     ? tr("Send to %1 now").arg(name)
                             : moves.can_resume ? tr("Resume sending to %1").arg(name)
                                                : tr("Pause sending to %1").arg(name));
    main_->setVisible(moves.can_send || moves.can_resume || moves.can_pause);
    stop_->setText(tr("Stop sending"));
    stop_->setAccessibleName(tr("Stop sending to %1").arg(name));
    // The keyboard stays in this line.
    if (!moves.can_remove && stop_->hasFocus()) main_->setFocus();
    stop_->setVisible(moves.can_remove);
}

}  // namespace xb::app
