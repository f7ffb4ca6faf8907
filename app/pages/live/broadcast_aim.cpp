#include "app/pages/live/broadcast_aim.h"

#include "app/live/live_snapshot.h"
#include "app/pages/settings/platform_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace xb::app {

namespace {

struct BroadcastAimWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::BroadcastAimWords)
};

// By address and key, else by the server. Null: it is not in the list.
const Destination* knownAs(const DestinationFigures& figures, const BroadcastAim& aim) {
    const Destination* at_server = nullptr;
    for (const Destination& one : aim.destinations) {
        const QString url = destinationUrl(one.address, one.stream_key);
        if (figures.mark == addressMark(url.toStdString())) return &one;
        if (destinationHost(figures.name) == destinationHost(one.address)) at_server = &one;
    }
    return at_server;
}

}  // namespace

DestinationFault faultOf(const Destination& destination) {
    const auto fault = checkDestination(destination.address, destination.stream_key);
    const bool is_withheld = fault == DestinationFault::KeyMissing && destination.is_key_withheld;
    return is_withheld ? DestinationFault::KeyWithheld : fault;
}

std::optional<AimFault> firstFault(const BroadcastAim& aim) {
    if (aim.kind != BroadcastKind::OnAir) return std::nullopt;
    for (int place = 0; place < aim.destinations.size(); ++place) {
        const Destination& one = aim.destinations[place];
        const DestinationFault fault = faultOf(one);
        if (one.is_on && fault != DestinationFault::None) return AimFault{place, fault};
    }
    if (sentTo(aim).isEmpty()) return AimFault{};
    return std::nullopt;
}

QString aimSentence(const AimFault& fault) {
    return fault.place >= 0 ? faultSentence(fault.fault)
                            : BroadcastAimWords::tr(
                                  "No destination is switched on. Switch one on, or choose Record "
                                  "only or Rehearse here.");
}

QVector<DestinationFigures> named(QVector<DestinationFigures> figures, const BroadcastAim& aim) {
    for (DestinationFigures& one : figures) {
        if (const Destination* known = knownAs(one, aim)) one.name = destinationName(*known);
    }
    return figures;
}

QVector<Destination> sentTo(const BroadcastAim& aim) {
    QVector<Destination> wanted;
    if (aim.kind != BroadcastKind::OnAir) return wanted;
    std::copy_if(aim.destinations.begin(), aim.destinations.end(), std::back_inserter(wanted),
                 [](const Destination& one) { return one.is_on; });
    return wanted;
}

QString destinationName(const Destination& destination) {
    const bool is_nameless =
        destination.platform == Platform::Other && !destination.address.isEmpty();
    return is_nameless ? destinationHost(destination.address) : platformText(destination.platform);
}

Destination keptApart(Destination destination) {
    if (!destination.stream_key.isEmpty()) return destination;
    const KeptApart apart = keyTakenOut(destination.address);
    destination.address = apart.address;
    destination.stream_key = apart.stream_key;
    return destination;
}

std::vector<SavedDestination> savedOf(const QVector<Destination>& destinations) {
    std::vector<SavedDestination> saved;
    for (const Destination& destination : destinations) {
        const Destination one = keptApart(destination);
        saved.push_back({one.id, std::string(presetOf(one.platform).name),
                         one.address.toStdString(), one.is_on, one.takes_second_canvas});
    }
    return saved;
}

Destination destinationOf(const SavedDestination& saved, const QString& stream_key) {
    return {saved.id,
            platformNamed(saved.platform).value_or(Platform::Other),
            QString::fromStdString(saved.address),
            stream_key,
            saved.is_on,
            saved.takes_second_canvas};
}

}  // namespace xb::app
