#include "app/pages/live/bottom_bar.h"

#include "app/pages/figures.h"
#include "app/text_size.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/icon.h"
#include "app/widgets/pill.h"
#include "app/widgets/toggle_switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int gap_px = 14;
constexpr int narrow_gap_px = 8;
constexpr int button_px = 132;
constexpr int words_edge_px = 6;

enum RightPage { ChoicePage, DestinationsPage, QuestionPage };

// Where it waits before the next attempt, or has given up.
bool canRetry(encoder::DestinationState state) {
    return state == encoder::DestinationState::Reconnecting ||
           state == encoder::DestinationState::Refused;
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}
}  // namespace

BottomBar::BottomBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      theme_(theme),
      go_live_(new QPushButton(this)),
      end_(new QPushButton(this)),
      record_(new ToggleSwitch(theme, this)),
      recording_pill_(new Pill(theme, PillDot::Shown, this)),
      record_now_(new QPushButton(this)),
      record_words_(new ElidedLabel(this)),
      right_(new QStackedWidget(this)),
      choice_(new DestinationChoice(this)) {
    setObjectName("bottom_bar");
    setFixedHeight(60);
    go_live_->setObjectName("go_live");
    go_live_->setProperty("kind", "main");
    end_->setObjectName("end_live");
    end_->setProperty("kind", "end");
    for (QPushButton* button : {go_live_, end_}) {
        sizeByHand(*button);
        button->setMinimumWidth(textPx(button_px));
        button->setProperty("target", true);
        button->setCursor(Qt::PointingHandCursor);
    }
    record_->setObjectName("record_switch");
    recording_pill_->setObjectName("recording");
    recording_pill_->keepWhole();
    record_now_->setObjectName("record_now");
    record_now_->setProperty("target", true);
    record_words_->setObjectName("record_words");
    record_words_->setProperty("role", "quiet");
    right_->addWidget(choice_);
    right_->addWidget(makeDestinations());
    right_->addWidget(makeQuestion());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(gap_px);
    row->addWidget(go_live_);
    row->addWidget(end_);
    row->addWidget(record_);
    row->addWidget(recording_pill_);
    row->addWidget(record_now_);
    row->addWidget(record_words_);
    row->addWidget(right_, 1);

    connect(go_live_, &QPushButton::clicked, this, &BottomBar::goLivePressed);
    connect(end_, &QPushButton::clicked, this, &BottomBar::ask);
    connect(choice_, &DestinationChoice::changed, this, &BottomBar::showAim);
    connect(record_, &QAbstractButton::clicked, this, [this](bool is_on) {
        wants_recording_ = is_on;
        emit recordsChanged(is_on);
    });
    connect(record_now_, &QPushButton::clicked, this, [this] {
        record_now_->setEnabled(false);
        emit recordPressed(!recording_.is_running);
    });
    tintIcons();
    retranslate();
    showState(LiveState::Idle);
}

QWidget* BottomBar::makeDestinations() {
    auto* page = new QWidget(right_);
    pills_row_ = new QHBoxLayout(page);
    pills_row_->setContentsMargins(0, 0, 0, 0);
    pills_row_->setSpacing(12);
    pills_row_->addStretch(1);
    destinations_now_ = new QPushButton(page);
    destinations_now_->setObjectName("destinations_now");
    destinations_now_->setProperty("target", true);
    pills_row_->addWidget(destinations_now_);
    connect(destinations_now_, &QPushButton::clicked, this, &BottomBar::destinationsPressed);
    return page;
}

QWidget* BottomBar::makeQuestion() {
    auto* page = new QWidget(right_);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    question_ = new QLabel(page);
    question_->setObjectName("end_question");
    question_->setProperty("role", "strong");
    keep_going_ = new QPushButton(page);
    keep_going_->setObjectName("end_keep_going");
    end_now_ = new QPushButton(page);
    end_now_->setObjectName("end_confirm");
    end_now_->setProperty("kind", "end");
    for (QPushButton* button : {keep_going_, end_now_})
        button->setProperty("target", true);
    row->addStretch(1);
    row->addWidget(question_);
    row->addWidget(keep_going_);
    row->addWidget(end_now_);
    connect(keep_going_, &QPushButton::clicked, this, [this] {
        is_asking_ = false;
        showRight();
        end_->setFocus();
    });
    connect(end_now_, &QPushButton::clicked, this, [this] {
        is_asking_ = false;
        showRight();
        emit endConfirmed();
    });
    return page;
}

void BottomBar::setAim(const BroadcastAim& aim) {
    choice_->setAim(aim);
    showAim();
}

void BottomBar::showAim() {
    showWords();
    showSwitch();
    // The button is as wide as its word at once: it is pressed next.
    layout()->activate();
}

bool BottomBar::records() const {
    return wants_recording_;
}

void BottomBar::setRecords(bool records) {
    wants_recording_ = records;
    showSwitch();
}

void BottomBar::ask() {
    if (!canEnd(state_)) return;
    is_asking_ = true;
    showRight();
    keep_going_->setFocus();
}

void BottomBar::showState(LiveState state) {
    state_ = state;
    if (!canEnd(state)) is_asking_ = false;
    go_live_->setVisible(canGoLive(state));
    end_->setVisible(!canGoLive(state));
    showRight();
}

void BottomBar::showRight() {
    end_->setEnabled(canEnd(state_) && !is_asking_);
    destinations_now_->setEnabled(isOnAir(state_));
    const RightPage at_rest = canGoLive(state_) ? ChoicePage : DestinationsPage;
    right_->setCurrentIndex(is_asking_ ? QuestionPage : at_rest);
    showSwitch();
}

void BottomBar::setNarrow(bool is_narrow) {
    if (is_narrow == is_narrow_) return;
    is_narrow_ = is_narrow;
    layout()->setSpacing(is_narrow ? narrow_gap_px : gap_px);
    for (QPushButton* button : {go_live_, end_})
        button->setMinimumWidth(is_narrow ? 0 : textPx(button_px));
    showSwitch();
}

void BottomBar::showSwitch() {
    // What goes nowhere else is recorded, whatever was wanted.
    const bool is_only_recorded = choice_->aim().kind == BroadcastKind::RecordOnly;
    record_->setEnabled(canGoLive(state_) && !is_only_recorded);
    record_->setChecked(records() || is_only_recorded);
    record_->setVisible(canGoLive(state_));
    recording_pill_->setVisible(!canGoLive(state_) && !is_narrow_);
    recording_pill_->setToolTip(joined(recordWords()));
    record_->setToolTip(joined(recordWords()));
    recording_pill_->show(recording_.is_running ? Tone::Good : Tone::Quiet,
                          recording_.is_running ? tr("Recording") : tr("Not recording"));
    showRecordButton();
    fitWords();
}

void BottomBar::showRecordButton() {
    record_now_->setVisible(!canGoLive(state_) && !(is_narrow_ && is_asking_));
    record_now_->setEnabled(recording_.can_change && !recording_.is_all);
    record_now_->setText(recording_.is_running ? tr("Stop recording") : tr("Start recording"));
    QStringList told;
    if (recording_.is_all)
        told << tr("It goes nowhere but into the recording: press End to stop it.");
    else if (recording_.is_running)
        told << tr("Everything else goes on.");
    if (!recordWords().isEmpty()) told << joined(recordWords());
    record_now_->setToolTip(told.join(QLatin1Char('\n')));
    record_now_->setAccessibleDescription(told.join(QLatin1Char(' ')));
}

void BottomBar::showWords() {
    const BroadcastKind kind = choice_->aim().kind;
    go_live_->setText(kind == BroadcastKind::Rehearsal    ? tr("Rehearse")
                      : kind == BroadcastKind::RecordOnly ? tr("Start recording")
                                                          : tr("Go live"));
    question_->setText(is_rehearsing_
                           ? tr("End the rehearsal now? Then you see how it went.")
                           : tr("End the broadcast now? The recording and all orders are kept."));
    end_->setText(is_rehearsing_ ? tr("End", "rehearsal") : tr("End"));
    keep_going_->setText(is_rehearsing_ ? tr("Keep going", "rehearsal") : tr("Keep going"));
}

void BottomBar::showRehearsal(bool is_rehearsal) {
    is_rehearsing_ = is_rehearsal;
    destinations_now_->setVisible(!is_rehearsal);
    showWords();
}

void BottomBar::showRecording(const RecordingFigures& figures) {
    recording_ = figures;
    showSwitch();
}

QStringList BottomBar::recordWords() const {
    QStringList parts;
    if (recording_.is_running) parts << sizeText(recording_.bytes);
    if (recording_.room) parts << tr("room for %1").arg(lastingText(*recording_.room));
    return parts;
}

// What is left on the disk comes before what is used of it; what has no room is in the tool tips.
void BottomBar::fitWords() {
    record_words_->ensurePolished();
    const QFontMetrics letters = record_words_->fontMetrics();
    const int room_px = wordsRoom() - words_edge_px;
    QStringList parts = recordWords();
    while (!parts.isEmpty() && letters.horizontalAdvance(joined(parts)) > room_px)
        parts.removeFirst();
    const bool is_shown = !is_narrow_ && !parts.isEmpty();
    if (record_words_->fullText() == joined(parts) && record_words_->isHidden() != is_shown) return;
    record_words_->setFullText(joined(parts));
    record_words_->setVisible(is_shown);
    // At once: longer words in the room of shorter ones would be cut.
    layout()->activate();
}

// Beside everything else at its full width.
int BottomBar::wordsRoom() const {
    const QMargins margins = layout()->contentsMargins();
    int room_px = width() - margins.left() - margins.right();
    for (QWidget* part : {static_cast<QWidget*>(go_live_), static_cast<QWidget*>(end_),
                          static_cast<QWidget*>(record_), static_cast<QWidget*>(recording_pill_),
                          static_cast<QWidget*>(record_now_), right_->currentWidget()}) {
        if (part->isHidden()) continue;
        room_px -= std::max(part->sizeHint().width(), part->minimumWidth()) + layout()->spacing();
    }
    return room_px;
}

void BottomBar::addDestination() {
    auto* pill = new Pill(theme_, PillDot::Shown, this);
    pill->setObjectName(QStringLiteral("destination_%1").arg(pills_.size() + 1));
    const int last = pills_row_->count() - 1;  // before the button
    pills_row_->insertWidget(last, pill);
    pills_ << pill;
    auto* retry = new QPushButton(tr("Retry"), this);
    retry->setObjectName(QStringLiteral("retry_%1").arg(pills_.size()));
    retry->setProperty("target", true);
    const auto at = retries_.size();
    connect(retry, &QPushButton::clicked, this, [this, at] {
        if (at < shown_.size()) emit retryPressed(shown_[at].id);
    });
    pills_row_->insertWidget(last + 1, retry);
    retries_ << retry;
}

void BottomBar::showDestinations(const QVector<DestinationFigures>& destinations) {
    while (pills_.size() < destinations.size())
        addDestination();
    for (int i = 0; i < pills_.size(); ++i) {
        const bool is_used = i < destinations.size();
        pills_[i]->setVisible(is_used);
        retries_[i]->setVisible(is_used && canRetry(destinations[i].state));
        if (!is_used) continue;
        retries_[i]->setAccessibleName(
            tr("Try %1 again now").arg(destinationHost(destinations[i].name)));
        const Saying saying = destinationSaying(destinations[i]);
        // What becomes of it says more than where it goes.
        pills_[i]->show(saying.tone, saying.text, destinationHost(destinations[i].name));
        pills_[i]->setToolTip(saying.detail.isEmpty()
                                  ? saying.text
                                  : QStringLiteral("%1\n%2").arg(saying.text, saying.detail));
        pills_[i]->setAccessibleDescription(saying.detail);
    }
    shown_ = destinations;
}

void BottomBar::tintIcons() {
    constexpr int icon_px = 18;
    const auto tint = [this](QPushButton& button, const char* name, const QColor& color) {
        // Wider than it is high: the room between the icon and its word.
        const QSize size(icon_px + 6, icon_px);
        QPixmap icon(size * devicePixelRatioF());
        icon.setDevicePixelRatio(devicePixelRatioF());
        icon.fill(Qt::transparent);
        QPainter(&icon).drawPixmap(0, 0, tintedIcon(name, color, icon_px, devicePixelRatioF()));
        button.setIcon(QIcon(icon));
        button.setIconSize(size);
    };
    tint(*go_live_, "live", theme_.on_harvest);
    tint(*end_, "stop", theme_.on_air_text);
}

void BottomBar::retranslate() {
    record_->setText(tr("Record"));
    showWords();
    destinations_now_->setText(tr("Destinations…"));
    destinations_now_->setAccessibleName(tr("Where it goes: pause, stop, or send elsewhere too"));
    destinations_now_->setToolTip(destinations_now_->accessibleName());
    for (QPushButton* retry : retries_)
        retry->setText(tr("Retry"));
    end_now_->setText(tr("End now"));
    showRecording(recording_);
    showDestinations(shown_);
}

bool BottomBar::event(QEvent* event) {
    const bool is_handled = QFrame::event(event);
    const bool is_new_room =
        event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (is_new_room) fitWords();
    return is_handled;
}

void BottomBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) tintIcons();
}

}  // namespace xb::app
