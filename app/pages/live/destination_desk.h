// Keeps where broadcasts go: joins the foot of the window and the list of destinations with the
// secrets, where their stream keys lie.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/destination_url.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <optional>
#include <string>

class QWidget;

namespace xb::app {

class BottomBar;
class DestinationsDialog;
class StreamKeys;

// Main thread; what it refers to outlives it.
class DestinationDesk : public QObject {
    Q_OBJECT

 public:
    DestinationDesk(BottomBar& bar, StreamKeys& keys, QWidget& window, const Theme& theme);
    ~DestinationDesk() override;

    // What was kept from the last time; looks for the keys that are not there.
    void begin(const BroadcastAim& aim);
    // As it was chosen elsewhere. A key that is no longer needed is forgotten; one that is not told
    // stays with the same server.
    void use(const BroadcastAim& aim);
    // The pictures to choose from, from the next look at the list on; none: there is one.
    void showCanvases(const std::optional<CanvasSizes>& canvases) { canvases_ = canvases; }
    // The list; with a fault, at the one in this place.
    void edit();
    void edit(int place, DestinationFault fault);

 signals:
    // To be kept; the keys are kept already.
    void chosen(const xb::app::BroadcastAim& aim);

 private:
    void take(const QVector<Destination>& destinations);
    void keep(const BroadcastAim& aim);
    void findKeys();
    void takeKey(const QString& name, const QString& stream_key);
    void markWithheld(const QString& name, bool is_withheld);

    BottomBar& bar_;
    StreamKeys& keys_;
    QWidget& window_;
    const Theme& theme_;
    BroadcastAim kept_;
    std::optional<CanvasSizes> canvases_;
    std::map<QString, QString> looked_for_;  // a key's name, and the address it is for
    QPointer<DestinationsDialog> dialog_;
};

}  // namespace xb::app
