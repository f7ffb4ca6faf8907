// Joins the Settings page's profiles, export, import and phone with what keeps them.
#pragma once

#include "app/pages/live/destination_choice.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace xb::app {

class LiveSession;
class SettingsKeeper;
class SettingsRoom;
class StreamKeys;

// Main thread; what it refers to outlives it.
class SettingsDesk : public QObject {
    Q_OBJECT

 public:
    struct Now {
        Settings settings;
        Destination destination;
    };

    // `now` is asked for what is in force at that moment.
    SettingsDesk(SettingsRoom& room, SettingsKeeper& keeper, StreamKeys& keys, LiveSession& session,
                 std::function<Now()> now);

 signals:
    void settingsChosen(const xb::app::Settings& settings);
    // `address` is empty for a rehearsal.
    void destinationChosen(const QString& address, const QString& stream_key);
    void told(const QString& sentence);

 private:
    void keepProfile(const QString& name);
    void useProfile(const QString& id);
    void forgetProfile(const QString& id);
    void takeKey(const QString& name, const QString& stream_key);
    void takeOver(const Settings& imported);
    void showPhone();

    SettingsRoom& room_;
    SettingsKeeper& keeper_;
    StreamKeys& keys_;
    LiveSession& session_;
    const std::function<Now()> now_;
    std::optional<DestinationProfile> wanted_;  // its key is being looked for
    QTimer phone_timer_;
};

}  // namespace xb::app
