// The playlist as text.
#include "encoder/viewer/hls_playlist.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace xb::encoder;

TEST_CASE("a playlist names the header and each whole segment") {
    const std::vector<Segment> segments{{7, 2'000'000}, {8, 2'633'333}};
    CHECK(hlsPlaylist(3, segments) ==
          "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-TARGETDURATION:3\n"
          "#EXT-X-MEDIA-SEQUENCE:7\n#EXT-X-MAP:URI=\"init-3.mp4\"\n"
          "#EXTINF:2.000,\nsegment-7.m4s\n#EXTINF:2.633,\nsegment-8.m4s\n");
}

TEST_CASE("a playlist without a segment is still one that players ask for again") {
    const std::string text = hlsPlaylist(1, {});
    CHECK(text.find("#EXT-X-MEDIA-SEQUENCE:0\n") != std::string::npos);
    CHECK(text.find("#EXTINF") == std::string::npos);
    CHECK(text.find("ENDLIST") == std::string::npos);
}
