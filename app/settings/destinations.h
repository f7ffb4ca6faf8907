// The servers that a shop sends to: a short list, each of them switched on or off.
#pragma once

#include <QJsonArray>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::app {

// What the one big button begins.
enum class BroadcastKind { Rehearsal, RecordOnly, OnAir };

inline constexpr std::array<std::pair<BroadcastKind, std::string_view>, 3> named_broadcast_kinds{
    {{BroadcastKind::Rehearsal, "rehearsal"},
     {BroadcastKind::RecordOnly, "record_only"},
     {BroadcastKind::OnAir, "on_air"}}};

struct SavedDestination {
    // Names its stream key among the secrets; empty: the first one, as from before there was a
    // list.
    std::string id;
    std::string platform = "other";  // whose preset it is, by its name
    std::string address;             // without the stream key
    bool is_on = true;
    bool takes_second_canvas = false;  // where there is one

    bool operator==(const SavedDestination&) const = default;
};

// More would not fit an uplink; beyond it none is kept or read.
inline constexpr std::size_t most_destinations = 6;

// The name of a destination's stream key. `profile_id` is empty for those of the desk itself. Pure.
std::string streamKeyName(std::string_view profile_id, std::string_view destination_id);

// An id that none of them has. Pure.
std::string freeDestinationId(const std::vector<SavedDestination>& destinations);

// Whether each of them sends where the one of the same id in the other list does. Pure.
bool haveSameServers(const std::vector<SavedDestination>& one,
                     const std::vector<SavedDestination>& other);

// Those that came from elsewhere, beside those that are here: one that is not the same as the one
// here gets an id of its own, so that no key goes to a server that it was not meant for. Pure.
std::vector<SavedDestination> withOwnIds(std::vector<SavedDestination> imported,
                                         const std::vector<SavedDestination>& here);

QJsonArray destinationsToJson(const std::vector<SavedDestination>& destinations);
// One whose id is taken or no such id is left out; an unknown platform becomes the default.
std::vector<SavedDestination> destinationsFromJson(const QJsonArray& array);
// A file from before there was a list names one at most.
std::vector<SavedDestination> singleDestination(const std::string& platform,
                                                const std::string& address);

}  // namespace xb::app
