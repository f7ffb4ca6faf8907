// What was typed of each platform's server, while a person goes from one platform to another.
#pragma once

#include "app/settings/platforms.h"

#include <QHash>
#include <QString>

namespace xb::app {

struct PushServer {
    QString address;
    QString stream_key;

    bool operator==(const PushServer&) const = default;
};

// A key is one server's and goes to no other: what is left behind comes back with its platform.
class ServersByPlatform {
 public:
    // `shown` is in the fields of `from` when `to` is chosen: what stands there then. An address
    // that a person typed stays, with its key, where the next platform has none that is
    // everybody's.
    PushServer turn(Platform from, const PushServer& shown, Platform to);

 private:
    QHash<Platform, PushServer> left_;
};

}  // namespace xb::app
