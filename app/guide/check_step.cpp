#include "app/guide/check_step.h"

#include "app/widgets/card.h"
#include "app/widgets/pill.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xb::app {

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::CheckWords)
};

}  // namespace

int videoBitrateFor(const studio::CanvasSettings& canvas, const Uplink& uplink) {
    constexpr int audio_kbps = 128;
    constexpr int least_kbps = 300;
    constexpr int usual_kbps = 2500;  // of 720x1280 at 30 pictures a second
    struct Step {
        double pixels_per_second;
        int kbps;
    };
    // A small picture takes more of each pixel to look well.
    constexpr std::array steps{Step{5e6, 600}, Step{9e6, 900}, Step{19e6, 1600},
                               Step{32e6, usual_kbps}, Step{70e6, 4500}};
    constexpr int highest_kbps = 6000;
    const double rate = static_cast<double>(canvas.frame_rate.numerator) /
                        canvas.frame_rate.denominator * canvas.width_px * canvas.height_px;
    const auto* const step = std::ranges::find_if(
        steps, [rate](const Step& one) { return rate <= one.pixels_per_second; });
    const int wanted_kbps = step == steps.end() ? highest_kbps : step->kbps;
    if (uplink.kbps <= 0) return wanted_kbps;
    // A quarter of it stays free.
    const int share_kbps = uplink.kbps * 3 / 4 / std::max(1, uplink.destination_count) - audio_kbps;
    return std::clamp(share_kbps / 50 * 50, least_kbps, std::max(least_kbps, wanted_kbps));
}

Saying machineSaying(const MachineMeasure& measure, const studio::CanvasSettings& fitting) {
    const QString size =
        CheckWords::tr("%1×%2, %3 pictures a second")
            .arg(fitting.width_px)
            .arg(fitting.height_px)
            .arg(fitting.frame_rate.numerator / std::max(1, fitting.frame_rate.denominator));
    const bool is_full = fitting.width_px >= measured_canvas.width_px &&
                         fitting.height_px >= measured_canvas.height_px;
    const QString cost =
        CheckWords::tr(
            "One picture of 720×1280 costs it %1 ms of work, which its processors share: %2.")
            .arg(measure.picture_ms, 0, 'f', 1)
            .arg(measure.processor_count);
    if (is_full) {
        return {Tone::Good, CheckWords::tr("Fast enough"),
                CheckWords::tr("This computer holds %1. %2").arg(size, cost)};
    }
    return {
        Tone::Warn, CheckWords::tr("A smaller picture"),
        CheckWords::tr("This computer holds %1, with room left for the shop. %2").arg(size, cost)};
}

Saying lineSaying(const LineFinding& finding) {
    switch (finding.kind) {
        case LineFinding::Kind::Answers:
            return {Tone::Good, CheckWords::tr("The server answers"),
                    CheckWords::tr("%1 answers within %2 ms.")
                        .arg(finding.host)
                        .arg(std::max<qint64>(1, finding.answered_in.count()))};
        case LineFinding::Kind::Known:
            return {Tone::Info, CheckWords::tr("The server is known"),
                    CheckWords::tr("%1 is known. Whether it answers shows when you go live: this "
                                   "kind of server cannot be asked without sending to it.")
                        .arg(finding.host)};
        case LineFinding::Kind::NotKnown:
            return {Tone::Bad, CheckWords::tr("The server is not found"),
                    CheckWords::tr("%1 is not found. Look whether this computer is online, then "
                                   "go back and compare the address with the platform's page.")
                        .arg(finding.host)};
        case LineFinding::Kind::Refuses:
            return {Tone::Bad, CheckWords::tr("The server says no"),
                    CheckWords::tr("%1 takes no connection. Go back and compare the address with "
                                   "the platform's page; it may hold for one broadcast only.")
                        .arg(finding.host)};
        case LineFinding::Kind::TakesTooLong:
            return {Tone::Warn, CheckWords::tr("No answer yet"),
                    CheckWords::tr("%1 has not answered in time. The line may be busy or cut; you "
                                   "can go on and try again on the desk.")
                        .arg(finding.host)};
    }
    return {};
}

CheckStep::CheckStep(const Theme& theme, QWidget* parent)
    : GuideStep(parent),
      machine_(makeRow(theme, QStringLiteral("guide_machine"))),
      line_(makeRow(theme, QStringLiteral("guide_line"))),
      take_size_(new QPushButton(this)),
      not_measured_(new QLabel(this)),
      asked_(new QWidget(this)),
      question_(new QLabel(asked_)),
      uplink_(new QComboBox(asked_)) {
    take_size_->setObjectName("guide_take_size");
    take_size_->setAutoDefault(false);
    take_size_->hide();
    machine_.card->layout()->addWidget(take_size_);
    machine_.card->layout()->setAlignment(take_size_, Qt::AlignLeft);
    not_measured_->setObjectName("guide_not_measured");
    not_measured_->setWordWrap(true);
    not_measured_->setProperty("role", "quiet");
    uplink_->setObjectName("guide_uplink");
    uplink_->setProperty("target", true);
    question_->setBuddy(uplink_);
    auto* question = new QHBoxLayout(asked_);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(12);
    question->addWidget(question_);
    question->addWidget(uplink_);
    question->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(machine_.card);
    column->addWidget(line_.card);
    column->addWidget(asked_);
    column->addWidget(not_measured_);
    column->addStretch(1);
    connect(take_size_, &QPushButton::clicked, this, &CheckStep::sizeTaken);
    connect(uplink_, &QComboBox::activated, this, &CheckStep::uplinkChosen);
    retranslate();
    showMeasuring();
    showNoLine();
}

CheckStep::Row CheckStep::makeRow(const Theme& theme, const QString& name) {
    Row row;
    row.card = new Card(theme, this);
    row.title = new QLabel(row.card);
    row.title->setProperty("role", "strong");
    row.pill = new Pill(theme, PillDot::Shown, row.card);
    row.pill->setObjectName(name);
    row.busy = new QProgressBar(row.card);
    row.busy->setObjectName(name + QStringLiteral("_busy"));
    row.busy->setRange(0, 0);
    row.busy->setTextVisible(false);
    row.busy->setFixedHeight(6);
    row.detail = new QLabel(row.card);
    row.detail->setObjectName(name + QStringLiteral("_detail"));
    row.detail->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(row.title);
    top->addStretch(1);
    top->addWidget(row.pill);
    auto* column = new QVBoxLayout(row.card);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(row.busy);
    column->addWidget(row.detail);
    return row;
}

QString CheckStep::title() const {
    return tr("What can this computer and its line do?");
}

void CheckStep::say(const Row& row, const Saying& saying, bool is_busy) {
    row.pill->show(saying.tone, saying.text);
    row.detail->setText(saying.detail);
    row.busy->setVisible(is_busy);
}

void CheckStep::showMeasuring() {
    say(machine_,
        {Tone::Info, tr("Measuring…"),
         tr("Pictures are composed and encoded for some seconds, and thrown away.")},
        true);
}

void CheckStep::showMachine(const Saying& saying) {
    say(machine_, saying, false);
}

void CheckStep::offerSize(const QString& words) {
    take_size_->setText(words);
    take_size_->setVisible(!words.isEmpty());
}

void CheckStep::showConnecting() {
    say(line_,
        {Tone::Info, tr("Asking…"), tr("A connection is made three times and closed again.")},
        true);
    not_measured_->show();
    asked_->show();
}

void CheckStep::showLine(const Saying& saying) {
    say(line_, saying, false);
}

void CheckStep::showNoLine() {
    say(line_, {Tone::Quiet, tr("Not needed"), tr("A rehearsal stays on this computer.")}, false);
    not_measured_->hide();
    asked_->hide();
}

int CheckStep::uplinkKbps() const {
    return uplink_->currentData().toInt();
}

void CheckStep::fillUplinks() {
    const int before = uplinkKbps();
    uplink_->clear();
    uplink_->addItem(tr("I do not know"), 0);
    for (const int mbps : {1, 2, 4, 6})
        uplink_->addItem(tr("About %1 Mbit/s").arg(mbps), mbps * 1000);
    uplink_->addItem(tr("10 Mbit/s or more"), 10'000);
    uplink_->setCurrentIndex(std::max(0, uplink_->findData(before)));
}

void CheckStep::retranslate() {
    machine_.title->setText(tr("This computer"));
    machine_.busy->setAccessibleName(tr("This computer is being measured"));
    line_.title->setText(tr("The line to the server"));
    line_.busy->setAccessibleName(tr("The server is being asked"));
    question_->setText(tr("What does your line carry upwards?"));
    uplink_->setAccessibleName(tr("What does your line carry upwards?"));
    fillUplinks();
    not_measured_->setText(
        tr("It was not measured: nothing is published and no picture is sent before you go live. A "
           "speed test on the web names it as upload; the picture is then made to fit. If the "
           "line turns out slower, the picture becomes softer by itself before anything is lost."));
}

void CheckStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
