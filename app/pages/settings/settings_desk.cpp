#include "app/pages/settings/settings_desk.h"

#include "app/live/camera_words.h"
#include "app/live/live_session.h"
#include "app/pages/settings/devices_card.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/lost_destinations.h"
#include "app/pages/settings/profile_keys.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_room.h"
#include "app/pages/settings/stream_keys.h"
#include "app/widgets/question.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds device_period{500};

auto profileIn(std::vector<DestinationProfile>& profiles, const QString& id) {
    return std::ranges::find(profiles, id.toStdString(), &DestinationProfile::id);
}

// Where the imported settings send to, with the keys that are here for the very same servers.
BroadcastAim aimOf(const Settings& imported, const SettingsDesk::Now& now) {
    BroadcastAim aim{imported.broadcast_kind, {}};
    const auto own = withOwnIds(imported.destinations, savedOf(now.aim.destinations));
    for (const SavedDestination& one : own) {
        const auto here = std::ranges::find(now.aim.destinations, one.id, &Destination::id);
        const bool is_here = here != now.aim.destinations.end();
        aim.destinations << destinationOf(one, is_here ? here->stream_key : QString());
    }
    return aim;
}

}  // namespace

SettingsDesk::SettingsDesk(SettingsRoom& room, SettingsKeeper& keeper, StreamKeys& keys,
                           LiveSession& session, std::function<Now()> now)
    : room_(room), keeper_(keeper), keys_(keys), session_(session), now_(std::move(now)) {
    connect(&room_.profiles(), &ProfilesCard::keepAsked, this, &SettingsDesk::keepProfile);
    connect(&room_.profiles(), &ProfilesCard::useAsked, this, &SettingsDesk::useProfile);
    connect(&room_.profiles(), &ProfilesCard::forgetAsked, this, &SettingsDesk::askToForget);
    connect(&keys_, &StreamKeys::found, this, &SettingsDesk::takeKey);
    connect(&keys_, &StreamKeys::withheld, this, &SettingsDesk::giveUp);
    connect(&room_.keeping(), &KeepingCard::exportAsked, this,
            [this](const QString& file) { keeper_.exportTo(file, now_().settings); });
    connect(&room_.keeping(), &KeepingCard::importAsked, &keeper_, &SettingsKeeper::importFrom);
    connect(&keeper_, &SettingsKeeper::imported, this, &SettingsDesk::askToTakeOver);
    connect(&keeper_, &SettingsKeeper::exported, this, [this](const QString& path) {
        emit told(tr("The settings are in %1, without keys and passwords.").arg(path));
    });
    connect(&device_timer_, &QTimer::timeout, this, &SettingsDesk::showDevices);
    device_timer_.start(device_period);
}

void SettingsDesk::keepProfile(const QString& name) {
    const Now now = now_();
    Settings next = now.settings;
    auto same = std::ranges::find(next.profiles, name.toStdString(), &DestinationProfile::name);
    if (same == next.profiles.end()) {
        if (next.profiles.size() >= most_profiles)
            return emit told(tr("There are too many profiles. Forget one that is not needed."));
        DestinationProfile fresh;
        fresh.id = freeProfileId(next.profiles);
        fresh.name = name.toStdString();
        next.profiles.push_back(std::move(fresh));
        same = std::prev(next.profiles.end());
    }
    const DestinationProfile before = *same;
    same->broadcast_kind = now.aim.kind;
    same->destinations = savedOf(now.aim.destinations);
    same->canvas_width_px = next.canvas_width_px;
    same->canvas_height_px = next.canvas_height_px;
    same->frames_per_second = next.frames_per_second;
    same->video_bitrate_kbps = next.video_bitrate_kbps;
    same->second_canvas = next.second_canvas;
    keepKeys(before, *same, now.aim.destinations);
    emit settingsChosen(next);
    emit told(tr("Kept as %1.").arg(name));
}

void SettingsDesk::keepKeys(const DestinationProfile& before, const DestinationProfile& now,
                            const QVector<Destination>& destinations) {
    for (const KeptKey& one : keysOfProfile(before, now, destinations))
        keys_.keep(one.name, one.stream_key);
}

void SettingsDesk::useProfile(const QString& id) {
    Settings settings = now_().settings;
    const auto chosen = profileIn(settings.profiles, id);
    if (chosen == settings.profiles.end() || !canGoLive(session_.snapshot().state)) return;
    lookForKeys(*chosen);
}

// What the desk sends to now goes, unless a profile has it with the same key.
void SettingsDesk::lookForKeys(const DestinationProfile& profile) {
    const Now now = now_();
    const auto here = savedOf(now.aim.destinations);
    wanted_ = profile;
    keys_found_.clear();
    for (const DestinationProfile& kept : now.settings.profiles) {
        for (const SavedDestination& one : kept.destinations) {
            const bool is_here =
                std::ranges::find(here, one.address, &SavedDestination::address) != here.end();
            if (kept.id == profile.id || is_here) keys_found_[profileKeyName(kept, one.id)] = {};
        }
    }
    if (keys_found_.empty()) return usePrepared();
    for (const auto& [name, key] : keys_found_)
        keys_.find(name);
}

void SettingsDesk::takeKey(const QString& name, const QString& stream_key) {
    const auto asked = keys_found_.find(name);
    if (!wanted_ || asked == keys_found_.end()) return;
    asked->second = stream_key;
    if (std::ranges::all_of(keys_found_, [](const auto& one) { return one.second.has_value(); }))
        usePrepared();
}

// Without its keys a profile would send nowhere: all stays as it is.
void SettingsDesk::giveUp(const QString& name) {
    if (!wanted_) return;
    const bool is_of_it = std::ranges::any_of(
        wanted_->destinations,
        [&](const SavedDestination& one) { return profileKeyName(*wanted_, one.id) == name; });
    // That of another profile only says what is kept: as good as none.
    if (!is_of_it) return takeKey(name, {});
    wanted_.reset();
    emit told(
        tr("The keyring did not give the keys of this profile, so nothing has changed. Unlock the "
           "keyring and use the profile once more."));
}

QVector<Destination> SettingsDesk::keptDestinations(
    const std::vector<DestinationProfile>& profiles) const {
    QVector<Destination> kept;
    for (const DestinationProfile& profile : profiles) {
        for (const SavedDestination& one : profile.destinations) {
            const auto found = keys_found_.find(profileKeyName(profile, one.id));
            const bool is_known = found != keys_found_.end() && found->second;
            kept << destinationOf(one, is_known ? *found->second : QString());
        }
    }
    return kept;
}

// All keys are there.
void SettingsDesk::usePrepared() {
    if (!wanted_) return;
    const DestinationProfile profile = *wanted_;
    wanted_.reset();
    // The keyring may have asked the person to unlock it; meanwhile things may have changed.
    if (!canGoLive(session_.snapshot().state)) return;
    const Now now = now_();
    const BroadcastAim aim{profile.broadcast_kind, keptDestinations({profile})};
    const QStringList lost =
        namesOf(lostDestinations(now.aim, aim, keptDestinations(now.settings.profiles)));
    if (lost.isEmpty()) return use(profile, aim);
    askFirst(*room_.window(), *this,
             {QStringLiteral("use_question"), tr("Use a profile"),
              tr("No profile has these destinations as they are now: %1. Their addresses and "
                 "stream keys go for good. Keep them under a name first if you need them.")
                  .arg(lost.join(QStringLiteral(", "))),
              tr("Use the profile"), tr("Not now")},
             [this, profile, aim] { use(profile, aim); });
}

void SettingsDesk::use(const DestinationProfile& profile, const BroadcastAim& aim) {
    // As a question may have waited.
    if (!canGoLive(session_.snapshot().state)) return;
    Settings next = now_().settings;
    next.canvas_width_px = profile.canvas_width_px;
    next.canvas_height_px = profile.canvas_height_px;
    next.frames_per_second = profile.frames_per_second;
    next.video_bitrate_kbps = profile.video_bitrate_kbps;
    next.second_canvas = profile.second_canvas;
    emit settingsChosen(next);
    emit aimChosen(aim);
    emit told(tr("%1 is set now.").arg(QString::fromStdString(profile.name)));
}

void SettingsDesk::askToForget(const QString& id) {
    Settings settings = now_().settings;
    const auto chosen = profileIn(settings.profiles, id);
    if (chosen == settings.profiles.end()) return;
    if (chosen->destinations.empty()) return forgetProfile(id);
    const QStringList lost = namesOf(keptDestinations({*chosen}));
    askFirst(*room_.window(), *this,
             {QStringLiteral("forget_question"), tr("Forget a profile"),
              tr("Forget the profile %1? The addresses and stream keys in it go for good: %2.")
                  .arg(QString::fromStdString(chosen->name), lost.join(QStringLiteral(", "))),
              tr("Forget it"), tr("Keep it")},
             [this, id] { forgetProfile(id); });
}

void SettingsDesk::forgetProfile(const QString& id) {
    Settings next = now_().settings;
    const auto chosen = profileIn(next.profiles, id);
    if (chosen == next.profiles.end()) return;
    const DestinationProfile before = *chosen;
    next.profiles.erase(chosen);
    keepKeys(before, {}, {});
    emit settingsChosen(next);
}

void SettingsDesk::askToTakeOver(const Settings& imported) {
    const Now now = now_();
    QStringList lost = namesOf(lostDestinations(now.aim, aimOf(imported, now), {}));
    const auto profiles = withOwnIds(imported.profiles, now.settings.profiles);
    for (const DestinationProfile& one : lostProfiles(now.settings.profiles, profiles))
        lost << tr("the profile %1").arg(QString::fromStdString(one.name));
    if (lost.isEmpty()) return takeOver(imported);
    askFirst(*room_.window(), *this,
             {QStringLiteral("import_question"), tr("Take over settings"),
              tr("The file does not have these: %1. Their addresses and stream keys go for good.")
                  .arg(lost.join(QStringLiteral(", "))),
              tr("Take over the file"), tr("Not now")},
             [this, imported] { takeOver(imported); });
}

void SettingsDesk::takeOver(const Settings& imported) {
    if (!canGoLive(session_.snapshot().state)) return;
    Settings next = imported;
    next.is_guide_seen = true;
    // What is mute on another computer says nothing about this one.
    next.sound.microphone.is_muted = false;
    const Now now = now_();
    // How long buyers are kept, and the scenes, are this shop's own.
    next.keep_buyers_days = now.settings.keep_buyers_days;
    next.scene_collection = now.settings.scene_collection;
    next.profiles = withOwnIds(imported.profiles, now.settings.profiles);
    for (const DestinationProfile& before : now.settings.profiles) {
        const QString id = QString::fromStdString(before.id);
        if (profileIn(next.profiles, id) == next.profiles.end()) keepKeys(before, {}, {});
    }
    emit settingsChosen(next);
    emit aimChosen(aimOf(imported, now));
    emit recordsChosen(imported.records);
    emit told(tr("The settings were taken over. Keys are not among them: enter them once more."));
}

void SettingsDesk::showDevices() {
    if (!room_.isVisible()) return;
    const LiveSnapshot snapshot = session_.snapshot();
    room_.page().devices().showVirtualOutputs(snapshot.virtual_outputs);
    const Settings settings = now_().settings;
    showPhone(studio::CameraPlace::First, settings.camera, snapshot);
    showPhone(studio::CameraPlace::Second, settings.second_camera, snapshot);
}

void SettingsDesk::showPhone(studio::CameraPlace place, const std::string& chosen,
                             const LiveSnapshot& snapshot) {
    const bool is_phone = chosen.starts_with("phone:");
    studio::CameraStatistics phone;
    for (const studio::CameraStatistics& one : snapshot.cameras) {
        if (is_phone && one.place == place) phone = one;
    }
    room_.showPhone(place, is_phone, phoneInvitation(phone),
                    phone.health == studio::CameraHealth::Good);
}

}  // namespace xb::app
