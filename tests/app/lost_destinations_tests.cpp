// Which destinations are gone for good when others take their place.
#include "app/pages/settings/lost_destinations.h"

#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

constexpr const char* server = "rtmp://push.example.com/live";
constexpr const char* other_server = "rtmp://other.example.com/live";

Destination going(const char* id, const char* address, const char* key) {
    return {id, Platform::Other, address, key, true};
}

}  // namespace

TEST_CASE("what stays, or lies with the same key in a profile, is not lost", "[settings]") {
    const BroadcastAim here{BroadcastKind::OnAir, {going("d1", server, "key")}};
    CHECK(lostDestinations(here, {}, {}) == here.destinations);
    CHECK(lostDestinations(here, here, {}).isEmpty());
    // Without a key it leaves the one that is there; with another it does not.
    CHECK(lostDestinations(here, {BroadcastKind::OnAir, {going("d1", server, "")}}, {}).isEmpty());
    CHECK(lostDestinations(here, {BroadcastKind::OnAir, {going("d1", server, "new")}}, {}).size() ==
          1);
    CHECK(lostDestinations(here, {BroadcastKind::OnAir, {going("d1", other_server, "")}}, {})
              .size() == 1);
    CHECK(lostDestinations(here, {}, {going("", server, "key")}).isEmpty());
    CHECK(lostDestinations(here, {}, {going("", server, "")}).size() == 1);
}

TEST_CASE("a key that the keyring holds back counts, and what everybody finds again does not",
          "[settings]") {
    Destination withheld = going("", server, "");
    withheld.is_key_withheld = true;
    CHECK(lostDestinations({BroadcastKind::OnAir, {withheld}}, {}, {going("", server, "")}) ==
          QVector<Destination>{withheld});
    const Destination usual{
        "", Platform::Bilibili, "rtmp://live-push.bilivideo.com/live-bvc/", {}, true};
    CHECK(lostDestinations({BroadcastKind::OnAir, {usual, Destination{}}}, {}, {}).isEmpty());
    CHECK(namesOf({usual, usual, going("", server, "")}).size() == 2);
}

TEST_CASE("a profile that sends nowhere is no loss", "[settings]") {
    DestinationProfile sends;
    sends.id = "p1";
    sends.destinations = {{"", "other", server, true}};
    DestinationProfile rehearses;
    rehearses.id = "p2";
    CHECK(lostProfiles({sends, rehearses}, {}) == std::vector{sends});
    CHECK(lostProfiles({sends, rehearses}, {sends}).empty());
}
