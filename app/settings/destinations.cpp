#include "app/settings/destinations.h"

#include "app/settings/platforms.h"

#include <QJsonObject>

#include <algorithm>

namespace xb::app {

namespace {

using Destinations = std::vector<SavedDestination>;

// Nothing, or `d` and a number.
bool isDestinationId(const std::string& id) {
    if (id.empty()) return true;
    return id.size() >= 2 && id.size() <= 8 && id.front() == 'd' &&
           std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasId(const Destinations& destinations, const std::string& id) {
    return std::ranges::find(destinations, id, &SavedDestination::id) != destinations.end();
}

std::string knownPlatform(const std::string& name) {
    return platformNamed(name) ? name : SavedDestination{}.platform;
}

}  // namespace

std::string streamKeyName(std::string_view profile_id, std::string_view destination_id) {
    std::string name(profile_id);
    if (!destination_id.empty()) name.append("-").append(destination_id);
    return name;
}

std::string freeDestinationId(const Destinations& destinations) {
    if (!hasId(destinations, {})) return {};
    for (std::size_t number = 1;; ++number) {
        std::string id = "d" + std::to_string(number);
        if (!hasId(destinations, id)) return id;
    }
}

bool haveSameServers(const Destinations& one, const Destinations& other) {
    return std::ranges::equal(one, other, [](const auto& left, const auto& right) {
        return left.id == right.id && left.address == right.address;
    });
}

Destinations withOwnIds(Destinations imported, const Destinations& here) {
    Destinations taken = here;
    taken.insert(taken.end(), imported.begin(), imported.end());
    for (SavedDestination& one : imported) {
        const auto same = std::ranges::find(here, one.id, &SavedDestination::id);
        if (same == here.end() || same->address == one.address) continue;
        one.id = freeDestinationId(taken);
        taken.push_back(one);
    }
    return imported;
}

QJsonArray destinationsToJson(const Destinations& destinations) {
    QJsonArray array;
    for (const SavedDestination& one : destinations) {
        array << QJsonObject{{"id", QString::fromStdString(one.id)},
                             {"platform", QString::fromStdString(one.platform)},
                             {"address", QString::fromStdString(one.address)},
                             {"is_on", one.is_on},
                             {"takes_second_canvas", one.takes_second_canvas}};
    }
    return array;
}

Destinations destinationsFromJson(const QJsonArray& array) {
    Destinations destinations;
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        SavedDestination one;
        one.id = object.value(u"id").toString().toStdString();
        one.platform = knownPlatform(object.value(u"platform").toString().toStdString());
        one.address = object.value(u"address").toString().toStdString();
        one.is_on = object.value(u"is_on").toBool(one.is_on);
        one.takes_second_canvas = object.value(u"takes_second_canvas").toBool();
        if (!value.isObject() || !isDestinationId(one.id) || hasId(destinations, one.id)) continue;
        if (destinations.size() >= most_destinations) break;
        destinations.push_back(std::move(one));
    }
    return destinations;
}

Destinations singleDestination(const std::string& platform, const std::string& address) {
    if (address.empty()) return {};
    return {{{}, knownPlatform(platform), address, true}};
}

}  // namespace xb::app
