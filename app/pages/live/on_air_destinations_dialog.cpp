#include "app/pages/live/on_air_destinations_dialog.h"

#include "app/pages/live/destination_line.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/tab_chain.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr QSize wanted_px(720, 420);

}  // namespace

OnAirDestinationsDialog::OnAirDestinationsDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      list_(new QVBoxLayout),
      nowhere_(new QLabel(tr("There is no destination in the list yet."), this)),
      trouble_(new QLabel(this)),
      change_(namedButton(QStringLiteral("on_air_list"), this)),
      done_(namedButton(QStringLiteral("on_air_done"), this)) {
    setObjectName("on_air_destinations_dialog");
    setWindowTitle(tr("Where the broadcast goes now"));
    nowhere_->setObjectName("on_air_nowhere");
    trouble_->setObjectName("on_air_trouble");
    trouble_->setProperty("role", "wrong");
    trouble_->setWordWrap(true);
    trouble_->hide();
    change_->setText(tr("Add or change an address…"));
    done_->setText(tr("Done"));
    done_->setProperty("kind", "main");
    connect(change_, &QPushButton::clicked, this, &OnAirDestinationsDialog::listAsked);
    connect(done_, &QPushButton::clicked, this, &QDialog::accept);
    arrange();
    resizeWithin(*this, wanted_px);
}

void OnAirDestinationsDialog::arrange() {
    auto* words = new QLabel(
        tr("What is pressed here counts at once, for this broadcast. Each destination is on its "
           "own: the others, the recording and all orders go on."),
        this);
    words->setWordWrap(true);
    auto* lines = new QWidget(this);
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(12);
    list_->addWidget(nowhere_);
    list_->addStretch(1);
    lines->setLayout(list_);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {change_, done_}) {
        button->setProperty("target", true);
        button->setAutoDefault(false);
    }
    buttons->addWidget(change_);
    buttons->addStretch(1);
    buttons->addWidget(done_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(measure::gap_px);
    column->addWidget(words);
    column->addWidget(new DownScroll(QStringLiteral("on_air_scroll"), lines, this), 1);
    column->addWidget(trouble_);
    column->addLayout(buttons);
}

void OnAirDestinationsDialog::addLine() {
    const auto at = static_cast<int>(lines_.size());
    auto* line = new DestinationLine(theme_, at + 1, this);
    list_->insertWidget(at, line);
    lines_ << line;
    const auto number = [this, at] {
        tell({});
        return shown_[at].figures ? shown_[at].figures->id : 0;
    };
    connect(line, &DestinationLine::sendPressed, this, [this, at] { send(at); });
    connect(line, &DestinationLine::pausePressed, this,
            [this, number] { emit pausePressed(number()); });
    connect(line, &DestinationLine::resumePressed, this,
            [this, number] { emit resumePressed(number()); });
    connect(line, &DestinationLine::retryPressed, this,
            [this, number] { emit retryPressed(number()); });
    connect(line, &DestinationLine::stopPressed, this,
            [this, number] { emit stopPressed(number()); });
}

// What is left of one that ended by itself makes room for the new one.
void OnAirDestinationsDialog::send(int line) {
    tell({});
    if (shown_[line].figures) emit stopPressed(shown_[line].figures->id);
    emit sendPressed(shown_[line].place);
}

void OnAirDestinationsDialog::show(const QVector<DestinationOnAir>& destinations) {
    const bool is_longer = lines_.size() < destinations.size();
    while (lines_.size() < destinations.size())
        addLine();
    shown_ = destinations;
    for (int i = 0; i < lines_.size(); ++i) {
        lines_[i]->setVisible(i < shown_.size());
        if (i < shown_.size()) lines_[i]->show(shown_[i]);
    }
    nowhere_->setVisible(shown_.isEmpty());
    if (is_longer) chainTabs(*this);
}

void OnAirDestinationsDialog::tell(const QString& sentence) {
    trouble_->setText(sentence);
    trouble_->setVisible(!sentence.isEmpty());
}

}  // namespace xb::app
