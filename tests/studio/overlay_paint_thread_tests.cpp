// The painting queue: bounded, newest wins, and any order of going away.
#include "studio/overlay/paint_thread.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <memory>
#include <optional>

using namespace xb::studio::overlay;
using namespace std::chrono_literals;
using xb::tests::waitUntil;

TEST_CASE("requests made while a slot waits join into one painting") {
    std::atomic<int> painted{0};
    std::promise<void> gate;
    const std::shared_future<void> opened = gate.get_future().share();
    PaintThread thread;
    PaintSlot slow(
        thread, [&] { opened.wait(); }, 0ms);
    PaintSlot slot(
        thread, [&] { ++painted; }, 0ms);
    slow.request();
    for (int request = 0; request < 1000; ++request)
        slot.request();
    gate.set_value();
    REQUIRE(waitUntil([&] { return painted == 1; }));
    slot.request();
    REQUIRE(waitUntil([&] { return painted == 2; }));
}

TEST_CASE("a slot is painted no more often than its pause allows") {
    std::atomic<int> painted{0};
    PaintThread thread;
    PaintSlot slot(
        thread, [&] { ++painted; }, 50ms);
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(waitUntil([&] {
        slot.request();
        return painted == 5;
    }));
    REQUIRE(std::chrono::steady_clock::now() - start >= 200ms);
}

TEST_CASE("a slot that is gone is not painted, and waits for its painting under way") {
    std::promise<void> gate;
    const std::shared_future<void> opened = gate.get_future().share();
    std::atomic<bool> is_painting{false};
    std::atomic<bool> is_painted{false};
    PaintThread thread;
    auto slot = std::make_unique<PaintSlot>(
        thread,
        [&] {
            is_painting = true;
            opened.wait();
            is_painted = true;
        },
        0ms);
    slot->request();
    REQUIRE(waitUntil([&] { return is_painting.load(); }));
    auto removed = std::async(std::launch::async, [&] { slot.reset(); });
    REQUIRE(removed.wait_for(50ms) == std::future_status::timeout);
    gate.set_value();
    removed.wait();
    REQUIRE(is_painted);
}

TEST_CASE("the paint thread may end before its slots") {
    std::atomic<int> painted{0};
    std::optional<PaintThread> thread;
    thread.emplace();
    PaintSlot slot(
        *thread, [&] { ++painted; }, 0ms);
    slot.request();
    REQUIRE(waitUntil([&] { return painted == 1; }));
    thread.reset();
    slot.request();
    REQUIRE(painted == 1);
}
