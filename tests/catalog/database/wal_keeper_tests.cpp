// Who brings the WAL home, and when it begins anew.
#include "catalog/database/wal_keeper.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <optional>

using namespace xb::catalog;

namespace {

constexpr std::uintmax_t page_bytes = 4096;

class Book {
 public:
    explicit Book(WalLimits limits) : writer_(*Connection::open(path(), Mode::ReadWrite)) {
        writer_->markAsOurs();
        writer_->execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text BLOB) STRICT");
        writer_->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        keeper_ = *WalKeeper::start(*writer_, {}, limits);
    }

    // Each note fills a page of its own, in a commit of its own.
    void write(int count) {
        for (int i = 0; i < count; ++i) {
            writer_->run("INSERT INTO note (text) VALUES (randomblob(3500))");
            keeper_->afterAnswers();
        }
    }
    std::int64_t count() { return open()->integer("SELECT count(*) FROM note"); }
    std::unique_ptr<Connection> open() { return *Connection::open(path(), Mode::ReadOnly); }
    std::uintmax_t databasePages() { return std::filesystem::file_size(path()) / page_bytes; }
    std::uintmax_t walPages() {
        return std::filesystem::file_size(path().string() + "-wal") / page_bytes;
    }
    void close() {
        keeper_.reset();
        writer_.reset();
    }

 private:
    using Mode = Connection::Mode;
    std::filesystem::path path() { return folder_ / "notes.db"; }

    xb::tests::TemporaryFolder folder_;
    std::unique_ptr<Connection> writer_;
    std::unique_ptr<WalKeeper> keeper_;
};

}  // namespace

TEST_CASE("a commit copies nothing home by itself") {
    Book book({1'000'000, 1'000'000, 1000});
    const auto before = book.databasePages();
    book.write(1500);  // SQLite by itself would have copied at a thousand
    CHECK(book.databasePages() == before);
    CHECK(book.walPages() >= 1500);
    CHECK(book.count() == 1500);
    book.close();  // closing brings all of it home
    CHECK(book.databasePages() >= 1500);
    CHECK(book.count() == 1500);
}

TEST_CASE("what waits in the WAL is brought home beside the writer") {
    Book book({50, 1'000'000, 1000});
    book.write(200);
    CHECK(xb::tests::waitUntil([&] { return book.databasePages() >= 100; }));
    CHECK(book.count() == 200);
}

TEST_CASE("a WAL begins anew though its writer never rests") {
    Book book({8, 64, 16});
    book.write(4000);
    CHECK(book.walPages() < 2000);
    CHECK(book.count() == 4000);
}

TEST_CASE("a reader keeps its state while the WAL grows past it, and then the WAL begins anew") {
    Book book({8, 64, 16});
    book.write(100);
    auto reader = book.open();
    reader->execute("BEGIN");
    REQUIRE(reader->integer("SELECT count(*) FROM note") == 100);
    book.write(600);
    CHECK(reader->integer("SELECT count(*) FROM note") == 100);
    const auto grown = book.walPages();
    CHECK(grown >= 600);
    reader->execute("COMMIT");
    // The file keeps its length; what is written from its start on does not make it longer.
    book.write(4000);
    CHECK(book.walPages() < grown + 2000);
    CHECK(book.count() == 4700);
}
