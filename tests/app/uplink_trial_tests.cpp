// How much is sent to find out what a line carries, and what is made of it.
#include "app/live/uplink_trial.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace xb::app;
using namespace std::chrono_literals;

namespace {

struct Course {
    std::vector<std::int64_t> bytes;
    int kbps = 0;
};

// Over a line that carries so much, with an answer after `answer_time`.
Course courseOver(std::int64_t line_kbps, std::chrono::microseconds answer_time) {
    UplinkTrial trial;
    Course course;
    while (const auto next = trial.nextBytes()) {
        course.bytes.push_back(*next);
        trial.note(answer_time + std::chrono::microseconds(*next * 8 * 1000 / line_kbps));
    }
    course.kbps = trial.kbps();
    return course;
}

std::int64_t sumOf(const Course& course) {
    std::int64_t sum = 0;
    for (const std::int64_t bytes : course.bytes)
        sum += bytes;
    return sum;
}

}  // namespace

TEST_CASE("a line is measured by uploads that grow until one takes two seconds") {
    const Course slow = courseOver(400, 70ms);
    CHECK(slow.bytes == std::vector<std::int64_t>{1, 1, 65'536, 131'072});
    CHECK(slow.kbps == 400);
    const Course usual = courseOver(4'000, 70ms);
    CHECK(usual.bytes.back() == 1 << 20);
    CHECK(usual.kbps == 4'000);
    CHECK(courseOver(100, 300ms).bytes.size() == 3);
}

TEST_CASE("a fast line costs no more than five megabytes") {
    const Course fast = courseOver(300'000, 5ms);
    CHECK(fast.bytes.back() == UplinkTrial::largest_bytes);
    CHECK(sumOf(fast) < 5'000'000);
    CHECK(fast.kbps == Approx(300'000).epsilon(0.01));
}

TEST_CASE("an upload that is not answered shows that the line carries no more") {
    UplinkTrial trial;
    CHECK_FALSE(trial.isAnswered());
    trial.note(50ms);
    CHECK(trial.isAnswered());
    trial.note(50ms);
    trial.note(350ms);
    CHECK(trial.kbps() == 1747);
    trial.noteUnanswered(20s);
    CHECK(trial.kbps() == 52);
}

TEST_CASE("one late answer does not make a line look much faster") {
    UplinkTrial trial;
    trial.note(900ms);
    trial.note(50ms);
    trial.note(1050ms);
    CHECK(trial.kbps() == 524);
    UplinkTrial late;
    late.note(900ms);
    late.note(900ms);
    late.note(1050ms);
    CHECK(late.kbps() == 998);
}

TEST_CASE("an answer that is quicker than the first ones is no division by nothing") {
    UplinkTrial trial;
    CHECK(trial.kbps() == 0);
    trial.note(500ms);
    trial.note(500ms);
    CHECK(trial.kbps() == 0);
    trial.note(100ms);
    CHECK(trial.kbps() > 0);
    trial.note(0us);
    CHECK(trial.kbps() == 1'000'000);
    CHECK(trial.nextBytes() == 262'144);
}
