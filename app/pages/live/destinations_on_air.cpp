#include "app/pages/live/destinations_on_air.h"

#include "app/live/live_snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace xb::app {

namespace {

using encoder::DestinationState;

struct DestinationsOnAirWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::DestinationsOnAirWords)
};

}  // namespace

QVector<DestinationOnAir> destinationsOnAir(const QVector<DestinationFigures>& running,
                                            const QVector<Destination>& list) {
    QVector<DestinationFigures> others = running;
    QVector<DestinationOnAir> all;
    for (int place = 0; place < list.size(); ++place) {
        const Destination& one = list[place];
        DestinationOnAir line{destinationName(one), std::nullopt, place,
                              checkDestination(one.address, one.stream_key)};
        const auto mark = addressMark(destinationUrl(one.address, one.stream_key).toStdString());
        const auto found = std::ranges::find(others, mark, &DestinationFigures::mark);
        if (found != others.end()) {
            line.figures = *found;
            others.erase(found);
        }
        all << line;
    }
    for (const DestinationFigures& one : others)
        all << DestinationOnAir{destinationHost(one.name), one};
    return all;
}

DestinationMoves movesOf(const DestinationOnAir& destination) {
    DestinationMoves moves;
    const bool is_listed = destination.place >= 0;
    if (!destination.figures) {
        moves.can_send = is_listed && destination.fault == DestinationFault::None;
        return moves;
    }
    const DestinationState state = destination.figures->state;
    moves.can_send = is_listed && state == DestinationState::Ended;
    moves.can_resume = state == DestinationState::Paused;
    moves.can_retry = state == DestinationState::Reconnecting || state == DestinationState::Refused;
    moves.can_pause = encoder::isDelivering(state) || encoder::isTrying(state);
    moves.can_remove = true;
    return moves;
}

Saying sayingOf(const DestinationOnAir& destination) {
    if (destination.figures) {
        DestinationFigures figures = *destination.figures;
        figures.name = destination.name;
        return destinationSaying(figures);
    }
    return {Tone::Quiet, DestinationsOnAirWords::tr("%1: not sent to").arg(destination.name),
            faultSentence(destination.fault)};
}

}  // namespace xb::app
