// Many orders at once: stored once, stock in step, never sold past what there is.
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/journeys/program.h"

#include <catch2/catch.hpp>

#include <map>
#include <mutex>
#include <thread>

using namespace xb::tests;

namespace {

struct Answers {
    std::mutex mutex;
    std::map<int, int> count_by_status;
    std::map<std::string, std::map<int, int>> statuses_by_order;
    std::map<std::string, std::map<std::string, int>> order_ids_by_order;
};

/// Spreads the orders over 8 connections that all send at once.
void placeAtOnce(LiveProgram& live, const std::vector<Order>& orders, Answers& answers) {
    std::vector<std::thread> threads;
    for (size_t connection = 0; connection < 8; ++connection) {
        threads.emplace_back([&, connection] {
            OrderSender sender(live.port(), live.secret());
            for (size_t i = connection; i < orders.size(); i += 8) {
                const HttpResponse answer = sender.place(orders[i]);
                const auto body = nlohmann::json::parse(answer.body, nullptr, false);
                const std::lock_guard lock(answers.mutex);
                ++answers.count_by_status[answer.status];
                ++answers.statuses_by_order[orders[i].external_id][answer.status];
                if (body.is_object() && body.contains("order_id")) {
                    ++answers.order_ids_by_order[orders[i].external_id][body.at("order_id")];
                }
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
}

LiveOptions quietBroadcast() {
    LiveOptions options;
    options.frames_per_s = 15;
    return options;
}

}  // namespace

TEST_CASE("journey: of 1,000 orders at once, a tenth sent twice, each is stored once") {
    TemporaryFolder shop;
    LiveProgram live(shop.path(), quietBroadcast());
    live.waitUntilLive();
    std::vector<Order> orders;
    int64_t quantity_sold = 0;
    for (int i = 0; i < 1000; ++i) {
        const Order order{"S" + std::to_string(i), "RICE-10KG", 1 + i % 3};
        quantity_sold += order.quantity;
        orders.push_back(order);
        if (i % 10 == 0) orders.push_back(order);
    }
    Answers answers;
    placeAtOnce(live, orders, answers);

    CHECK(answers.count_by_status[201] == 1000);
    CHECK(answers.count_by_status[200] == 100);
    CHECK(answers.statuses_by_order.size() == 1000);
    for (const auto& [order, statuses] : answers.statuses_by_order) {
        if (statuses.at(201) != 1) FAIL_CHECK(order << " was stored more than once");
        if (answers.order_ids_by_order[order].size() != 1) FAIL_CHECK(order << " has two ids");
    }
    REQUIRE(live.finish() == 0);

    CHECK(listOrders(shop.path()).size() == 1000);
    CHECK(stockOf(shop.path(), "RICE-10KG") == 20'000 - quantity_sold);
    CHECK(live.report().at("orders").at("accepted") == 1000);
    CHECK(live.report().at("orders").at("duplicate") == 100);
    CHECK(linesOf(query(shop.path(), "PRAGMA integrity_check")) == std::vector<std::string>{"ok"});
}

TEST_CASE("journey: what is asked for past the stock is refused, and the stock ends at zero") {
    TemporaryFolder shop;
    LiveProgram live(shop.path(), quietBroadcast());
    live.waitUntilLive();
    std::vector<Order> orders;
    for (int i = 0; i < 160; ++i)
        orders.push_back({"Z" + std::to_string(i), "CHILI-210G", 200});
    Answers answers;
    placeAtOnce(live, orders, answers);
    REQUIRE(live.finish() == 0);

    CHECK(answers.count_by_status[201] == 100);
    CHECK(answers.count_by_status[409] == 60);
    CHECK(stockOf(shop.path(), "CHILI-210G") == 0);
    CHECK(listOrders(shop.path()).size() == 100);
}
