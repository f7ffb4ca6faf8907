// How the encoder's work follows its time.
#include "encoder/codecs/overload_governor.h"
#include "encoder/delivery_settings.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace xb::encoder;
using namespace std::chrono_literals;

namespace {

// An encoder whose pictures take a share of their time that depends on its preset, with a queue in
// front of it.
class Machine {
 public:
    explicit Machine(int preset) : governor(preset) {}

    // `share`: of its time, at the fastest preset.
    void run(std::chrono::milliseconds length, double share) {
        static constexpr std::array costs{1.0, 1.6, 2.2, 3.2, 4.0, 5.0, 8.0, 14.0, 25.0, 80.0};
        const auto end = now + length;
        while (now < end) {
            const EncodeEffort effort = governor.effort();
            const double busy = share * costs[static_cast<std::size_t>(effort.preset)] /
                                (effort.detail_divisor > 1 ? 1.3 : 1.0);
            // Late by the part of the interval that is missing; the queue takes ten.
            late = std::clamp(late + busy - 1, 0.0, 10.0);
            if (late >= 10) ++skipped;
            now += std::chrono::duration_cast<OverloadGovernor::Time::duration>(
                33.333ms * std::max(1.0, busy));
            if (governor.update({now, busy, 1 + static_cast<int>(late)}) != effort) ++changes;
        }
    }

    OverloadGovernor governor;
    OverloadGovernor::Time now{1h};
    double late = 0;
    int changes = 0;
    int skipped = 0;
};

const int veryfast = presetIndex("veryfast");
const int medium = presetIndex("medium");

}  // namespace

TEST_CASE("an encoder that has time is left alone") {
    Machine machine(veryfast);
    machine.run(60s, 0.35);
    CHECK(machine.changes == 0);
    CHECK(machine.governor.isFull());
}

TEST_CASE("one picture that was held up changes nothing") {
    Machine machine(veryfast);
    machine.run(5s, 0.25);
    (void)machine.governor.update({machine.now, 9, 7});
    machine.run(5s, 0.25);
    CHECK(machine.changes == 0);
}

TEST_CASE("pictures that take too long get a faster preset before any is skipped") {
    const double share = GENERATE(0.5, 0.55);
    Machine machine(veryfast);
    machine.run(5s, share);
    CHECK(machine.governor.effort().preset < veryfast);
    CHECK(machine.governor.effort().detail_divisor == 1);
    CHECK(machine.skipped == 0);
    CHECK(machine.changes <= 2);
}

TEST_CASE("the preset is as fast as it must be, in one step") {
    Machine machine(medium);
    machine.run(5s, 0.25);
    CHECK(machine.governor.effort().preset == veryfast);
    CHECK(machine.changes == 1);
}

TEST_CASE("detail goes when no faster preset is left, and never more than it is worth") {
    Machine machine(veryfast);
    machine.run(5s, 0.7);
    CHECK(machine.governor.effort() == EncodeEffort{1, 2});
    machine.run(5s, 3);
    CHECK(machine.governor.effort() == EncodeEffort{1, 4});
    const int changes = machine.changes;
    machine.run(20s, 3);
    CHECK(machine.changes == changes);
}

TEST_CASE("what was given up comes back a step at a time, with patience") {
    Machine machine(veryfast);
    machine.run(5s, 0.7);
    machine.run(15s, 0.2);
    CHECK(machine.governor.effort() == EncodeEffort{1, 2});
    machine.run(10s, 0.2);
    CHECK(machine.governor.effort() == EncodeEffort{1, 1});
    machine.run(60s, 0.2);
    CHECK(machine.governor.isFull());
}

TEST_CASE("a step back that has no room is not taken") {
    Machine machine(veryfast);
    machine.run(5s, 0.6);
    const EncodeEffort less = machine.governor.effort();
    machine.run(300s, 0.6);
    CHECK(machine.governor.effort() == less);
    CHECK(machine.changes <= 2);
}

TEST_CASE("a load that comes and goes changes the encoder ever more seldom") {
    Machine machine(veryfast);
    for (int minute = 0; minute < 60; ++minute) {
        machine.run(20s, 0.7);
        machine.run(40s, 0.15);
    }
    CHECK(machine.changes < 40);
}
