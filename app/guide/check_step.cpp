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

namespace xb::app {

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::CheckWords)
};

QString megabits(int kbps) {
    constexpr int kbps_per_mbps = 1000;
    return QString::number(static_cast<double>(kbps) / kbps_per_mbps, 'f',
                           kbps < kbps_per_mbps ? 2 : 1);
}

}  // namespace

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

QString uplinkSentence(const UplinkFinding& finding, const SentPicture& picture) {
    switch (finding.kind) {
        case UplinkFinding::Kind::Measured:
            if (finding.kbps < picture.least_line_kbps) {
                return CheckWords::tr(
                           "Measured with %1: your line carries only %2 Mbit/s upwards, less than "
                           "the smallest picture takes. Viewers will hear you and see few "
                           "pictures. Stop what else uses the line, move the modem to a window, "
                           "and measure again.")
                    .arg(finding.host, megabits(finding.kbps));
            }
            return CheckWords::tr(
                       "Measured with %1: your line carries %2 Mbit/s upwards. The picture will "
                       "be sent as %3×%4 at %5 kbit/s. If the line is slower later, the picture "
                       "becomes softer by itself before anything is lost.")
                .arg(finding.host, megabits(finding.kbps))
                .arg(picture.width_px)
                .arg(picture.height_px)
                .arg(picture.kbps);
        case UplinkFinding::Kind::NotReached:
            return CheckWords::tr(
                       "%1 is not reached, so nothing was measured. Look whether this computer is "
                       "online and try again, or choose here what a speed test on the web names as "
                       "upload.")
                .arg(finding.host);
        case UplinkFinding::Kind::Refuses:
            return CheckWords::tr(
                       "%1 takes no test now, so nothing was measured. Try again later, name "
                       "another server in the settings, or choose here what a speed test on the "
                       "web names as upload.")
                .arg(finding.host);
        case UplinkFinding::Kind::TooSlow:
            return CheckWords::tr(
                       "Hardly anything came through to %1 in time: the line is busy or very "
                       "slow. Stop what else uses it, move the modem to a window, and try again.")
                .arg(finding.host);
    }
    return {};
}

CheckStep::CheckStep(const Theme& theme, QWidget* parent)
    : GuideStep(parent),
      machine_(makeRow(theme, QStringLiteral("guide_machine"))),
      line_(makeRow(theme, QStringLiteral("guide_line"))),
      take_size_(new QPushButton(this)),
      uplink_words_(new QLabel(this)),
      asked_(new QWidget(this)),
      question_(new QLabel(asked_)),
      uplink_(new QComboBox(asked_)),
      measure_uplink_(new QPushButton(asked_)) {
    take_size_->setObjectName("guide_take_size");
    take_size_->setAutoDefault(false);
    take_size_->hide();
    machine_.card->layout()->addWidget(take_size_);
    machine_.card->layout()->setAlignment(take_size_, Qt::AlignLeft);
    uplink_words_->setObjectName("guide_uplink_words");
    uplink_words_->setWordWrap(true);
    uplink_words_->setProperty("role", "quiet");
    uplink_->setObjectName("guide_uplink");
    // What is measured comes into it later.
    uplink_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    uplink_->setProperty("target", true);
    question_->setBuddy(uplink_);
    measure_uplink_->setObjectName("guide_measure_uplink");
    measure_uplink_->setProperty("target", true);
    measure_uplink_->setAutoDefault(false);
    auto* question = new QHBoxLayout(asked_);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(12);
    question->addWidget(question_);
    question->addWidget(uplink_);
    question->addWidget(measure_uplink_);
    question->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(machine_.card);
    column->addWidget(line_.card);
    column->addWidget(asked_);
    column->addWidget(uplink_words_);
    column->addStretch(1);
    connect(take_size_, &QPushButton::clicked, this, &CheckStep::sizeTaken);
    connect(uplink_, &QComboBox::activated, this, &CheckStep::uplinkChosen);
    // Switched off while it measures, it would hand the keyboard to "Set up later".
    connect(measure_uplink_, &QPushButton::clicked, this, [this] {
        if (!is_measuring_uplink_) emit uplinkMeasureAsked();
    });
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
    uplink_words_->show();
    asked_->show();
}

void CheckStep::showLine(const Saying& saying) {
    say(line_, saying, false);
}

void CheckStep::showNoLine() {
    say(line_, {Tone::Quiet, tr("Not needed"), tr("A rehearsal stays on this computer.")}, false);
    uplink_words_->hide();
    asked_->hide();
}

void CheckStep::offerMeasuring(const QString& host) {
    measuring_host_ = host;
    sayUplink();
}

void CheckStep::showMeasuringUplink() {
    is_measuring_uplink_ = true;
    sayUplink();
}

void CheckStep::showSent(const SentPicture& picture) {
    sent_ = picture;
    sayUplink();
}

void CheckStep::showUplink(const UplinkFinding& finding) {
    is_measuring_uplink_ = false;
    uplink_finding_ = finding;
    if (finding.kbps > 0) measured_kbps_ = finding.kbps;
    fillUplinks();
    if (finding.kbps > 0) uplink_->setCurrentIndex(uplink_->findData(finding.kbps));
    sayUplink();
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
    if (measured_kbps_ > 0) {
        uplink_->addItem(tr("%1 Mbit/s, as measured").arg(megabits(measured_kbps_)),
                         measured_kbps_);
    }
    uplink_->setCurrentIndex(std::max(0, uplink_->findData(before)));
}

void CheckStep::sayUplink() {
    measure_uplink_->setVisible(!measuring_host_.isEmpty());
    measure_uplink_->setText(is_measuring_uplink_ ? tr("Measuring…") : tr("Measure it"));
    if (uplink_finding_ && !is_measuring_uplink_)
        return uplink_words_->setText(uplinkSentence(*uplink_finding_, sent_));
    const QString promise =
        tr("It is not measured yet: nothing is published and no picture is sent before you go "
           "live. A speed test on the web names it as upload; the picture is then made to fit. If "
           "the line turns out slower, the picture becomes softer by itself before anything is "
           "lost.");
    if (measuring_host_.isEmpty()) return uplink_words_->setText(promise);
    uplink_words_->setText(
        tr("To measure it, up to 5 MB of random bytes go to %1, nothing of yours; that takes some "
           "seconds, and the picture is then made to fit. Nothing is published and no picture is "
           "sent before you go live. If the line "
           "turns out slower later, the picture becomes softer by itself before anything is lost.")
            .arg(measuring_host_));
}

void CheckStep::retranslate() {
    machine_.title->setText(tr("This computer"));
    machine_.busy->setAccessibleName(tr("This computer is being measured"));
    line_.title->setText(tr("The line to the server"));
    line_.busy->setAccessibleName(tr("The server is being asked"));
    question_->setText(tr("What does your line carry upwards?"));
    uplink_->setAccessibleName(tr("What does your line carry upwards?"));
    fillUplinks();
    measure_uplink_->setAccessibleName(tr("Measure what the line carries upwards"));
    sayUplink();
}

void CheckStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
