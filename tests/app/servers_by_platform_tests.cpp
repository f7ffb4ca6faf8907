// A stream key while a person goes from platform to platform.
#include "app/pages/live/servers_by_platform.h"

#include <catch2/catch.hpp>

namespace xb::app {
namespace {

const PushServer own{QStringLiteral("rtmp://own.example.com/live"), QStringLiteral("own-key")};

TEST_CASE("a typed server gives way to one that is everybody's, and comes back with its key") {
    ServersByPlatform servers;
    PushServer shown = servers.turn(Platform::Other, own, Platform::YouTube);
    CHECK(shown.address == "rtmps://a.rtmps.youtube.com/live2");
    CHECK(shown.stream_key.isEmpty());
    shown.stream_key = "of-youtube";
    const PushServer youtube = shown;
    CHECK(servers.turn(Platform::YouTube, youtube, Platform::Other) == own);
    CHECK(servers.turn(Platform::Other, own, Platform::YouTube) == youtube);
}

TEST_CASE("the key of one platform is not carried to one without an address of everybody's") {
    ServersByPlatform servers;
    const PushServer bilibili{"rtmp://live-push.bilivideo.com/live-bvc/", "of-bilibili"};
    CHECK(servers.turn(Platform::Bilibili, bilibili, Platform::Kuaishou) == PushServer{});
}

TEST_CASE("a typed server stays, with its key, where the next platform has none of its own") {
    ServersByPlatform servers;
    CHECK(servers.turn(Platform::Kuaishou, own, Platform::Other) == own);
    const PushServer edited{"rtmp://next.example.com/live", "next-key"};
    CHECK(servers.turn(Platform::Other, edited, Platform::Kuaishou) == edited);
}

TEST_CASE("a key that is pasted first is meant for the platform that is chosen then") {
    ServersByPlatform servers;
    const PushServer pasted{QString(), "pasted"};
    const PushServer shown = servers.turn(Platform::Douyin, pasted, Platform::Bilibili);
    CHECK(shown == PushServer{"rtmp://live-push.bilivideo.com/live-bvc/", "pasted"});
}

}  // namespace
}  // namespace xb::app
