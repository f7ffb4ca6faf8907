#include "app/pages/settings/lost_destinations.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace xb::app {

namespace {

bool holds(const Destination& other, const Destination& one) {
    if (other.address != one.address || one.is_key_withheld) return false;
    return one.stream_key.isEmpty() || other.stream_key == one.stream_key;
}

// Without a key of its own it leaves the one that is kept for the same server.
bool staysAs(const Destination& next, const Destination& one) {
    if (next.id != one.id || next.address != one.address) return false;
    return next.stream_key.isEmpty() || holds(next, one);
}

// No key, and no address or the one that a platform has for everybody: it is found again.
bool isBlank(const Destination& one) {
    const std::string address = one.address.toStdString();
    const bool is_usual = address.empty() || address == presetOf(one.platform).address;
    return is_usual && one.stream_key.isEmpty() && !one.is_key_withheld;
}

}  // namespace

QVector<Destination> lostDestinations(const BroadcastAim& here, const BroadcastAim& next,
                                      const QVector<Destination>& kept) {
    QVector<Destination> lost;
    for (const Destination& each : here.destinations) {
        const Destination one = keptApart(each);
        const bool is_safe =
            std::ranges::any_of(next.destinations,
                                [&one](const Destination& other) { return staysAs(other, one); }) ||
            std::ranges::any_of(kept,
                                [&one](const Destination& other) { return holds(other, one); });
        if (!is_safe && !isBlank(one)) lost << one;
    }
    return lost;
}

std::vector<DestinationProfile> lostProfiles(const std::vector<DestinationProfile>& here,
                                             const std::vector<DestinationProfile>& next) {
    std::vector<DestinationProfile> lost;
    std::ranges::copy_if(here, std::back_inserter(lost), [&next](const DestinationProfile& one) {
        const auto same = std::ranges::find(next, one.id, &DestinationProfile::id);
        if (same == next.end()) return !one.destinations.empty();
        return std::ranges::any_of(one.destinations, [&same](const SavedDestination& mine) {
            return std::ranges::none_of(same->destinations, [&mine](const SavedDestination& other) {
                return other.id == mine.id && other.address == mine.address;
            });
        });
    });
    return lost;
}

QStringList namesOf(const QVector<Destination>& destinations) {
    QStringList names;
    for (const Destination& one : destinations)
        names << destinationName(one);
    names.removeDuplicates();
    return names;
}

}  // namespace xb::app
