#include "app/pages/settings/profile_keys.h"

#include <algorithm>

namespace xb::app {

QString profileKeyName(const DestinationProfile& profile, const std::string& destination) {
    return QString::fromStdString(streamKeyName(profile.id, destination));
}

QVector<KeptKey> keysOfProfile(const DestinationProfile& before, const DestinationProfile& now,
                               const QVector<Destination>& destinations) {
    const auto with_id = [](const auto& in, const std::string& id) {
        const auto found = std::ranges::find(in, id, &SavedDestination::id);
        return found == in.end() ? nullptr : &*found;
    };
    QVector<KeptKey> keys;
    for (const SavedDestination& one : before.destinations) {
        if (with_id(now.destinations, one.id) == nullptr)
            keys << KeptKey{profileKeyName(before, one.id), {}};
    }
    for (const Destination& one : destinations) {
        const Destination apart = keptApart(one);
        const SavedDestination* kept = with_id(before.destinations, one.id);
        const bool is_same = kept != nullptr && kept->address == apart.address.toStdString();
        if (apart.stream_key.isEmpty() && is_same) continue;
        keys << KeptKey{profileKeyName(now, one.id), apart.stream_key};
    }
    return keys;
}

}  // namespace xb::app
