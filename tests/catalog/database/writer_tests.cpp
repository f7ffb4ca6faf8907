// The writer thread: its queue, its groups and its answers.
#include "catalog/database/writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <future>

using namespace xb::catalog;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<GroupCommit> commitOn(const std::filesystem::path& database) {
    auto connection = *Connection::open(database, Connection::Mode::ReadWrite);
    connection->markAsOurs();
    connection->execute("CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT");
    return std::make_unique<GroupCommit>(std::move(connection), systemClock(),
                                         [] { return Uuid{}; });
}

Result<void> insertNote(WriteSession& session) {
    session.connection.run("INSERT INTO note DEFAULT VALUES");
    return {};
}

// Holds the writer thread in a write until it is let go, as a slow disk would.
class Gate {
 public:
    WriteWork work() {
        return [this](WriteSession&) -> Result<void> {
            is_reached_.set_value();
            opened_.get_future().wait();
            return {};
        };
    }
    void waitUntilReached() { is_reached_.get_future().wait(); }
    void open() { opened_.set_value(); }

 private:
    std::promise<void> is_reached_;
    std::promise<void> opened_;
};

}  // namespace

TEST_CASE("a full queue answers Busy at once, and takes writes again when there is room") {
    xb::tests::TemporaryFolder folder;
    Gate gate;
    std::atomic<int> answered = 0;
    Writer writer(commitOn(folder / "notes.db"), {3, 10}, {});
    const auto count = [&answered](const Result<void>& outcome) {
        if (outcome) ++answered;
    };
    REQUIRE(writer.submit(gate.work(), count));
    gate.waitUntilReached();
    for (int i = 0; i < 3; ++i) {
        REQUIRE(writer.submit(insertNote, count));
    }
    const auto refused = writer.submit(insertNote, count);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Busy);
    gate.open();
    CHECK(xb::tests::waitUntil([&] { return answered == 4; }));
    CHECK(writer.submit(insertNote, count));
    CHECK(xb::tests::waitUntil([&] { return answered == 5; }));
}

TEST_CASE("an answer comes only once the write can be read back by others") {
    xb::tests::TemporaryFolder folder;
    Writer writer(commitOn(folder / "notes.db"), {}, {});
    const auto reader = *Connection::open(folder / "notes.db", Connection::Mode::ReadOnly);
    std::promise<std::int64_t> seen;
    REQUIRE(writer.submit(insertNote, [&](const Result<void>&) {
        seen.set_value(reader->integer("SELECT count(*) FROM note"));
    }));
    CHECK(seen.get_future().get() == 1);
}

TEST_CASE("writes that gather during a commit share the next one") {
    xb::tests::TemporaryFolder folder;
    Gate gate;
    std::vector<std::int64_t> seen;
    {
        const auto reader = *Connection::open(folder / "notes.db", Connection::Mode::ReadWrite);
        Writer writer(commitOn(folder / "notes.db"), {100, 4}, {});
        REQUIRE(writer.submit(gate.work(), [](const Result<void>&) {}));
        gate.waitUntilReached();
        for (int i = 0; i < 6; ++i) {
            REQUIRE(writer.submit(insertNote, [&](const Result<void>&) {
                seen.push_back(reader->integer("SELECT count(*) FROM note"));
            }));
        }
        gate.open();
    }
    CHECK(seen == std::vector<std::int64_t>{4, 4, 4, 4, 6, 6});
}

TEST_CASE("closing commits and answers what waits, and refuses what comes later") {
    xb::tests::TemporaryFolder folder;
    std::atomic<int> answered = 0;
    Gate gate;
    auto writer = std::make_unique<Writer>(commitOn(folder / "notes.db"), WriteLimits{}, LogSink{});
    REQUIRE(writer->submit(gate.work(), [](const Result<void>&) {}));
    gate.waitUntilReached();
    std::promise<ErrorCode> late;
    REQUIRE(writer->submit(insertNote, [&, raw = writer.get()](const Result<void>&) {
        ++answered;
        xb::tests::waitUntil([&] { return !raw->submit(insertNote, [](const Result<void>&) {}); });
        late.set_value(raw->submit(insertNote, [](const Result<void>&) {}).error().code);
    }));
    std::thread closer([&] { writer.reset(); });
    gate.open();
    CHECK(late.get_future().get() == ErrorCode::Closing);
    closer.join();
    CHECK(answered == 1);
}

TEST_CASE("who waits for a write is answered after its deadline, not later") {
    xb::tests::TemporaryFolder folder;
    Gate gate;
    Writer writer(commitOn(folder / "notes.db"), {}, {});
    REQUIRE(writer.submit(gate.work(), [](const Result<void>&) {}));
    gate.waitUntilReached();
    const auto outcome = writer.run<void>(insertNote, 20ms);
    gate.open();
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::TimedOut);
}

TEST_CASE("a writer without a database only says that it cannot write") {
    Writer writer(nullptr, {}, {});
    CHECK(writer.run<void>(insertNote).error().code == ErrorCode::ReadOnly);
}

TEST_CASE("a database held by another program makes writes busy, and is waited for") {
    xb::tests::TemporaryFolder folder;
    Writer writer(commitOn(folder / "notes.db"), {}, {});
    const auto other = *Connection::open(folder / "notes.db", Connection::Mode::ReadWrite);
    other->execute("BEGIN IMMEDIATE");
    std::promise<bool> is_written;
    REQUIRE(writer.submit(insertNote, [&](const Result<void>& outcome) {
        is_written.set_value(outcome.has_value());
    }));
    other->execute("COMMIT");
    CHECK(is_written.get_future().get());
}
