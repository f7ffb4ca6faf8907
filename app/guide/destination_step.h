// The guide's question where the picture goes: nowhere yet, to a platform, or to a server of one's
// own.
#pragma once

#include "app/guide/guide_step.h"
#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/servers_by_platform.h"
#include "app/settings/platforms.h"

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class FormField;

class DestinationStep : public GuideStep {
    Q_OBJECT

 public:
    explicit DestinationStep(QWidget* parent = nullptr);

    QString title() const override;
    bool mayGoOn() override;

    void show(const BroadcastAim& aim);
    // What the step was shown, with what was chosen here: a rehearsal, or the first one that is on.
    BroadcastAim aim() const;
    // The same, where it can be used as it is; else none.
    std::optional<BroadcastAim> finishedAim();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    QWidget* makePlatforms();
    QWidget* makeFields();
    void choose(int id);
    void takeKeyOut();
    void showChoice();
    bool isRehearsal() const;
    Platform platform() const;
    Destination destination() const;
    void retranslate();

    BroadcastAim shown_;
    ServersByPlatform servers_;
    Platform typed_for_ = Platform::Other;  // what stands in the fields
    QButtonGroup* platforms_;
    QLabel* words_;
    QLabel* where_;
    QLineEdit* address_;
    QLineEdit* key_;
    QPushButton* paste_address_;
    QPushButton* paste_key_;
    QWidget* fields_ = nullptr;
    FormField* address_field_ = nullptr;
    FormField* key_field_ = nullptr;
};

}  // namespace xb::app
