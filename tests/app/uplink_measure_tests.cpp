// The guide's measuring of the line: what is sent, to whom, and what is made of the answers.
#include "app/live/uplink_measure.h"
#include "app/settings/line_test.h"
#include "tests/app/desk_application.h"
#include "tests/support/stalling_server.h"
#include "tests/support/upload_server.h"
#include "tests/support/wait_until.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <atomic>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::tests::freePort;
using xb::tests::StallingServer;
using xb::tests::UploadServer;
using Kind = UplinkFinding::Kind;

namespace {

constexpr std::chrono::milliseconds patient = 60s;
constexpr int patient_ms = 60'000;

// Its time passes at the server, and nowhere else.
struct Clock {
    std::atomic<std::int64_t> passed_ms{0};

    UplinkMeasure::Now now() {
        return [this] {
            return std::chrono::steady_clock::time_point(std::chrono::milliseconds(passed_ms));
        };
    }
    // As behind a line that carries so much.
    UploadServer::Answer carrying(std::int64_t kbps) {
        return [this, kbps](std::int64_t bytes) {
            passed_ms += bytes * 8 / kbps;
            return 200;
        };
    }
};

UplinkFinding findingOf(UplinkMeasure& measure, const std::string& address,
                        std::chrono::milliseconds longest = patient) {
    QSignalSpy found(&measure, &UplinkMeasure::found);
    measure.start(address, longest);
    REQUIRE(found.wait(static_cast<int>(2 * patient.count())));
    CHECK_FALSE(measure.isRunning());
    return found[0][0].value<UplinkFinding>();
}

std::string addressOf(int port) {
    return "http://127.0.0.1:" + std::to_string(port) + "/";
}

}  // namespace

TEST_CASE("a line is measured by what a server has taken in the time it took", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Clock clock;
    const UploadServer server(clock.carrying(512));
    UplinkMeasure measure(clock.now());
    const UplinkFinding finding = findingOf(measure, server.url());
    CHECK(finding == UplinkFinding{Kind::Measured, 512, "127.0.0.1"});
    CHECK(server.uploadCount() == 4);
    CHECK(server.takenBytes() == 2 + 65'536 + 131'072);
}

TEST_CASE("a server that takes no more ends the measuring with what is known", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Clock clock;
    const UploadServer server(
        [&](std::int64_t bytes) { return bytes > 65'536 ? 413 : clock.carrying(8192)(bytes); });
    UplinkMeasure measure(clock.now());
    CHECK(findingOf(measure, server.url()) == UplinkFinding{Kind::Measured, 8192, "127.0.0.1"});
}

TEST_CASE("who refuses, who is not there and who never answers are told apart", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const UploadServer refusing([](std::int64_t) { return 429; });
    UplinkMeasure measure;
    CHECK(findingOf(measure, refusing.url()).kind == Kind::Refuses);
    CHECK(findingOf(measure, addressOf(freePort())).kind == Kind::NotReached);
    const UploadServer elsewhere([](std::int64_t) { return 302; });
    CHECK(findingOf(measure, elsewhere.url()).kind == Kind::Refuses);
    const StallingServer stalling;
    CHECK(findingOf(measure, addressOf(stalling.port()), 200ms).kind == Kind::NotReached);
}

TEST_CASE("a line on which nothing more comes through is slow, whatever it was before", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    for (const std::int64_t last_answered : {std::int64_t{1}, std::int64_t{65'536}}) {
        Clock clock;
        std::atomic<bool> is_stuck{false};
        std::atomic<bool> is_over{false};
        const UploadServer server([&](std::int64_t bytes) {
            if (bytes > last_answered) {
                is_stuck = true;
                xb::tests::waitUntil([&] { return is_over.load(); });
            }
            return clock.carrying(2048)(bytes);
        });
        UplinkMeasure measure(clock.now());
        QSignalSpy found(&measure, &UplinkMeasure::found);
        measure.start(server.url(), patient);
        REQUIRE(QTest::qWaitFor([&] { return is_stuck.load(); }, patient_ms));
        clock.passed_ms += 10'000;
        measure.giveUp();
        is_over = true;
        REQUIRE(found.size() == 1);
        const auto finding = found[0][0].value<UplinkFinding>();
        const bool is_known = last_answered > 1;
        CHECK(finding.kind == (is_known ? Kind::Measured : Kind::TooSlow));
        CHECK(finding.kbps == (is_known ? 104 : 0));
    }
}

TEST_CASE("only the newest measuring is answered, and a cancelled one not at all", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const StallingServer stalling;
    const UploadServer server;
    UplinkMeasure measure;
    QSignalSpy found(&measure, &UplinkMeasure::found);
    measure.start(addressOf(stalling.port()));
    measure.start(server.url());
    REQUIRE(found.wait(static_cast<int>(patient.count())));
    CHECK(found[0][0].value<UplinkFinding>().kind == Kind::Measured);
    measure.start(addressOf(stalling.port()), 50ms);
    measure.cancel();
    measure.giveUp();
    CHECK_FALSE(measure.isRunning());
    CHECK_FALSE(found.wait(200));
    CHECK(found.size() == 1);
}

TEST_CASE("a line is measured at http and https addresses only", "[guide]") {
    CHECK(lineTestHost(usual_line_test) == "speed.cloudflare.com");
    CHECK(lineTestHost("http://192.168.1.9:8080/backend/empty.php") == "192.168.1.9");
    for (const char* bad : {"", "speed.example", "rtmp://speed.example/live", "https://",
                            "https://speed example/", "file:///etc/passwd"}) {
        INFO(bad);
        CHECK(lineTestHost(bad).isEmpty());
    }
}
