// Joins the Settings page's profiles, export, import and devices with what keeps them.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/settings/settings.h"
#include "studio/cameras/camera_deck.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

class LiveSession;
struct LiveSnapshot;
class SettingsKeeper;
class SettingsRoom;
class StreamKeys;

// Main thread; what it refers to outlives it.
class SettingsDesk : public QObject {
    Q_OBJECT

 public:
    struct Now {
        Settings settings;
        BroadcastAim aim;
    };

    // `now` is asked for what is in force at that moment.
    SettingsDesk(SettingsRoom& room, SettingsKeeper& keeper, StreamKeys& keys, LiveSession& session,
                 std::function<Now()> now);

 signals:
    void settingsChosen(const xb::app::Settings& settings);
    void aimChosen(const xb::app::BroadcastAim& aim);
    void recordsChosen(bool records);
    void told(const QString& sentence);

 private:
    void keepProfile(const QString& name);
    void useProfile(const QString& id);
    void askToForget(const QString& id);
    void forgetProfile(const QString& id);
    void keepKeys(const DestinationProfile& before, const DestinationProfile& now,
                  const QVector<Destination>& destinations);
    void lookForKeys(const DestinationProfile& profile);
    QVector<Destination> keptDestinations(const std::vector<DestinationProfile>& profiles) const;
    void usePrepared();
    void use(const DestinationProfile& profile, const BroadcastAim& aim);
    void takeKey(const QString& name, const QString& stream_key);
    void giveUp(const QString& name);
    void askToTakeOver(const Settings& imported);
    void takeOver(const Settings& imported);
    void showDevices();
    void showPhone(studio::CameraPlace place, const std::string& chosen,
                   const LiveSnapshot& snapshot);

    SettingsRoom& room_;
    SettingsKeeper& keeper_;
    StreamKeys& keys_;
    LiveSession& session_;
    const std::function<Now()> now_;
    std::optional<DestinationProfile> wanted_;  // its keys are being looked for
    // Its own, and those that the desk's may be kept with, by their names; none: not yet.
    std::map<QString, std::optional<QString>> keys_found_;
    QTimer device_timer_;
};

}  // namespace xb::app
