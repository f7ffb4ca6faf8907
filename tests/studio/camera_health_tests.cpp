// When a camera's picture may be shown, and when the device is opened anew: by table.
#include "studio/cameras/camera_care.h"
#include "studio/cameras/camera_health.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using Health = CameraHealth;
using Step = CameraCare::Step;

std::optional<FrameAges> ages(std::chrono::milliseconds picture, std::chrono::milliseconds change,
                              std::chrono::milliseconds light) {
    return FrameAges{picture, change, light};
}

TEST_CASE("camera health: what is judged of the age of its frames") {
    struct Case {
        std::optional<FrameAges> ages;
        Watched watched;
        Health health;
    };
    const auto c = GENERATE(Case{{}, Watched::Everything, Health::Waiting},
                            Case{{}, Watched::Nothing, Health::Good},
                            Case{ages(33ms, 33ms, 33ms), Watched::Everything, Health::Good},
                            Case{ages(1200ms, 1200ms, 1200ms), Watched::Everything, Health::Good},
                            Case{ages(1400ms, 1400ms, 1400ms), Watched::Everything, Health::Silent},
                            Case{ages(1400ms, 1400ms, 1400ms), Watched::Silence, Health::Silent},
                            Case{ages(33ms, 1600ms, 33ms), Watched::Everything, Health::Stuck},
                            Case{ages(33ms, 1600ms, 33ms), Watched::Silence, Health::Good},
                            Case{ages(33ms, 33ms, 1600ms), Watched::Everything, Health::Dark});
    CHECK(judge(c.ages, c.watched) == c.health);
}

TEST_CASE("camera health: trouble is believed at once, recovery when it lasts; both are counted") {
    CameraWatch watch;
    CHECK(watch.advance(Health::Good, 0ms) == Health::Good);
    CHECK(watch.advance(Health::Silent, 1000ms) == Health::Silent);
    CHECK(watch.advance(Health::Silent, 1033ms) == Health::Silent);
    CHECK(watch.advance(Health::Good, 1066ms) == Health::Silent);
    CHECK(watch.advance(Health::Silent, 1100ms) == Health::Silent);
    CHECK(watch.advance(Health::Good, 1133ms) == Health::Silent);
    CHECK(watch.advance(Health::Good, 1400ms) == Health::Silent);
    CHECK(watch.advance(Health::Good, 1433ms) == Health::Good);
    CHECK(watch.count(Health::Silent) == 1);
    CHECK(watch.advance(Health::Dark, 2000ms) == Health::Dark);
    CHECK(watch.count(Health::Dark) == 1);
}

TEST_CASE("camera health: one that comes back with the picture it went with stood still once") {
    CameraWatch watch;
    (void)watch.advance(Health::Good, 0ms);
    (void)watch.advance(Health::Silent, 1000ms);
    CHECK(watch.advance(Health::Stuck, 1100ms) == Health::Stuck);
    (void)watch.advance(Health::Good, 1200ms);
    CHECK(watch.advance(Health::Good, 1600ms) == Health::Good);
    CHECK(watch.count(Health::Silent) == 1);
    CHECK(watch.count(Health::Stuck) == 0);
    (void)watch.advance(Health::Stuck, 5000ms);
    CHECK(watch.count(Health::Stuck) == 1);
}

TEST_CASE("camera health: the same frame over and over is no change, noise in the dark no light") {
    FrameRecord record;
    CHECK_FALSE(record.ages(1s));
    record.take({7, false}, 1s);
    record.take({7, false}, 2s);
    record.take({8, true}, 3s);
    const std::optional<FrameAges> now = record.ages(4s);
    REQUIRE(now);
    CHECK(now->picture == 1s);
    CHECK(now->change == 1s);
    CHECK(now->light == 2s);
    CHECK(record.count() == 3);
}

TEST_CASE("camera health: a first frame is waited for, or overdue") {
    CHECK(judge(FrameRecord().ages(1s), Watched::Everything) == Health::Waiting);
    FrameRecord record(FirstFrame::Overdue);
    CHECK(judge(record.ages(1s), Watched::Everything) == Health::Silent);
    record.take({7, false}, 2s);
    CHECK(judge(record.ages(2s), Watched::Everything) == Health::Good);
}

TEST_CASE("camera health: nothing is known of another camera, what was counted stays") {
    CameraWatch watch;
    (void)watch.advance(Health::Silent, 1000ms);
    watch.begin();
    CHECK(watch.health() == Health::Waiting);
    CHECK(watch.advance(Health::Good, 1033ms) == Health::Good);
    CHECK(watch.count(Health::Silent) == 1);
}

class Clinic {
 public:
    // A tenth of a second after the other; the last step that was not nothing, if any.
    Step pass(std::chrono::milliseconds time, Health health) {
        Step last = Step::Nothing;
        for (const auto end = now_ + time; now_ < end; now_ += 100ms) {
            const Step step = care.advance(health, now_, [this] {
                ++asked_count;
                return is_present;
            });
            if (step != Step::Nothing) last = step;
        }
        return last;
    }
    CameraCare care;
    bool is_present = true;
    int asked_count = 0;

 private:
    CameraCare::Time now_{std::chrono::hours(1)};
};

TEST_CASE("camera care: a good camera is left alone, and so is a covered one") {
    Clinic clinic;
    CHECK(clinic.pass(60s, Health::Good) == Step::Nothing);
    CHECK(clinic.pass(60s, Health::Dark) == Step::Nothing);
    CHECK(clinic.care.reopenCount() == 0);
}

TEST_CASE("camera care: a frozen camera is opened anew, ever more seldom") {
    Clinic clinic;
    CHECK(clinic.pass(1s, Health::Silent) == Step::Nothing);
    CHECK(clinic.pass(2s, Health::Silent) == Step::Reopen);
    (void)clinic.pass(120s, Health::Silent);
    CHECK(clinic.care.reopenCount() >= 5);
    CHECK(clinic.care.reopenCount() <= 12);
    CHECK(clinic.care.replugCount() == 0);
}

TEST_CASE("camera care: one that is away is waited for, and opened when it is there again") {
    Clinic clinic;
    clinic.is_present = false;
    CHECK(clinic.pass(60s, Health::Silent) == Step::Nothing);
    CHECK(clinic.care.isUnplugged());
    clinic.is_present = true;
    CHECK(clinic.pass(600ms, Health::Silent) == Step::Nothing);
    CHECK(clinic.pass(1s, Health::Silent) == Step::Reopen);
    (void)clinic.pass(1s, Health::Good);
    CHECK(clinic.care.replugCount() == 1);
    CHECK_FALSE(clinic.care.isUnplugged());
}

TEST_CASE("camera care: one that stays away is looked for less often, and still found") {
    Clinic clinic;
    clinic.is_present = false;
    (void)clinic.pass(10s, Health::Silent);
    CHECK(clinic.asked_count == 50);
    (void)clinic.pass(590s, Health::Silent);
    CHECK(clinic.asked_count < 700);
    clinic.is_present = true;
    CHECK(clinic.pass(4s, Health::Silent) == Step::Reopen);
}

}  // namespace
}  // namespace xb::studio
