// A network that loses everything for a while, in a namespace of its own.
#include "tests/encoder/test_media.h"
#include "tests/support/process.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/test_machine.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <sched.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::isLongRun;
using xb::tests::run;
using xb::tests::waitUntil;

namespace {

using Clock = std::chrono::steady_clock;

// Of the calling thread and of those that it starts: with a loopback that can lead nowhere.
class Namespace {
 public:
    // False: not allowed, or the tools are not there.
    static bool enter() {
        return geteuid() == 0 && unshare(CLONE_NEWNET) == 0 && ip({"link", "set", "lo", "up"}) &&
               // The local table comes first; what is to come before it needs room.
               ip({"rule", "add", "pref", "10", "lookup", "local"}) &&
               ip({"rule", "del", "pref", "0"});
    }

    static bool cut() {
        return ip({"rule", "add", "pref", "5", "to", "127.0.0.0/8", "blackhole"}) &&
               ip({"route", "flush", "cache"});
    }
    static bool mend() {
        return ip({"rule", "del", "pref", "5"}) && ip({"route", "flush", "cache"});
    }

    // What goes to the server leaves from 10.9.0.`number` from now on.
    static bool takeAddress(int number) {
        const std::string address = addressOf(number);
        return ip({"addr", "add", address + "/32", "dev", "lo"}) &&
               ip({"route", "replace", "local", "127.0.0.1", "dev", "lo", "table", "local", "src",
                   address});
    }
    static bool loseAddress(int number) {
        return ip({"addr", "del", addressOf(number) + "/32", "dev", "lo"});
    }

 private:
    static std::string addressOf(int number) { return "10.9.0." + std::to_string(number); }
    static bool ip(std::vector<std::string> words) {
        words.insert(words.begin(), "ip");
        return run(words).status == 0;
    }
};

// Plays on a thread of its own until it goes.
class Broadcast {
 public:
    Broadcast() : delivery_(std::move(*Delivery::open(settingsFor(plan_), {}))) {}
    ~Broadcast() { stop(); }
    Broadcast(const Broadcast&) = delete;
    Broadcast& operator=(const Broadcast&) = delete;

    void start() {
        thread_ = std::thread([this] {
            while (!is_stopping_) {
                play(*delivery_, plan_);
                plan_.start_ns += static_cast<std::int64_t>(plan_.seconds * 1e9);
                plan_.audio_from_s = 0;
            }
        });
    }
    void stop() {
        is_stopping_ = true;
        if (thread_.joinable()) thread_.join();
    }

    [[nodiscard]] Delivery& delivery() { return *delivery_; }
    [[nodiscard]] OutputStatistics output() const { return delivery_->statistics().outputs.at(0); }

    // Frames that the server is known to have.
    [[nodiscard]] bool isMoving() {
        std::vector<LinkView> links;
        delivery_->collectLinks(links);
        if (!isDelivering(links.at(0).state) || !links[0].sample) return false;
        const LinkSample& sample = *links[0].sample;
        const std::int64_t arrived = sample.written_bytes - sample.unacknowledged_bytes;
        const bool has_moved = links[0].connection != connection_ || arrived > arrived_;
        connection_ = links[0].connection;
        arrived_ = arrived;
        return has_moved && sample.unacknowledged_bytes < 20'000;
    }

 private:
    ClipPlan plan_{.seconds = 0.5, .is_in_real_time = true};
    std::unique_ptr<Delivery> delivery_;
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
    int connection_ = 0;
    std::int64_t arrived_ = 0;
};

void surviveOutage(std::chrono::seconds outage) {
    const xb::tests::RtmpServer server;
    Broadcast broadcast;
    REQUIRE(broadcast.delivery().addNetworkOutput(server.url("outage")));
    broadcast.start();
    REQUIRE(waitUntil([&] { return broadcast.output().state == DestinationState::Live; }));
    REQUIRE(Namespace::cut());
    xb::tests::letTimePassUntil(Clock::now() + outage);
    (void)broadcast.isMoving();
    REQUIRE(Namespace::mend());
    const auto mended = Clock::now();
    CHECK(waitUntil([&] { return broadcast.isMoving(); }, 20s));
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - mended);
    WARN("moving again " << took.count() << " ms after " << outage.count() << " s without network");
    broadcast.stop();
    const auto ending = Clock::now();
    broadcast.delivery().finish(1500ms);
    CHECK(Clock::now() - ending < 2s);
    CHECK(server.waitForEnd("outage"));
}

// What was sent from the old address is never answered, and the system cannot send from it.
void surviveNewAddress() {
    REQUIRE(Namespace::takeAddress(1));
    // The session of the old address lives on until the server misses it.
    const xb::tests::RtmpServer server(2);
    Broadcast broadcast;
    NetworkOptions options;
    options.write_timeout = 120s;  // so that it is not this that ends the old connection
    REQUIRE(broadcast.delivery().addNetworkOutput(server.url("moved"), options));
    broadcast.start();
    REQUIRE(waitUntil([&] { return broadcast.output().state == DestinationState::Live; }));
    REQUIRE(Namespace::takeAddress(2));
    REQUIRE(Namespace::loseAddress(1));
    const std::int64_t frames_before = broadcast.output().video_frames;
    const auto changed = Clock::now();
    const auto elapsed_ms = [&changed] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - changed)
            .count();
    };
    CHECK(waitUntil([&] { return broadcast.output().last_error.has_value(); }, 20s));
    // Before what the system takes and cannot send has filled anything.
    CHECK(broadcast.output().video_frames - frames_before < 90);
    WARN("dialled anew " << elapsed_ms() << " ms after another address");
    (void)broadcast.isMoving();
    CHECK(waitUntil([&] { return broadcast.isMoving(); }, 20s));
    WARN("moving again after " << elapsed_ms()
                               << " ms, the server had to miss the old one for 2 s");
    broadcast.stop();
    broadcast.delivery().finish(1500ms);
    CHECK(broadcast.output().reconnects >= 1);
    CHECK(server.waitForEnd("moved"));
}

}  // namespace

TEST_CASE("after an outage or with another address the broadcast goes on when the network does") {
    // A namespace belongs to a thread: this one is left when the test is over.
    bool is_possible = true;
    std::thread([&] {
        is_possible = Namespace::enter();
        if (!is_possible) return;
        surviveOutage(4s);
        surviveNewAddress();
        if (isLongRun()) {
            surviveOutage(15s);
            surviveOutage(60s);
        }
    }).join();
    if (!is_possible) WARN("left out: needs root, ip and network namespaces");
}
