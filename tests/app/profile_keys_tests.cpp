// The stream keys of a profile that is saved again.
#include "app/pages/settings/profile_keys.h"

#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

constexpr const char* server = "rtmp://push.example.com/live";

DestinationProfile profile(const char* address) {
    DestinationProfile one;
    one.id = "p1";
    one.destinations = {{"", "other", address, true}};
    return one;
}

QVector<Destination> going(const char* address, const char* key) {
    return {{"", Platform::Other, address, key, true}};
}

}  // namespace

TEST_CASE("a key that the keyring has not given is not taken from a profile", "[settings]") {
    CHECK(keysOfProfile(profile(server), profile(server), going(server, "")).isEmpty());
    CHECK(keysOfProfile(profile(server), profile(server), going(server, "live_1")) ==
          QVector<KeptKey>{{"p1", "live_1"}});
}

TEST_CASE("no key of a profile is left for another server", "[settings]") {
    const char* other = "rtmp://other.example.com/live";
    CHECK(keysOfProfile(profile(server), profile(other), going(other, "")) ==
          QVector<KeptKey>{{"p1", ""}});
    DestinationProfile none = profile(server);
    none.destinations.clear();
    CHECK(keysOfProfile(profile(server), none, {}) == QVector<KeptKey>{{"p1", ""}});
    // It is forgotten as a whole.
    CHECK(keysOfProfile(profile(server), {}, {}) == QVector<KeptKey>{{"p1", ""}});
}
