// Where the next broadcast goes, with the keys that it takes there.
#pragma once

#include "app/pages/live/destination_url.h"
#include "app/pages/live/health_words.h"
#include "app/settings/destinations.h"
#include "app/settings/platforms.h"

#include <QSize>
#include <QString>
#include <QVector>

#include <optional>
#include <string>
#include <vector>

namespace xb::app {

struct Destination {
    std::string id;
    Platform platform = Platform::Other;
    QString address;
    QString stream_key;  // secret: shown as dots, never logged
    bool is_on = true;
    bool takes_second_canvas = false;  // where there is one
    bool is_key_withheld = false;      // the keyring has not given it, or not yet

    bool operator==(const Destination&) const = default;
};

// The pictures that a destination can take, where there are two.
struct CanvasSizes {
    QSize first;
    QSize second;

    bool operator==(const CanvasSizes&) const = default;
};

struct BroadcastAim {
    BroadcastKind kind = BroadcastKind::Rehearsal;
    QVector<Destination> destinations;  // also those that are off, or of another evening

    bool operator==(const BroadcastAim&) const = default;
};

// One that a crash has cut off is the shop's own: it never goes on as a rehearsal.
constexpr BroadcastKind kindOf(BroadcastKind chosen, bool goes_on) {
    return goes_on && chosen == BroadcastKind::Rehearsal ? BroadcastKind::RecordOnly : chosen;
}

// What keeps the picture from being sent there.
DestinationFault faultOf(const Destination& destination);

// What stands in the way of a broadcast that is to go on air.
struct AimFault {
    int place = -1;            // among the destinations; -1: none is switched on
    DestinationFault fault{};  // of that one

    bool operator==(const AimFault&) const = default;
};

// The first of them; none: it can be sent as it is.
std::optional<AimFault> firstFault(const BroadcastAim& aim);
// What is wrong, and what to do.
QString aimSentence(const AimFault& fault);

// Those that the picture is sent to: none for what stays on this computer.
QVector<Destination> sentTo(const BroadcastAim& aim);

// "Bilibili", "push.example.com"
QString destinationName(const Destination& destination);
// With the names that people know them by, in place of their addresses.
QVector<DestinationFigures> named(QVector<DestinationFigures> figures, const BroadcastAim& aim);

// An address that has its key within itself is kept as two: keys lie with the secrets.
Destination keptApart(Destination destination);
// Without the keys.
std::vector<SavedDestination> savedOf(const QVector<Destination>& destinations);
Destination destinationOf(const SavedDestination& saved, const QString& stream_key);

}  // namespace xb::app
