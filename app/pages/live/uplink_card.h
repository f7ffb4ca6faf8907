// How the uplink does: a word, its last five minutes, and whether the encoder keeps up.
#pragma once

#include "app/pages/live/health_words.h"
#include "app/pages/live/uplink_history.h"
#include "app/widgets/card.h"

class QLabel;

namespace xb::app {

class RateChart;

class UplinkCard : public Card {
    Q_OBJECT

 public:
    explicit UplinkCard(const Theme& theme, QWidget* parent = nullptr);

    void show(const HealthFigures& figures, const std::deque<UplinkPart>& parts);
    // Where there is too little room for all of it, a word stands alone.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    int wholeHeight() const;
    int leastHeight() const;
    void fit();
    void retranslate();
    void say(QLabel& label, const Saying& saying);

    const Theme& theme_;
    HealthFigures figures_;
    std::deque<UplinkPart> parts_;
    QLabel* title_;
    QLabel* uplink_;
    RateChart* chart_;
    QLabel* encoder_;
};

}  // namespace xb::app
