#include "app/settings/profiles.h"

#include <QJsonObject>

#include <algorithm>

namespace xb::app {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

int numberIn(const QJsonObject& object, const char* field, int least, int most, int otherwise) {
    const int value = object.value(QLatin1String(field)).toInt(otherwise);
    return value >= least && value <= most ? value : otherwise;
}

std::string textIn(const QJsonObject& object, const char* field) {
    return object.value(QLatin1String(field)).toString().toStdString();
}

// As a secret's name takes it.
bool isWord(const std::string& id) {
    return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

// One from before there was a list has one address, or none for a rehearsal.
void readDestinations(const QJsonObject& object, DestinationProfile& profile) {
    profile.destinations =
        object.contains(u"destinations")
            ? destinationsFromJson(object.value(u"destinations").toArray())
            : singleDestination(textIn(object, "platform"), textIn(object, "address"));
    profile.broadcast_kind =
        profile.destinations.empty() ? BroadcastKind::Rehearsal : BroadcastKind::OnAir;
    const std::string kind = textIn(object, "broadcast_kind");
    for (const auto& [candidate, name] : named_broadcast_kinds) {
        if (name == kind) profile.broadcast_kind = candidate;
    }
}

QString kindName(BroadcastKind kind) {
    for (const auto& [candidate, name] : named_broadcast_kinds) {
        if (candidate == kind) return text(std::string(name));
    }
    return {};
}

DestinationProfile profileIn(const QJsonObject& object) {
    const DestinationProfile usual;
    DestinationProfile one;
    one.id = textIn(object, "id");
    one.name = textIn(object, "name");
    readDestinations(object, one);
    const int width_px = numberIn(object, "canvas_width_px", 64, 4096, usual.canvas_width_px);
    const int height_px = numberIn(object, "canvas_height_px", 64, 4096, usual.canvas_height_px);
    one.canvas_width_px = width_px - width_px % 4;
    one.canvas_height_px = height_px - height_px % 2;
    one.frames_per_second = numberIn(object, "frames_per_second", 1, 120, usual.frames_per_second);
    one.video_bitrate_kbps =
        numberIn(object, "video_bitrate_kbps", 100, 50'000, usual.video_bitrate_kbps);
    one.second_canvas = secondCanvasFromJson(object.value(u"second_canvas").toObject());
    return one;
}

}  // namespace

std::string freeProfileId(const std::vector<DestinationProfile>& profiles) {
    for (std::size_t number = 1;; ++number) {
        const std::string id = "p" + std::to_string(number);
        if (std::ranges::find(profiles, id, &DestinationProfile::id) == profiles.end()) return id;
    }
}

std::vector<DestinationProfile> withOwnIds(std::vector<DestinationProfile> imported,
                                           const std::vector<DestinationProfile>& here) {
    std::vector<DestinationProfile> taken = here;
    for (DestinationProfile& one : imported) {
        const auto same = std::ranges::find(here, one.id, &DestinationProfile::id);
        if (same != here.end() && haveSameServers(same->destinations, one.destinations)) continue;
        one.id = freeProfileId(taken);
        taken.push_back(one);
    }
    return imported;
}

QJsonArray profilesToJson(const std::vector<DestinationProfile>& profiles) {
    QJsonArray array;
    for (const DestinationProfile& one : profiles) {
        array << QJsonObject{{"id", text(one.id)},
                             {"name", text(one.name)},
                             {"broadcast_kind", kindName(one.broadcast_kind)},
                             {"destinations", destinationsToJson(one.destinations)},
                             {"canvas_width_px", one.canvas_width_px},
                             {"canvas_height_px", one.canvas_height_px},
                             {"frames_per_second", one.frames_per_second},
                             {"video_bitrate_kbps", one.video_bitrate_kbps},
                             {"second_canvas", secondCanvasToJson(one.second_canvas)}};
    }
    return array;
}

std::vector<DestinationProfile> profilesFromJson(const QJsonArray& array) {
    std::vector<DestinationProfile> profiles;
    for (const auto& value : array) {
        DestinationProfile one = profileIn(value.toObject());
        const bool is_known =
            std::ranges::find(profiles, one.id, &DestinationProfile::id) != profiles.end();
        if (!isWord(one.id) || one.name.empty() || is_known) continue;
        if (profiles.size() >= most_profiles) break;
        profiles.push_back(std::move(one));
    }
    return profiles;
}

}  // namespace xb::app
