// What a shop sets for one kind of evening, kept under a name: destinations and picture together.
#pragma once

#include "app/settings/destinations.h"
#include "app/settings/second_canvas.h"

#include <QJsonArray>

#include <string>
#include <vector>

namespace xb::app {

struct DestinationProfile {
    std::string id;    // one word; names its stream keys among the secrets
    std::string name;  // as people call it
    BroadcastKind broadcast_kind = BroadcastKind::Rehearsal;
    std::vector<SavedDestination> destinations;
    int canvas_width_px = 720;
    int canvas_height_px = 1280;
    int frames_per_second = 30;
    int video_bitrate_kbps = 2500;
    SecondCanvasSettings second_canvas;

    bool operator==(const DestinationProfile&) const = default;
};

// More would be no choice any longer; beyond it none is kept or read.
inline constexpr std::size_t most_profiles = 30;

// An id that none of them has. Pure.
std::string freeProfileId(const std::vector<DestinationProfile>& profiles);

// Those that came from elsewhere, beside those that are here: one that is not the same as the one
// here gets an id of its own, so that no key goes to a server that it was not meant for. Pure.
std::vector<DestinationProfile> withOwnIds(std::vector<DestinationProfile> imported,
                                           const std::vector<DestinationProfile>& here);

QJsonArray profilesToJson(const std::vector<DestinationProfile>& profiles);
// One without an id or a name of its own is left out; a value out of bounds becomes the default.
std::vector<DestinationProfile> profilesFromJson(const QJsonArray& array);

}  // namespace xb::app
