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

TEST_CASE("journey: the broadcast that kill -9 cut off goes on as the same one") {
    const TemporaryFolder shop;
    const TemporaryFolder files;
    LiveOptions options;
    options.folder = files.path();
    options.camera = "pattern";
    options.microphone = "tone";
    options.feature = "ORANGE-5KG";
    {
        LiveProgram live(shop.path(), options);
        live.waitUntilLive();
        OrderSender sender(live.port(), live.secret());
        for (const char* id : {"B1", "B2", "B3"})
            REQUIRE(sender.place({id}).status == 201);
        REQUIRE(waitUntil([&] {
            std::error_code not_yet;
            return std::filesystem::file_size(live.recording(), not_yet) > 600'000 && !not_yet;
        }));
        live.kill();
    }
    const double recorded_s = streamOf(probe(files / "out.mp4"), "video").duration_s;
    REQUIRE(std::filesystem::exists(files / ".out.mp4.unfinished"));

    options.continues = true;
    options.feature.clear();
    LiveProgram again(shop.path(), options);
    again.waitUntilLive();
    OrderSender sender(again.port(), again.secret());
    CHECK(sender.place({"B1"}).status == 200);
    CHECK(sender.place({"A1"}).status == 201);
    // What was explained at the crash is explained again.
    REQUIRE(waitUntil([&] {
        return query(shop.path(), "SELECT count(*), count(DISTINCT sku_id) FROM segment") ==
               "2|1\n";
    }));
    REQUIRE(waitUntil([&] { return std::filesystem::exists(files / "out-2.mp4"); }));
    REQUIRE(again.finish() == 0);

    CHECK(query(shop.path(), "SELECT count(*), count(ended_ms), sum(was_cut_off) FROM broadcast") ==
          "1|1|0\n");
    CHECK(query(shop.path(), "SELECT broadcast_id, count(*) FROM shop_order GROUP BY 1") ==
          "1|4\n");
    CHECK(query(shop.path(), "SELECT recording FROM broadcast") ==
          (files / "out.mp4").string() + "\n");
    CHECK(again.process().output().find(": 4 orders") != std::string::npos);
    // The first recording has been mended and is all there; the second lies beside it.
    CHECK_FALSE(std::filesystem::exists(files / ".out.mp4.unfinished"));
    CHECK(streamOf(probe(files / "out.mp4"), "video").duration_s >= recorded_s - 0.1);
    CHECK(decodingErrors(files / "out.mp4") == "");
    CHECK(decodingErrors(files / "out-2.mp4") == "");

    const Finished over =
        xiangbo({"live", "--data", shop.path(), "--continue", "--camera", "none"});
    CHECK(over.status == 1);
    CHECK(linesOf(over.errors).size() == 1);
}
