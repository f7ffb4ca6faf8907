#include "app/pages/live/servers_by_platform.h"

namespace xb::app {

namespace {

QString everybodysAddress(const PlatformPreset& preset) {
    return QString::fromUtf8(preset.address.data(), static_cast<qsizetype>(preset.address.size()));
}

bool isOfPreset(const QString& address) {
    if (address.isEmpty()) return true;
    for (const PlatformPreset& one : platform_presets) {
        if (address == everybodysAddress(one)) return true;
    }
    return false;
}

}  // namespace

PushServer ServersByPlatform::turn(Platform from, const PushServer& shown, Platform to) {
    if (from == to) return shown;
    const QString next = everybodysAddress(presetOf(to));
    if (next.isEmpty() && !isOfPreset(shown.address)) {
        // One server under two names: an older one of either would only be in the way.
        left_.remove(from);
        left_.remove(to);
        return shown;
    }
    // A key that was pasted before anything was chosen is meant for what is chosen now.
    if (shown.address.isEmpty() && !left_.contains(to)) return {next, shown.stream_key};
    left_.insert(from, shown);
    return left_.contains(to) ? left_.take(to) : PushServer{next, {}};
}

}  // namespace xb::app
