// One line of the list of destinations: on or off, whose it is, its address and its key.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/destination_url.h"
#include "app/pages/live/servers_by_platform.h"
#include "app/theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class ToggleSwitch;

class DestinationRow : public QWidget {
    Q_OBJECT

 public:
    // `number` counts from 1; names the fields for people and for tests.
    // Where there are two pictures it asks which; else it stays as it was.
    DestinationRow(const Theme& theme, int number, const Destination& destination,
                   const std::optional<CanvasSizes>& canvases, QWidget* parent = nullptr);
    ~DestinationRow() override;

    const Destination& destination() const { return destination_; }
    // Says what is wrong until it is edited, and puts the cursor there.
    void showFault(DestinationFault fault);
    // One that was found for it; what was typed is newer.
    void showKey(const QString& stream_key);
    // Where it was waited for: it has to be typed.
    void showNoKey();
    // Takes what is being typed.
    void finish();
    // The cursor goes where something is to be filled in.
    void begin();

 signals:
    void changed();
    void removeAsked();
    // The keyring has withheld it, and may give it now.
    void keyAskedAgain();
    // The person is at this line.
    void entered();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void nameFields(int number);
    void fillPlatforms();
    void fillCanvases(const CanvasSizes& canvases);
    void arrange();
    void choosePlatform();
    void mark(DestinationFault fault);

    Destination destination_;
    ServersByPlatform servers_;
    ToggleSwitch* on_;
    QComboBox* platform_;
    QComboBox* canvas_ = nullptr;  // none: there is one picture
    QLineEdit* address_;
    QLineEdit* key_;
    QPushButton* remove_;
    QLabel* fault_;
    QPushButton* again_;
};

}  // namespace xb::app
