// The teleprompter: what to say in large type, the clock, what is left of the item and of the
// stock, and who bought last. For a second screen in front of the host.
#pragma once

#include "app/pages/live/health_words.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace xb::app {

class ElidedLabel;
class FittedText;

// Text is ready; buyers are masked.
struct StageView {
    QString title;  // empty: nothing is explained
    QStringList points;
    QString price;
    QString stock;
    bool is_stock_low = false;
    QString next;      // empty: nothing follows
    Saying item_time;  // empty: the item has no length
    QString air_time;  // empty: off air
    QString clock;
    QStringList orders;  // newest first

    bool operator==(const StageView&) const;
};

// Shows, and says which key was pressed; main thread. Closing hides it.
class StageWindow : public QWidget {
    Q_OBJECT

 public:
    static constexpr int order_count = 3;

    // `theme` outlives it.
    explicit StageWindow(const Theme& theme);

    void show(const StageView& view);
    using QWidget::show;

 signals:
    void nextPressed();
    void backPressed();
    // One that is none of its own.
    void otherKeyPressed(QKeyCombination keys);
    void shownChanged(bool is_shown);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void grow(int by_px);
    void toggleFullScreen();
    void tint();
    void retranslate();

    const Theme& theme_;
    StageView view_;
    int most_px_;
    QLabel* item_time_;
    QLabel* air_time_;
    QLabel* clock_;
    ElidedLabel* title_;
    QLabel* price_;
    QLabel* stock_;
    FittedText* points_;
    ElidedLabel* next_;
    QVector<ElidedLabel*> orders_;
    QLabel* keys_;
};

}  // namespace xb::app
