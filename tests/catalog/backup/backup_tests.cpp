// Backups of a shop that goes on, and putting them back.
#include "catalog/backup/backup.h"
#include "catalog/backup/caretaker.h"
#include "catalog/backup/database_identity.h"
#include "catalog/backup/retention.h"
#include "catalog/backup/shop_check.h"
#include "catalog/database/connection.h"
#include "tests/catalog/follow/random_acts.h"
#include "tests/catalog/shop_fixture.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::RandomActs;
using xb::tests::readFile;
using xb::tests::ShopFixture;
using xb::tests::waitUntil;
using xb::tests::writeFile;

namespace {

namespace fs = std::filesystem;

BackupRequest requestFor(ShopFixture& fixture) {
    BackupRequest request;
    request.shop_folder = fixture.settings().folder;
    request.now = fixture.clock.now();
    return request;
}

BackupFile backUp(ShopFixture& fixture) {
    auto made = makeBackup(requestFor(fixture));
    if (!made) throw std::runtime_error("no backup: " + made.error().detail);
    return *made;
}

fs::path databaseOf(ShopFixture& fixture) {
    return fixture.settings().folder / "studio.db";
}

void overwrite(const fs::path& file, std::streamoff offset, const std::string& bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(offset);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<Finding> findingsOf(ShopFixture& fixture) {
    const auto findings = checkShop(fixture.settings().folder, {});
    if (!findings) throw std::runtime_error("not checked: " + findings.error().detail);
    return *findings;
}

}  // namespace

TEST_CASE("a backup made while orders come in is a whole shop, and nobody waits for it") {
    ShopFixture fixture;
    std::atomic<bool> is_over{false};
    std::thread seller([&] {
        RandomActs acts(fixture.shop(), 3, 0);
        while (!is_over)
            acts.act();
    });
    while (*fixture.shop().changes().newest() < 60)
        std::this_thread::yield();
    const BackupFile backup = backUp(fixture);
    is_over = true;
    seller.join();
    const auto identity = checkDatabaseFile(backup.file);
    REQUIRE(identity);
    CHECK(identity->shop == fixture.shop().profile()->public_id);
    CHECK(identity->change >= 60);
    CHECK(identity->change <= *fixture.shop().changes().newest());
    CHECK(listBackups(backupFolder(fixture.settings().folder)).size() == 1);
    CHECK((fs::status(backup.file).permissions() & fs::perms::others_all) == fs::perms::none);
    CHECK((fs::status(backup.file).permissions() & fs::perms::group_all) == fs::perms::none);
}

TEST_CASE("photos lie in the backup folder once, as the same file where they can") {
    ShopFixture fixture;
    writeFile(fixture.folder / "picture.png", "a picture");
    const auto photo = *fixture.shop().photos().add(fixture.folder / "picture.png");
    backUp(fixture);
    fixture.clock.advanceMs(1000);
    const BackupFile second = backUp(fixture);
    const auto kept = second.file.parent_path() / "photos" / photo;
    CHECK(readFile(kept) == "a picture");
    CHECK(fs::equivalent(kept, fixture.settings().folder / "photos" / photo));
    CHECK(listBackups(second.file.parent_path()).size() == 2);
}

TEST_CASE("a backup that is stopped between two steps leaves nothing behind") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1);
    // A copy takes two megabytes a step: notes as long as they may be fill several of them.
    for (int i = 0; i < 1500; ++i) {
        auto draft = draftOf("A" + std::to_string(i), "ORANGE", 1);
        draft.is_taken = true;
        draft.note.assign(OrderLimits::note_bytes, 'n');
        fixture.shop().orders().place(std::move(draft), [](const auto&) {});
    }
    fixture.close();
    auto request = requestFor(fixture);
    request.to = fixture.folder / "elsewhere";
    int steps = 0;
    request.progress = [&steps](std::int64_t, std::int64_t) { return ++steps < 2; };
    const auto made = makeBackup(request);
    CHECK(codeOf(made) == ErrorCode::Closing);
    CHECK(steps == 2);
    for (const auto& entry : fs::directory_iterator(request.to))
        CHECK(entry.path().filename() == "photos");
}

TEST_CASE("a backup leaves alone what another program is writing, not what a crash has left") {
    ShopFixture fixture;
    const auto folder = backupFolder(fixture.settings().folder);
    fs::create_directories(folder);
    const auto at_work = folder / "shop-2026-11-21T11-59-59Z-by-hand.db.part";
    const auto left = folder / "shop-2026-11-20T11-59-59Z-by-hand.db.part";
    for (const auto& part : {at_work, left})
        writeFile(part, "half");
    fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
    (void)backUp(fixture);
    CHECK(fs::exists(at_work));
    CHECK_FALSE(fs::exists(left));
}

TEST_CASE("a restored shop is the one that was backed up, and the later one is set aside") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    REQUIRE(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    const BackupFile backup = backUp(fixture);
    REQUIRE(place(fixture.shop(), draftOf("A2", "ORANGE", 3)));
    CHECK(codeOf(restoreBackup(fixture.settings(), backup.file, {})) == ErrorCode::ShopLocked);
    fixture.close();
    const auto restored = restoreBackup(fixture.settings(), backup.file, {});
    REQUIRE(restored);
    fixture.reopen();
    CHECK(restored->shop == fixture.shop().profile()->public_id);
    CHECK(fixture.stockOf(orange) == 8);
    CHECK(fixture.shop().orders().list({}, {}, 10)->size() == 1);
    CHECK(findingsOf(fixture).empty());
    const auto aside = checkDatabaseFile(restored->set_aside / "studio.db");
    REQUIRE(aside);
    CHECK(aside->change > restored->change);
}

TEST_CASE("a damaged database is set aside with its bytes, and the newest good backup found") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const BackupFile good = backUp(fixture);
    fixture.clock.advanceMs(60'000);
    const BackupFile bad = backUp(fixture);
    fixture.close();
    overwrite(bad.file, 4096 * 3, std::string(4096, '\xA5'));
    fs::resize_file(databaseOf(fixture), fs::file_size(databaseOf(fixture)) / 2);
    const std::string damaged = readFile(databaseOf(fixture));
    REQUIRE(codeOf(Shop::open(fixture.settings(), {})) == ErrorCode::DamagedDatabase);

    CHECK(codeOf(restoreBackup(fixture.settings(), bad.file, {})) == ErrorCode::DamagedDatabase);
    CHECK(readFile(databaseOf(fixture)) == damaged);
    const auto newest = newestGoodBackup(fixture.settings().folder);
    REQUIRE(newest);
    CHECK(newest->file == good.file);
    const auto restored = restoreBackup(fixture.settings(), newest->file, {});
    REQUIRE(restored);
    CHECK(readFile(restored->set_aside / "studio.db") == damaged);
    fixture.reopen();
    CHECK(fixture.stockOf(orange) == 10);
}

TEST_CASE(
    "a restore that was cut off at any place ends at the next opening, one way or the other") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const BackupFile backup = backUp(fixture);
    REQUIRE(fixture.shop().stock().receive(orange, 5, "test"));
    const auto folder = fixture.settings().folder;
    // The WAL of the database that was there, which must not be taken for the new one's.
    const std::string wal = readFile(folder / "studio.db-wal");
    REQUIRE(wal.size() > 4096);
    fixture.close();
    writeFile(folder / "studio.db-wal", wal);
    const bool has_taken_over = GENERATE(false, true);
    fs::copy_file(backup.file, folder / "studio.db.restoring");
    if (has_taken_over) writeFile(folder / "restore.pending", "x\n");
    fixture.reopen();
    CHECK(fixture.stockOf(orange) == (has_taken_over ? 10 : 15));
    CHECK_FALSE(fs::exists(folder / "studio.db.restoring"));
    CHECK_FALSE(fs::exists(folder / "restore.pending"));
}

TEST_CASE("another shop's backup is refused, also a file that is none") {
    ShopFixture fixture;
    ShopFixture stranger;
    const BackupFile theirs = backUp(stranger);
    fixture.close();
    CHECK(codeOf(restoreBackup(fixture.settings(), theirs.file, {})) == ErrorCode::OtherShop);
    writeFile(fixture.folder / "text.db", std::string(5000, 't'));
    CHECK(codeOf(restoreBackup(fixture.settings(), fixture.folder / "text.db", {})) ==
          ErrorCode::DamagedDatabase);
    CHECK(codeOf(restoreBackup(fixture.settings(), fixture.folder / "none.db", {})) ==
          ErrorCode::CannotRead);
    CHECK(codeOf(newestGoodBackup(fixture.settings().folder)) == ErrorCode::NotFound);
    fixture.reopen();
    CHECK(fixture.shop().isEmpty());
}

TEST_CASE("an older shop is backed up before it is migrated") {
    ShopFixture fixture;
    fixture.close();
    auto old = fixture.settings();
    old.folder = fixture.folder / "old";
    old.sql_folder = fixture.folder / "sql";
    fs::create_directory(old.sql_folder);
    const auto newest = [&] {
        std::vector<fs::path> scripts;
        for (const auto& entry : fs::directory_iterator(fixture.settings().sql_folder))
            scripts.push_back(entry.path());
        std::sort(scripts.begin(), scripts.end());
        for (const auto& script : scripts)
            fs::copy_file(script, old.sql_folder / script.filename());
        return static_cast<std::int64_t>(scripts.size());
    }();
    REQUIRE(Shop::open(old, {}));
    CHECK(listBackups(backupFolder(old.folder)).empty());
    const std::string number = std::to_string(10'000 + newest + 1).substr(1);
    writeFile(old.sql_folder / (number + "_next.sql"), "CREATE TABLE later (id INTEGER) STRICT;");
    REQUIRE(Shop::open(old, {}));
    const auto backups = listBackups(backupFolder(old.folder));
    REQUIRE(backups.size() == 1);
    CHECK(backups.front().kind == BackupKind::BeforeMigration);
    CHECK(checkDatabaseFile(backups.front().file)->version == newest);
}

TEST_CASE("the caretaker backs up a shop that has changed, and drops what is old") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    const auto folder = backupFolder(fixture.settings().folder);
    {
        const Caretaker caretaker(fixture.shop(), fixture.settings(), {}, {});
        waitUntil([&] { return !listBackups(folder).empty(); }, std::chrono::seconds(60));
    }
    REQUIRE(listBackups(folder).size() == 1);
    CHECK(listBackups(folder).front().kind == BackupKind::Scheduled);
}

TEST_CASE("the caretaker passes an offer on when it is over") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    auto& list = fixture.shop().waitlist();
    const auto join = [&](const std::string& buyer) {
        return *list.join({orange, "storefront", 2, {buyer, buyer, "13800001234", ""}, ""});
    };
    const auto first = join("wei");
    const auto second = join("lan");
    fixture.clock.advanceMs(Waitlist::offer_ms);
    const Caretaker caretaker(fixture.shop(), fixture.settings(), {}, {});
    CHECK(waitUntil([&] { return list.find(second)->state == WaitlistState::Offered; },
                    std::chrono::seconds(60)));
    CHECK(list.find(first)->state == WaitlistState::Expired);
}

TEST_CASE("the caretaker sets photos aside that nothing shows, and brings back what is shown") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto shown = *shop.photos().addBytes("shown", ".png");
    const auto unused = *shop.photos().addBytes("unused", ".png");
    const auto product = fixture.addProduct("Oranges");
    REQUIRE(shop.shelfEditor().setPhotos(product, {shown}, "li"));
    CareSettings care;
    care.photos.unused_for = std::chrono::hours(0);
    const auto isThere = [&](const std::string& photo) {
        return fs::exists(shop.photos().pathOf(photo));
    };
    {
        const Caretaker caretaker(shop, fixture.settings(), care, {});
        CHECK(waitUntil([&] { return !isThere(unused); }, std::chrono::seconds(60)));
    }
    CHECK(isThere(shown));
    REQUIRE(shop.shelfEditor().setPhotos(product, {shown, unused}, "li"));
    const Caretaker caretaker(shop, fixture.settings(), care, {});
    CHECK(waitUntil([&] { return isThere(unused); }, std::chrono::seconds(60)));
}

TEST_CASE("erased buyers leave no byte in the shop's files, and no figure changes") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1'000'000);
    const auto placeMany = [&](const std::string& head) {
        for (int i = 0; i < 300; ++i) {
            auto draft = draftOf(head + std::to_string(i), "ORANGE", 1);
            draft.buyer = {"buyer-" + head, "SECRETNAME" + head,
                           "139" + std::to_string(10'000'000 + i), "SECRETSTREET" + head};
            draft.note = "SECRETNOTE" + head;
            REQUIRE(place(fixture.shop(), draft));
        }
    };
    placeMany("OLD");
    fixture.clock.advanceMs(1000);
    const UtcMs between = fixture.clock.now();
    placeMany("NEW");
    const auto before = fixture.shop().orders().totals({});
    const auto erased =
        eraseBuyersStoredBefore(fixture.shop().writer(), databaseOf(fixture), between);
    REQUIRE(erased);
    CHECK(*erased == 300);
    fixture.close();
    const std::string bytes = readFile(databaseOf(fixture));
    for (const char* secret : {"SECRETNAMEOLD", "SECRETSTREETOLD", "SECRETNOTEOLD", "buyer-OLD"}) {
        INFO(secret);
        CHECK(bytes.find(secret) == std::string::npos);
    }
    CHECK(bytes.find("SECRETNAMENEW") != std::string::npos);
    fixture.reopen();
    const auto after = fixture.shop().orders().totals({});
    CHECK(after->amount.fen == before->amount.fen);
    CHECK(after->order_count == 600);
    CHECK(findingsOf(fixture).empty());
}

TEST_CASE("a shop at work has no findings") {
    ShopFixture fixture;
    RandomActs acts(fixture.shop(), 9, 0);
    for (int i = 0; i < 300; ++i)
        acts.act();
    std::size_t steps = 0;
    const auto findings = checkShop(fixture.settings().folder, [&](CheckKind) {
        ++steps;
        return true;
    });
    REQUIRE(findings);
    for (const Finding& finding : *findings)
        FAIL("kind " << static_cast<int>(finding.kind) << " " << finding.what);
    CHECK(steps == check_count);
    CHECK(codeOf(checkShop(fixture.settings().folder, [](CheckKind) { return false; })) ==
          ErrorCode::Closing);
}

TEST_CASE("whatever does not add up is found, by its name") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    REQUIRE(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    fixture.close();
    const auto [sql, kind, what] = GENERATE(table<std::string, CheckKind, std::string>({
        {"UPDATE stock SET on_hand = 3", CheckKind::Stock, "ORANGE"},
        {"UPDATE sales_total SET amount_fen = 1", CheckKind::SalesTotals, ""},
        {"UPDATE order_tally SET order_count = 7", CheckKind::OrderTally, ""},
        {"DROP TRIGGER change_goes_from_the_front; DELETE FROM change WHERE number = 3",
         CheckKind::ChangeLog, ""},
        {"PRAGMA foreign_keys = OFF; UPDATE sku SET product_id = 99", CheckKind::References, "sku"},
        {"INSERT INTO product_photo VALUES (1, 0, 'gone.png')", CheckKind::Photos, "gone.png"},
        {"UPDATE shop_order SET refunded_fen = 5", CheckKind::Refunds, "-"},
        {"UPDATE order_line SET quantity = 9", CheckKind::OrderAmounts, "-"},
        {"UPDATE sales_region SET unit_count = 9", CheckKind::SalesTotals, "2026-11-21"},
        {"UPDATE sales_sku_day SET amount_fen = 9", CheckKind::SalesTotals, "2026-11-21"},
        {"UPDATE stock SET offered = 1", CheckKind::Offers, "ORANGE"},
        {"INSERT INTO lot (id, uuid, producer_id, product_id, plot, harvested_ms, quantity, unit,"
         " inspection, trace_code, created_ms) VALUES (1, randomblob(16), 1, 1, '', 0, 9, '', '',"
         " 'T1', 0); INSERT INTO lot_stock VALUES (1, 1, 9)",
         CheckKind::Lots, "T1"},
        {"INSERT INTO settlement (id, uuid, producer_id, until_ms, closed_ms, who, line_count,"
         " gross_fen, refunds_fen, commission_fen, corrections_fen, carried_fen, payable_fen,"
         " carry_over_fen, paid_fen) VALUES (7, randomblob(16), 1, 0, 0, '', 1, 5, 0, 0, 0, 0, 5, "
         "0,"
         " 0)",
         CheckKind::Settlements, "7"},
    }));
    INFO(sql);
    {
        const auto connection = *Connection::open(databaseOf(fixture), Connection::Mode::ReadWrite);
        connection->execute(sql);
    }
    const auto findings = findingsOf(fixture);
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding& finding) { return finding.kind == kind; });
    REQUIRE(found != findings.end());
    if (what != "-") CHECK(found->what == what);
    CHECK(orange.value == 1);
}

TEST_CASE("a damaged file is a finding") {
    ShopFixture fixture;
    for (int i = 0; i < 30; ++i)
        fixture.addSku("SKU" + std::to_string(i), 1);
    fixture.close();
    overwrite(databaseOf(fixture), 4096 * 5, std::string(4096, '\xA5'));
    const auto findings = findingsOf(fixture);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().kind == CheckKind::File);
}
