// Which stream keys of a profile are kept anew, or forgotten, when it is saved again.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/settings/profiles.h"

#include <QString>
#include <QVector>

namespace xb::app {

struct KeptKey {
    QString name;        // as StreamKeys has it
    QString stream_key;  // empty: to be forgotten

    bool operator==(const KeptKey&) const = default;
};

// Those of `destinations`, and no more of `before`. A key that is not known, because the keyring
// has not given it, stays as it is kept where the server is the same. Pure.
QVector<KeptKey> keysOfProfile(const DestinationProfile& before, const DestinationProfile& now,
                               const QVector<Destination>& destinations);

QString profileKeyName(const DestinationProfile& profile, const std::string& destination);

}  // namespace xb::app
