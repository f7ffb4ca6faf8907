// What a log line may say of an address.
#include "studio/obs_log.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

struct Line {
    const char* said;
    const char* kept;
};

TEST_CASE("a log line keeps hosts and loses keys") {
    const auto line =
        GENERATE(Line{"nothing to hide", "nothing to hide"},
                 Line{"to rtmp://live.example/app/SECRET now", "to rtmp://live.example/*** now"},
                 Line{"'rtmps://live.example:443/app/SECRET'", "'rtmps://live.example:443/***'"},
                 Line{"srt://me:pw@host:9000?passphrase=abc&streamid=xyz", "srt://host:9000/***"},
                 Line{"http://host", "http://host"},
                 Line{"two: rtmp://a/K, rtmp://b/K", "two: rtmp://a/***, rtmp://b/***"},
                 Line{"passphrase=abc;latency=20", "passphrase=***;latency=20"},
                 Line{"key=1 token=2", "key=*** token=***"}, Line{"ends in ://", "ends in ://"});
    CHECK(redacted(line.said) == line.kept);
}

}  // namespace
}  // namespace xb::studio
