// Asked for what is not there: `xiangbo live` ends with the right status and one clear line.
#include "tests/journeys/program.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::tests;

namespace {

Finished live(const std::filesystem::path& shop, std::vector<std::string> arguments,
              const std::map<std::string, std::string>& environment = {}) {
    std::vector<std::string> all{"live",     "--data",  shop,    "--demo",
                                 "--canvas", "360x640", "--fps", "15"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const bool is_timed = std::find(all.begin(), all.end(), "--for") != all.end();
    if (!is_timed) all.insert(all.end(), {"--for", "3"});
    return xiangbo(all, std::chrono::seconds(60), environment);
}

void checkFails(const Finished& finished, int status, const std::string& names) {
    INFO(finished.errors);
    CHECK(finished.status == status);
    CHECK(linesOf(finished.errors).size() == 1);
    CHECK(finished.errors.find(names) != std::string::npos);
}

}  // namespace

TEST_CASE("journey: a SKU, camera or microphone that is not there is named") {
    TemporaryFolder shop;
    checkFails(live(shop.path(), {"--feature", "NO-SUCH-SKU"}), 1, "NO-SUCH-SKU");
    checkFails(live(shop.path(), {"--camera", "v4l2:/dev/video99"}), 1, "/dev/video99");
    checkFails(live(shop.path(), {"--camera", "file:/no/such/film.mp4"}), 1, "/no/such/film.mp4");
    checkFails(live(shop.path(), {"--mic", "pulse:no_such_source"}), 1, "no_such_source");
    checkFails(live(shop.path(), {"--mic", "alsa:no_such_card"}), 1, "no_such_card");
}

TEST_CASE("journey: a sound device, a clip or a scene that is not there is named") {
    TemporaryFolder shop;
    checkFails(live(shop.path(), {"--desktop-sound", "no_such.monitor"}), 1, "no_such.monitor");
    checkFails(live(shop.path(), {"--monitor-to", "no_such_sink"}), 1, "no_such_sink");
    checkFails(live(shop.path(), {"--transition", "stinger:/no/such/clip.webm"}), 1,
               "/no/such/clip.webm");
    checkFails(live(shop.path(), {"--then", "1:moon"}), 2, "moon");
}

TEST_CASE("journey: a film that is no film is named") {
    TemporaryFolder shop;
    writeFile(shop / "film.mp4", "this is no film");
    checkFails(live(shop / "data", {"--camera", "file:" + (shop / "film.mp4").string()}), 1,
               "film.mp4");
}

TEST_CASE("journey: a server that is not there or refuses ends the broadcast in words") {
    TemporaryFolder shop;
    const std::string nobody = std::to_string(freePort());
    const Finished unreachable =
        live(shop.path(), {"--to", "rtmp://127.0.0.1:" + nobody + "/live/key-77aa"});
    checkFails(unreachable, 1, nobody);
    CHECK(unreachable.errors.find("key-77aa") == std::string::npos);

    RtmpServer server;
    const Finished refused = live(shop.path(), {"--to", server.refusingUrl("key-77aa")});
    checkFails(refused, 1, std::to_string(server.port()));
    CHECK(refused.errors.find("key-77aa") == std::string::npos);
}

TEST_CASE("journey: a recording that cannot be written is named") {
    TemporaryFolder shop;
    checkFails(live(shop.path(), {"--record", "/proc/no-such-folder/out.mp4"}), 1,
               "/proc/no-such-folder");
    std::filesystem::create_symlink("/dev/full", shop / "full.mp4");
    checkFails(live(shop.path(), {"--record", shop / "full.mp4"}), 1, "full.mp4");
}

TEST_CASE("journey: a full disk under one recording leaves the other output alone") {
    TemporaryFolder shop;
    RtmpServer server;
    std::filesystem::create_symlink("/dev/full", shop / "full.mp4");
    const Finished finished = live(
        shop.path(), {"--record", shop / "full.mp4", "--to", server.url("good"), "--for", "6"});
    checkFails(finished, 1, "full.mp4");
    REQUIRE(server.waitForEnd("good"));
    // Four of the six seconds, long after the disk was full: the first may go by in dialling.
    CHECK(streamOf(probe(server.recording("good")), "video").packet_count >= 60);
}

TEST_CASE("journey: a wrong command line ends with 2 and says what is wrong") {
    TemporaryFolder shop;
    checkFails(live(shop.path(), {"--to", "gopher://127.0.0.1/live/key"}), 2, "gopher");
    checkFails(live(shop.path(), {"--no-such-option"}), 2, "--no-such-option");
    checkFails(live(shop.path(), {"--camera", "pigeon:1"}), 2, "pigeon");
    checkFails(live(shop.path(), {"--encoder", "abacus"}), 2, "abacus");
    CHECK(xiangbo({"live", "--canvas", "wide"}).status == 2);
    CHECK(xiangbo({"no-such-command"}).status == 2);
    CHECK(xiangbo({"--help"}).status == 0);
}

TEST_CASE("journey: without a display, live says so and names a way out") {
    TemporaryFolder shop;
    checkFails(live(shop.path(), {"--record", shop / "out.mp4"}, {{"DISPLAY", ""}}), 1, "xvfb-run");
}
