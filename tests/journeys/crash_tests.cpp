// A power cut in the middle of a broadcast loses nothing that was acknowledged.
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/journeys/program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

using namespace xb::tests;

namespace {

/// Four senders that place one order after the other until the program answers no more.
class Customers {
 public:
    Customers(int port, const std::string& secret) {
        for (int i = 0; i < 4; ++i) {
            threads_.emplace_back([this, i, port, secret] { buy(i, port, secret); });
        }
    }
    ~Customers() { leave(); }
    Customers(const Customers&) = delete;
    Customers& operator=(const Customers&) = delete;

    size_t acknowledgedCount() const {
        const std::lock_guard lock(mutex_);
        return acknowledged_.size();
    }

    /// The external ids that got a 201, when all have left.
    std::set<std::string> leave() {
        is_closing_ = true;
        for (std::thread& thread : threads_)
            thread.join();
        threads_.clear();
        return acknowledged_;
    }

 private:
    void buy(int customer, int port, const std::string& secret) {
        OrderSender sender(port, secret);
        for (int i = 0; !is_closing_; ++i) {
            const std::string id = "K" + std::to_string(customer) + "-" + std::to_string(i);
            if (sender.place({id}).status != 201) return;
            const std::lock_guard lock(mutex_);
            acknowledged_.insert(id);
        }
    }

    mutable std::mutex mutex_;
    std::set<std::string> acknowledged_;
    std::atomic<bool> is_closing_{false};
    std::vector<std::thread> threads_;
};

std::set<std::string> storedOrders(const std::filesystem::path& shop) {
    std::set<std::string> ids;
    for (const auto& order : listOrders(shop))
        ids.insert(order.at("external_id").get<std::string>());
    return ids;
}

}  // namespace

TEST_CASE("journey: after kill -9 every acknowledged order is there and the recording plays") {
    TemporaryFolder shop;
    LiveOptions options;
    options.camera = "file:" + streetClip().string();
    options.microphone = "file";
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    const auto live_since = std::chrono::steady_clock::now();
    Customers customers(live.port(), live.secret());
    REQUIRE(waitUntil(
        [&] {
            return customers.acknowledgedCount() > 100 &&
                   std::chrono::steady_clock::now() - live_since > std::chrono::seconds(7);
        },
        std::chrono::seconds(60)));
    const std::chrono::duration<double> lived = std::chrono::steady_clock::now() - live_since;
    live.kill();
    const std::set<std::string> acknowledged = customers.leave();

    CHECK(linesOf(query(shop.path(), "PRAGMA integrity_check")) == std::vector<std::string>{"ok"});
    const std::set<std::string> stored = storedOrders(shop.path());
    for (const std::string& id : acknowledged) {
        if (!stored.contains(id)) FAIL_CHECK("acknowledged and lost: " << id);
    }
    // Each of the four may have had one order committed whose answer was cut off.
    CHECK(stored.size() <= acknowledged.size() + 4);
    CHECK(stockOf(shop.path(), "ORANGE-5KG") == 20'000 - static_cast<int64_t>(stored.size()));

    const auto recorded = probe(live.recording());
    CHECK(streamOf(recorded, "video").duration_s >= lived.count() - 2);
    CHECK(streamOf(recorded, "audio").duration_s >= lived.count() - 2);
    CHECK_FALSE(decodeFrames(live.recording(), {lived.count() - 2.5, 0.4, 0}).empty());

    // The shop opens again, and knows the orders of before.
    LiveProgram again(shop.path(), LiveOptions{});
    again.waitUntilLive();
    OrderSender sender(again.port(), again.secret());
    CHECK(sender.place({*acknowledged.begin()}).status == 200);
    CHECK(again.finish() == 0);
}
