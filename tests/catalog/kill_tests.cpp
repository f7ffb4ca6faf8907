// A shop whose process is killed: while orders come in or are imported, while everything goes on,
// while a backup is made or put back, and a shop whose disk ends.
#include "catalog/backup/backup.h"
#include "catalog/backup/shop_check.h"
#include "catalog/database/connection.h"
#include "catalog/exchange/order_import.h"
#include "catalog/follow/follower.h"
#include "tests/catalog/follow/random_acts.h"
#include "tests/catalog/follow/same_shops.h"
#include "tests/catalog/shop_fixture.h"
#include "tests/support/test_machine.h"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <functional>
#include <random>
#include <set>
#include <thread>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

// Places orders without end, and writes the number of each one that was answered as stored.
[[noreturn]] void placeUntilKilled(const ShopSettings& settings, int answers) {
    auto shop = Shop::open(settings, {});
    if (!shop) ::_exit(1);
    for (std::int32_t number = 0;; ++number) {
        (*shop)->orders().place(draftOf("K" + std::to_string(number), "ORANGE", 1),
                                [number, answers](const Result<PlacedOrder>& placed) {
                                    if (placed && ::write(answers, &number, sizeof number) < 0) {
                                        ::_exit(1);
                                    }
                                });
    }
}

std::vector<std::int32_t> readAnswers(int answers, std::size_t at_least, pid_t child) {
    std::vector<std::int32_t> numbers;
    std::int32_t number = 0;
    while (::read(answers, &number, sizeof number) == sizeof number) {
        numbers.push_back(number);
        if (numbers.size() == at_least) ::kill(child, SIGKILL);
    }
    return numbers;
}

// Runs `work(descriptor)` in a process of its own, which is killed once it has written `count`
// lines to the descriptor and a random moment has passed. Answers the lines.
std::vector<std::string> killAmid(const std::function<void(int)>& work, std::size_t count,
                                  std::chrono::microseconds later) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        work(pipe[1]);
        ::_exit(1);
    }
    ::close(pipe[1]);
    std::vector<std::string> lines(1);
    bool is_killed = false;
    for (char byte = 0; ::read(pipe[0], &byte, 1) == 1;) {
        if (byte != '\n') {
            lines.back() += byte;
            continue;
        }
        lines.emplace_back();
        if (is_killed || lines.size() <= count) continue;
        const auto end = std::chrono::steady_clock::now() + later;
        while (std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        ::kill(child, SIGKILL);
        is_killed = true;
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status)) throw std::runtime_error("the child ended by itself");
    lines.pop_back();  // cut off
    return lines;
}

void tell(int descriptor, const std::string& line) {
    const std::string text = line + "\n";
    if (::write(descriptor, text.data(), text.size()) < 0) ::_exit(1);
}

// A file of the round's own, of orders with two lines each.
std::string fileOfRound(int round) {
    std::string text = "external_id,sku,quantity,unit_price,status,carrier,tracking_number\n";
    for (int i = 0; i < 600; ++i) {
        const std::string id = "F" + std::to_string(round) + "-" + std::to_string(i);
        text += id + ",ORANGE,1,10,shipped,SF,SF" + std::to_string(100'000 + i) + "\n" + id +
                ",RICE,1,10,shipped,,\n";
    }
    return text;
}

// Tells each order that was answered as stored, by the name that `ordersIn` gives it.
void importAndTell(Shop& shop, const std::filesystem::path& file, int answers) {
    ImportWatch watch;
    watch.on_note = [answers](const RowNote& note) {
        if (note.outcome == RowOutcome::Accepted) tell(answers, "import " + note.key);
    };
    static_cast<void>(importOrders(shop, file, {}, watch));
}

// Mixed writing by two workers and an import, while backup after backup is made.
void workUntilKilled(const ShopSettings& settings, int round, unsigned seed, int answers) {
    auto shop = Shop::open(settings, {});
    if (!shop) ::_exit(1);
    const auto work = [&](int worker) {
        xb::tests::RandomActs acts(**shop, seed + static_cast<unsigned>(worker),
                                   10 * round + worker);
        for (std::size_t told = 0;;) {
            acts.act();
            for (; told < acts.placed().size(); ++told)
                tell(answers, acts.placed()[told]);
        }
    };
    std::thread first(work, 1);
    std::thread second(work, 2);
    std::thread third([&] { importAndTell(**shop, settings.folder / "round.csv", answers); });
    for (std::int64_t now = 1'000'000'000'000;; now += 1000) {
        BackupRequest request;
        request.shop_folder = settings.folder;
        request.now = {now + round * 3'600'000};
        if (!makeBackup(request)) ::_exit(1);
        dropOldBackups(backupFolder(settings.folder), request.now, {60, 0, 1, 1, 0});
    }
}

std::set<std::string> ordersIn(ShopFixture& fixture) {
    const auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    std::set<std::string> orders;
    Query query(
        connection->statement("SELECT c.name || ' ' || o.external_id FROM shop_order o"
                              " JOIN channel c ON c.id = o.channel_id"));
    while (query.step()) {
        orders.insert(query.text(0));
    }
    return orders;
}

void checkWhole(ShopFixture& fixture) {
    const auto findings = checkShop(fixture.settings().folder, {});
    REQUIRE(findings);
    for (const Finding& finding : *findings)
        FAIL("kind " << static_cast<int>(finding.kind) << ": " << finding.what);
}

}  // namespace

TEST_CASE("every order that was answered is there after a kill, and the ledger adds up") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1'000'000);
    fixture.close();
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) placeUntilKilled(fixture.settings(), pipe[1]);
    ::close(pipe[1]);
    const auto answered = readAnswers(pipe[0], 300, child);
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(answered.size() >= 300);

    fixture.reopen();
    for (const std::int32_t number : answered) {
        const auto again =
            place(fixture.shop(), draftOf("K" + std::to_string(number), "ORANGE", 1));
        REQUIRE(again);
        REQUIRE(again->is_duplicate);
    }
    fixture.checkLedger();
    const auto totals = fixture.shop().orders().totals({});
    CHECK(totals->order_count >= static_cast<std::int64_t>(answered.size()));
    CHECK(fixture.stockOf(orange) == 1'000'000 - totals->unit_count);
    const auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    Query check(connection->statement("PRAGMA integrity_check"));
    REQUIRE(check.step());
    CHECK(check.text(0) == "ok");
}

TEST_CASE(
    "killed at random moments of writing, import and backup, a shop keeps all that it answered") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1'000'000'000);
    fixture.addSku("RICE", 1'000'000'000);
    fixture.close();
    std::mt19937 random(4711);
    std::set<std::string> answered;
    std::size_t imported_by_the_killed = 0;
    const int rounds = xb::tests::isLongRun() ? 200 : 6;
    ShopSettings second = fixture.settings();
    second.folder = fixture.folder / "second";
    for (int round = 1; round <= rounds; ++round) {
        const unsigned seed = static_cast<unsigned>(random());
        const auto file = fixture.settings().folder / "round.csv";
        xb::tests::writeFile(file, fileOfRound(round));
        const auto told = killAmid(
            [&](int answers) { workUntilKilled(fixture.settings(), round, seed, answers); },
            1 + random() % 600, std::chrono::microseconds(random() % 20'000));
        imported_by_the_killed += static_cast<std::size_t>(
            std::count_if(told.begin(), told.end(),
                          [](const std::string& order) { return order.starts_with("import "); }));
        answered.insert(told.begin(), told.end());
        INFO("round " << round);
        fixture.reopen();
        const auto orders = ordersIn(fixture);
        REQUIRE(std::includes(orders.begin(), orders.end(), answered.begin(), answered.end()));
        checkWhole(fixture);
        // The same file again completes what was cut off.
        const auto again = importOrders(fixture.shop(), file, {}, {});
        REQUIRE(again);
        CHECK(again->entries.accepted + again->entries.known == 600);
        CHECK(again->notes.empty());
        CHECK(importOrders(fixture.shop(), file, {}, {})->entries.known == 600);
        for (const BackupFile& backup : listBackups(backupFolder(fixture.settings().folder)))
            REQUIRE(backup.size_bytes > 0);
        auto follower = Follower::open(second);
        REQUIRE(follower);
        while ((*follower)->number() < *fixture.shop().changes().newest()) {
            const auto page = fixture.shop().changes().after((*follower)->number(), 1000);
            REQUIRE(page);
            REQUIRE((*follower)->apply(*page));
        }
        follower->reset();
        fixture.close();
    }
    CHECK(imported_by_the_killed > 0);
    CHECK(xb::tests::differenceBetween(fixture.settings().folder, second.folder) == "");
    REQUIRE(newestGoodBackup(fixture.settings().folder));
}

TEST_CASE("killed at random moments of a restore, a shop is whole, before it or after it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    BackupRequest request;
    request.shop_folder = fixture.settings().folder;
    request.now = fixture.clock.now();
    const auto backup = makeBackup(request);
    REQUIRE(backup);
    std::mt19937 random(99);
    const int rounds = xb::tests::isLongRun() ? 100 : 6;
    for (int round = 1; round <= rounds; ++round) {
        REQUIRE(fixture.shop().stock().count(orange, 77, "test"));
        fixture.close();
        killAmid(
            [&](int answers) {
                while (true) {
                    tell(answers, "again");
                    if (!restoreBackup(fixture.settings(), backup->file, {})) ::_exit(1);
                }
            },
            1 + random() % 3, std::chrono::microseconds(random() % 12'000));
        fixture.reopen();
        const auto stock = fixture.stockOf(orange);
        CHECK((stock == 77 || stock == 10));
        checkWhole(fixture);
    }
}

TEST_CASE("a disk that ends refuses writes and backups, and loses nothing that was answered") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1'000'000);
    fixture.close();
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto shop = Shop::open(fixture.settings(), {});
        if (!shop) ::_exit(1);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4'000'000, 4'000'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        for (std::int32_t number = 0;; ++number) {
            const auto placed = place(**shop, draftOf("F" + std::to_string(number), "ORANGE", 1));
            if (!placed) break;
            if (::write(pipe[1], &number, sizeof number) < 0) ::_exit(2);
        }
        BackupRequest request;
        request.shop_folder = fixture.settings().folder;
        request.now = fixture.clock.now();
        const auto made = makeBackup(request);
        const bool is_clean =
            listBackups(backupFolder(fixture.settings().folder)).size() == (made ? 1U : 0U);
        ::_exit(is_clean ? 0 : 3);
    }
    ::close(pipe[1]);
    std::int32_t number = -1;
    while (::read(pipe[0], &number, sizeof number) == sizeof number) {
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(number > 20);
    fixture.reopen();
    CHECK(fixture.shop().orders().totals({})->order_count == number + 1);
    checkWhole(fixture);
}

TEST_CASE("a database cut off or overwritten anywhere is told as damaged, or is as it was") {
    ShopFixture fixture;
    xb::tests::RandomActs acts(fixture.shop(), 6, 0);
    for (int i = 0; i < 60; ++i)
        acts.act();
    fixture.close();
    const auto database = fixture.settings().folder / "studio.db";
    const std::string whole = xb::tests::readFile(database);
    std::mt19937 random(31);
    const int rounds = xb::tests::isLongRun() ? 300 : 25;
    int damaged = 0;
    for (int round = 0; round < rounds; ++round) {
        std::string bytes = whole;
        const std::size_t place = random() % bytes.size();
        if (round % 2 == 0) {
            bytes.resize(place);
        } else {
            for (std::size_t i = place; i < std::min(place + 512, bytes.size()); ++i)
                bytes[i] = static_cast<char>(random());
        }
        if (bytes.empty()) continue;
        xb::tests::writeFile(database, bytes);
        std::filesystem::remove(database.string() + "-wal");
        std::filesystem::remove(database.string() + "-shm");
        const auto opened = Shop::open(fixture.settings(), {});
        INFO("round " << round << " at " << place);
        if (opened) continue;  // between the pages that are used, or a text that was changed
        const auto code = opened.error().code;
        CHECK((code == ErrorCode::DamagedDatabase || code == ErrorCode::NotAShop ||
               code == ErrorCode::NewerDatabase));
        CHECK(xb::tests::readFile(database) == bytes);
        ++damaged;
    }
    CHECK(damaged > rounds / 2);
}
