// The line on top of the window: on air or not and for how long, how it goes, what was sold, what
// time it is.
#pragma once

#include "app/live/air_kind.h"
#include "app/pages/live/health_words.h"
#include "app/shop/shop_rows.h"

#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;

namespace xb::app {

class Pill;

class TopBar : public QFrame {
    Q_OBJECT

 public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    void showState(LiveState state, std::chrono::milliseconds live_for);
    // What is on is a rehearsal.
    void showRehearsal(bool is_rehearsal);
    // What it is that runs.
    void showKind(AirKind kind);
    void showHealth(const Saying& saying);
    void showTotals(const ShopTotals& totals);
    // "20:42"
    void showTime(const QString& time);
    // While one is made, how far it is; off air there is nothing to cut.
    void showClips(bool is_on_air, bool is_cutting, double done);
    void showPrompter(bool is_open);
    // Shorter words and closer together.
    void setNarrow(bool is_narrow);

    // Words give way, as ever they have to.
    QSize minimumSizeHint() const override { return {700, 52}; }

 signals:
    void clipPressed(std::chrono::seconds length);
    // Open it, or close it where it is open.
    void prompterPressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeClip();
    void nameButtons();
    void retranslate();

    bool is_narrow_ = false;
    LiveState state_ = LiveState::Idle;
    std::chrono::milliseconds live_for_{0};
    bool is_rehearsal_ = false;
    AirKind kind_ = AirKind::Sent;
    ShopTotals totals_;
    QLabel* brand_;
    Pill* badge_;
    Pill* health_;
    Pill* orders_;
    Pill* amount_;
    QPushButton* prompter_;
    QPushButton* clip_;
    QLabel* time_;
};

}  // namespace xb::app
