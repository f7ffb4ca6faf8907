// What of the desk's destinations is gone for good when others take their place.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/settings/profiles.h"

#include <QStringList>
#include <QVector>

#include <vector>

namespace xb::app {

// Those of `here` with an address or a key of their own that stay neither in `next` nor among
// `kept`. A key that the keyring has not given is taken for one that lies nowhere else. Pure.
QVector<Destination> lostDestinations(const BroadcastAim& here, const BroadcastAim& next,
                                      const QVector<Destination>& kept);

// Those of `here` that send somewhere, and are not in `next`. Pure.
std::vector<DestinationProfile> lostProfiles(const std::vector<DestinationProfile>& here,
                                             const std::vector<DestinationProfile>& next);

// As people know them, each name once.
QStringList namesOf(const QVector<Destination>& destinations);

}  // namespace xb::app
