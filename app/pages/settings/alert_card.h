// How the operator hears of new orders, on the Settings page.
#pragma once

#include "app/alerts/alert_settings.h"
#include "app/pages/settings/device_choice.h"
#include "app/widgets/card.h"

#include <QVector>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace xb::app {

class AlertCard : public Card {
    Q_OBJECT

 public:
    AlertCard(const Theme& theme, const AlertSettings& alerts, QWidget* parent = nullptr);

    const AlertSettings& alerts() const { return alerts_; }
    // As it was set elsewhere; says nothing.
    void show(const AlertSettings& alerts);
    // What this machine has to be heard with; the one that is chosen stays in the list though it be
    // unplugged.
    void showLoudspeakers(const QVector<DeviceChoice>& loudspeakers, bool can_speak);
    // What became of the last one.
    void showOutcome(AlertOutcome outcome);

 signals:
    void changed();
    void tryPressed(const xb::app::AlertSettings& alerts);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void fill();
    void take();
    void showWords();
    void retranslate();

    AlertSettings alerts_;
    QVector<DeviceChoice> loudspeakers_;
    bool can_speak_ = true;
    std::optional<AlertOutcome> outcome_;
    bool is_filling_ = false;
    QLabel* title_;
    QLabel* kind_label_;
    QLabel* loudspeaker_label_;
    QComboBox* kind_;
    QComboBox* loudspeaker_;
    QPushButton* try_;
    QLabel* words_;
};

}  // namespace xb::app
