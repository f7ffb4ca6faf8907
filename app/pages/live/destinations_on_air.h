// Where a broadcast goes while it runs, and where it could go as well.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/health_words.h"

#include <QString>
#include <QVector>

#include <optional>

namespace xb::app {

struct DestinationOnAir {
    QString name;                                              // as people know it
    std::optional<DestinationFigures> figures = std::nullopt;  // none: nothing is sent there
    int place = -1;            // in the list of destinations; -1: it is there no more
    DestinationFault fault{};  // why nothing can be sent there
};

// What can be done about one.
struct DestinationMoves {
    bool can_send = false;  // from now on, or anew
    bool can_pause = false;
    bool can_resume = false;
    bool can_retry = false;
    bool can_remove = false;
};

// Those of the list in its order, known again by address and key; then what runs beside them. Pure,
// as all of these.
QVector<DestinationOnAir> destinationsOnAir(const QVector<DestinationFigures>& running,
                                            const QVector<Destination>& list);
DestinationMoves movesOf(const DestinationOnAir& destination);
// Its state, or why nothing is sent there.
Saying sayingOf(const DestinationOnAir& destination);

}  // namespace xb::app
