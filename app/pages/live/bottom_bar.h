// The line at the foot of the window: go live and end, the recording, and where the picture goes.
#pragma once

#include "app/live/live_state.h"
#include "app/pages/live/destination_choice.h"
#include "app/pages/live/health_words.h"

#include <QFrame>

#include <chrono>
#include <cstdint>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace xb::app {

class ElidedLabel;
class Pill;
class ToggleSwitch;

struct RecordingFigures {
    bool is_running = false;
    std::int64_t bytes = 0;
    std::optional<std::chrono::minutes> room;  // none: not measured yet
    bool can_change = false;                   // while on air, and not just being begun or ended
    bool is_all = false;                       // it goes nowhere else: ending it is ending all
};

class BottomBar : public QFrame {
    Q_OBJECT

 public:
    explicit BottomBar(const Theme& theme, QWidget* parent = nullptr);

    DestinationChoice& choice() { return *choice_; }
    // As it was set elsewhere.
    void setAim(const BroadcastAim& aim);
    bool records() const;
    void setRecords(bool records);

    void showState(LiveState state);
    // What runs is a rehearsal.
    void showRehearsal(bool is_rehearsal);
    void showRecording(const RecordingFigures& figures);
    void showDestinations(const QVector<DestinationFigures>& destinations);
    // Without what is only good to know.
    void setNarrow(bool is_narrow);
    // Whether to end the broadcast; nothing while there is none.
    void ask();

    // Words give way, as ever they have to.
    QSize minimumSizeHint() const override { return {700, 60}; }

 signals:
    void goLivePressed();
    // After the person has confirmed it.
    void endConfirmed();
    void recordsChanged(bool records);
    // While on air: record from now on, or no more.
    void recordPressed(bool is_wanted);
    // While on air: those that run, and others, are to be seen.
    void destinationsPressed();
    // Of the destination with this id: do not wait any longer.
    void retryPressed(int destination);

 protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    QWidget* makeDestinations();
    QWidget* makeQuestion();
    void addDestination();
    void showRight();
    void showSwitch();
    void showRecordButton();
    void showAim();
    void showWords();
    // What is said of the recording, the most needed last.
    QStringList recordWords() const;
    void fitWords();
    int wordsRoom() const;
    void tintIcons();
    void retranslate();

    const Theme& theme_;
    LiveState state_ = LiveState::Idle;
    bool is_narrow_ = false;
    bool is_asking_ = false;
    bool is_rehearsing_ = false;
    bool wants_recording_ = true;
    RecordingFigures recording_;
    QVector<DestinationFigures> shown_;
    QPushButton* go_live_;
    QPushButton* end_;
    ToggleSwitch* record_;
    Pill* recording_pill_;
    QPushButton* record_now_;  // while on air
    ElidedLabel* record_words_;
    QStackedWidget* right_;
    DestinationChoice* choice_;
    QHBoxLayout* pills_row_ = nullptr;
    QPushButton* destinations_now_ = nullptr;  // while on air
    QVector<Pill*> pills_;
    QVector<QPushButton*> retries_;  // one for each pill, shown where trying again helps
    QLabel* question_ = nullptr;
    QPushButton* keep_going_ = nullptr;
    QPushButton* end_now_ = nullptr;
};

}  // namespace xb::app
