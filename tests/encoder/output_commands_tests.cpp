// Pausing, resuming and retrying one output while another goes on.
#include "encoder/delivery.h"
#include "tests/encoder/scripted_writer.h"
#include "tests/encoder/test_media.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::waitUntil;

namespace {

struct Fixture {
    Fixture() {
        plan.is_in_real_time = true;
        plan.seconds = 1;
        delivery = std::move(*Delivery::open(settingsFor(plan), {}));
        other = std::make_shared<Script>();
        tried = std::make_shared<Script>();
        (void)add(other);
    }

    OutputId add(const std::shared_ptr<Script>& script) const {
        return delivery->addOutput(OutputKind::Network, "scripted",
                                   std::make_unique<ScriptedWriter>(script));
    }

    void playOn() {
        play(*delivery, plan);
        plan.start_ns += static_cast<std::int64_t>(plan.seconds * 1e9);
        plan.audio_from_s = 0;
        played_s += plan.seconds;
    }

    [[nodiscard]] OutputStatistics output(std::size_t index = 1) const {
        return delivery->statistics().outputs.at(index);
    }

    [[nodiscard]] bool waitForState(DestinationState state) const {
        return waitUntil([&] { return output().state == state; });
    }

    // The other output has lost nothing, whatever was done to the first.
    void checkOther() const {
        delivery->finish(5s);
        CHECK(output(0).video_frames == std::lround(30 * played_s));
        CHECK(output(0).dropped_frames == 0);
        CHECK(output(0).reconnects == 0);
        CHECK(other->open_count == 1);
    }

    ClipPlan plan;
    double played_s = 0;
    std::unique_ptr<Delivery> delivery;
    std::shared_ptr<Script> other;
    std::shared_ptr<Script> tried;
};

}  // namespace

TEST_CASE("a paused output lets go, keeps nothing, and goes on with the present") {
    Fixture fixture;
    const OutputId id = fixture.add(fixture.tried);
    SECTION("while it is live") {
        fixture.playOn();
        REQUIRE(fixture.waitForState(DestinationState::Live));
    }
    SECTION("while it is stuck in a write") {
        fixture.tried->is_stuck = true;
        fixture.playOn();
    }
    fixture.delivery->pauseOutput(id);
    REQUIRE(fixture.waitForState(DestinationState::Paused));
    CHECK(waitUntil([&] { return fixture.tried->close_count == 1; }));
    fixture.tried->is_stuck = false;
    fixture.playOn();
    CHECK(fixture.output().state == DestinationState::Paused);
    CHECK(fixture.output().queued_ms == 0);
    CHECK(fixture.tried->open_count == 1);

    fixture.delivery->resumeOutput(id);
    fixture.playOn();
    fixture.playOn();
    CHECK(fixture.waitForState(DestinationState::Live));
    CHECK(fixture.output().dropped_frames == 0);
    CHECK_FALSE(fixture.output().last_error);
    fixture.checkOther();
    const std::lock_guard lock(fixture.tried->mutex);
    REQUIRE(fixture.tried->connections.size() == 2);
    const PacketMark& first = fixture.tried->connections[1].at(0);
    CHECK((first.kind == MediaKind::Video && first.is_keyframe));
    // Nothing of what was played while it rested.
    CHECK(first.dts_us >= 1'900'000);
    // A keyframe was made for it: the regular ones are two seconds apart.
    CHECK(first.dts_us < 3'950'000);
}

TEST_CASE("an output that is told to go on before it has come to rest goes on") {
    Fixture fixture;
    const OutputId id = fixture.add(fixture.tried);
    fixture.playOn();
    REQUIRE(fixture.waitForState(DestinationState::Live));
    for (int i = 0; i < 20; ++i) {
        fixture.delivery->pauseOutput(id);
        fixture.delivery->resumeOutput(id);
    }
    fixture.playOn();
    fixture.playOn();
    fixture.playOn();
    CHECK(fixture.waitForState(DestinationState::Live));
    CHECK(fixture.output().queued_ms == 0);
    CHECK_FALSE(fixture.output().last_error);
    fixture.checkOther();
}

TEST_CASE("a recording is not paused: to go on it would be begun anew over itself") {
    Fixture fixture;
    const OutputId id = fixture.delivery->addOutput(
        OutputKind::Recording, "scripted", std::make_unique<ScriptedWriter>(fixture.tried));
    fixture.playOn();
    fixture.delivery->pauseOutput(id);
    fixture.playOn();
    fixture.delivery->resumeOutput(id);
    fixture.delivery->finish(5s);
    CHECK(fixture.tried->open_count == 1);
    CHECK(fixture.output().video_frames == std::lround(30 * fixture.played_s));
}

TEST_CASE("an output that was refused tries again only when it is told to") {
    Fixture fixture;
    fixture.tried->openings = {ErrorCode::AuthRejected, ErrorCode::AuthRejected,
                               ErrorCode::AuthRejected, std::nullopt};
    const OutputId id = fixture.add(fixture.tried);
    REQUIRE(fixture.waitForState(DestinationState::Refused));
    fixture.playOn();
    CHECK(fixture.output().state == DestinationState::Refused);
    CHECK(fixture.tried->open_count == 3);
    fixture.delivery->retryOutput(id);
    fixture.playOn();
    CHECK(fixture.waitForState(DestinationState::Live));
    CHECK(fixture.tried->open_count == 4);
    fixture.checkOther();
}

TEST_CASE("a paused or refused output is ended at once") {
    Fixture fixture;
    fixture.tried->openings = {ErrorCode::AuthRejected};
    const OutputId id = fixture.add(fixture.tried);
    SECTION("refused") {
        REQUIRE(fixture.waitForState(DestinationState::Refused));
    }
    SECTION("paused") {
        fixture.delivery->pauseOutput(id);
        REQUIRE(fixture.waitForState(DestinationState::Paused));
    }
    fixture.playOn();
    const auto began = std::chrono::steady_clock::now();
    fixture.checkOther();
    CHECK(std::chrono::steady_clock::now() - began < 4s);
}

TEST_CASE("whoever steers sees each link, and what waits before it") {
    Fixture fixture;
    (void)fixture.add(fixture.tried);
    fixture.playOn();
    std::vector<LinkView> links;
    CHECK(waitUntil([&] {
        fixture.delivery->collectLinks(links);
        return links.size() == 2 && links[1].sample && links[1].sample->written_bytes > 0;
    }));
    CHECK(links[1].sample->unsent_bytes == 7);
    CHECK(links[1].state == DestinationState::Live);
    fixture.tried->is_stuck = true;
    fixture.playOn();
    fixture.delivery->collectLinks(links);
    CHECK(links[0].oldest_waiting < links[1].oldest_waiting);
    CHECK(links[1].oldest_waiting > 500ms);
    fixture.checkOther();
    fixture.delivery->collectLinks(links);
    CHECK_FALSE(links[1].sample);
}

// A server that takes the key has not said yes for good until some time has passed; ended in
// between, what was begun is still sent.
TEST_CASE("a link that has only just opened is given its time to end") {
    ClipPlan plan;
    const auto delivery = std::move(*Delivery::open(settingsFor(plan), {}));
    const auto script = std::make_shared<Script>();
    script->is_frozen = true;
    const OutputId id = delivery->addOutput(OutputKind::Network, "scripted",
                                            std::make_unique<ScriptedWriter>(script));
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return script->begun_writes > 0; }));
    REQUIRE(delivery->statistics().outputs.at(0).state == DestinationState::Connecting);
    delivery->removeOutput(id);
    script->is_frozen = false;
    const auto output = [&] { return delivery->statistics().outputs.at(0); };
    REQUIRE(waitUntil([&] { return output().state == DestinationState::Ended; }));
    CHECK_FALSE(output().last_error);
    CHECK(output().video_frames > 0);
}
