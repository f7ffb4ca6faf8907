#include "app/pages/settings/settings_desk.h"

#include "app/live/camera_words.h"
#include "app/live/live_session.h"
#include "app/pages/live/destination_url.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/settings_room.h"
#include "app/pages/settings/stream_keys.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds phone_period{500};

auto profileIn(std::vector<DestinationProfile>& profiles, const QString& id) {
    return std::ranges::find(profiles, id.toStdString(), &DestinationProfile::id);
}

}  // namespace

SettingsDesk::SettingsDesk(SettingsRoom& room, SettingsKeeper& keeper, StreamKeys& keys,
                           LiveSession& session, std::function<Now()> now)
    : room_(room), keeper_(keeper), keys_(keys), session_(session), now_(std::move(now)) {
    connect(&room_.profiles(), &ProfilesCard::keepAsked, this, &SettingsDesk::keepProfile);
    connect(&room_.profiles(), &ProfilesCard::useAsked, this, &SettingsDesk::useProfile);
    connect(&room_.profiles(), &ProfilesCard::forgetAsked, this, &SettingsDesk::forgetProfile);
    connect(&keys_, &StreamKeys::found, this, &SettingsDesk::takeKey);
    connect(&room_.keeping(), &KeepingCard::exportAsked, this,
            [this](const QString& file) { keeper_.exportTo(file, now_().settings); });
    connect(&room_.keeping(), &KeepingCard::importAsked, &keeper_, &SettingsKeeper::importFrom);
    connect(&keeper_, &SettingsKeeper::imported, this, &SettingsDesk::takeOver);
    connect(&keeper_, &SettingsKeeper::exported, this, [this](const QString& path) {
        emit told(tr("The settings are in %1, without keys and passwords.").arg(path));
    });
    connect(&phone_timer_, &QTimer::timeout, this, &SettingsDesk::showPhone);
    phone_timer_.start(phone_period);
}

void SettingsDesk::keepProfile(const QString& name) {
    const Now now = now_();
    const bool has_key_inside = now.destination.stream_key.isEmpty();
    const KeptApart apart = has_key_inside
                                ? keyTakenOut(now.destination.address)
                                : KeptApart{now.destination.address, now.destination.stream_key};
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
    same->platform = next.platform;
    same->address = now.destination.is_rehearsal ? std::string() : apart.address.toStdString();
    same->canvas_width_px = next.canvas_width_px;
    same->canvas_height_px = next.canvas_height_px;
    same->frames_per_second = next.frames_per_second;
    same->video_bitrate_kbps = next.video_bitrate_kbps;
    keys_.keep(QString::fromStdString(same->id),
               now.destination.is_rehearsal ? QString() : apart.stream_key);
    emit settingsChosen(next);
    emit told(tr("Kept as %1.").arg(name));
}

void SettingsDesk::useProfile(const QString& id) {
    Settings settings = now_().settings;
    const auto chosen = profileIn(settings.profiles, id);
    if (chosen == settings.profiles.end() || !canGoLive(session_.snapshot().state)) return;
    wanted_ = *chosen;
    keys_.find(id);
}

void SettingsDesk::takeKey(const QString& name, const QString& stream_key) {
    if (!wanted_ || wanted_->id != name.toStdString()) return;
    const DestinationProfile profile = *std::exchange(wanted_, std::nullopt);
    // The keyring may have asked the person to unlock it; meanwhile things may have changed.
    if (!canGoLive(session_.snapshot().state)) return;
    Settings next = now_().settings;
    next.platform = profile.platform;
    next.canvas_width_px = profile.canvas_width_px;
    next.canvas_height_px = profile.canvas_height_px;
    next.frames_per_second = profile.frames_per_second;
    next.video_bitrate_kbps = profile.video_bitrate_kbps;
    emit settingsChosen(next);
    emit destinationChosen(QString::fromStdString(profile.address), stream_key);
    emit told(tr("%1 is set now.").arg(QString::fromStdString(profile.name)));
}

void SettingsDesk::forgetProfile(const QString& id) {
    Settings next = now_().settings;
    const auto chosen = profileIn(next.profiles, id);
    if (chosen == next.profiles.end()) return;
    next.profiles.erase(chosen);
    keys_.keep(id, {});
    emit settingsChosen(next);
}

void SettingsDesk::takeOver(const Settings& imported) {
    if (!canGoLive(session_.snapshot().state)) return;
    Settings next = imported;
    next.is_guide_seen = true;
    // What is mute on another computer says nothing about this one.
    next.sound.microphone.is_muted = false;
    const Now now = now_();
    next.profiles = withOwnIds(imported.profiles, now.settings.profiles);
    for (const DestinationProfile& before : now.settings.profiles) {
        const QString id = QString::fromStdString(before.id);
        if (profileIn(next.profiles, id) == next.profiles.end()) keys_.keep(id, {});
    }
    const QString address = QString::fromStdString(next.destination_url);
    const bool is_same = address == QString::fromStdString(now.settings.destination_url);
    emit settingsChosen(next);
    emit destinationChosen(address, is_same ? now.destination.stream_key : QString());
    emit told(tr("The settings were taken over. Keys are not among them: enter them once more."));
}

void SettingsDesk::showPhone() {
    if (!room_.isVisible()) return;
    const bool is_phone = now_().settings.camera.starts_with("phone:");
    studio::CameraStatistics phone;
    if (is_phone) {
        for (const studio::CameraStatistics& one : session_.snapshot().cameras) {
            if (one.place == studio::CameraPlace::First) phone = one;
        }
    }
    room_.showPhone(is_phone, phoneInvitation(phone), phone.health == studio::CameraHealth::Good);
}

}  // namespace xb::app
