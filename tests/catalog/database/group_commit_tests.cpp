// Many writes in one commit, each for itself.
#include "catalog/database/group_commit.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

namespace {

class Notes {
 public:
    Notes() : commit_(openDatabase(), systemClock(), [] { return Uuid{}; }) {}

    std::vector<Result<void>> run(const std::vector<WriteWork>& works) {
        std::vector<const WriteWork*> group;
        for (const auto& work : works)
            group.push_back(&work);
        return commit_.run(group);
    }
    std::int64_t count() { return commit_.connection().integer("SELECT count(*) FROM note"); }
    Connection& connection() { return commit_.connection(); }

 private:
    std::unique_ptr<Connection> openDatabase() {
        auto connection = *Connection::open(folder_ / "notes.db", Connection::Mode::ReadWrite);
        connection->execute("CREATE TABLE book (id INTEGER PRIMARY KEY) STRICT");
        connection->execute(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, book INTEGER"
            " REFERENCES book (id) DEFERRABLE INITIALLY DEFERRED) STRICT");
        return connection;
    }

    xb::tests::TemporaryFolder folder_;
    GroupCommit commit_;
};

WriteWork note(std::string text) {
    return [text](WriteSession& session) -> Result<void> {
        session.connection.run("INSERT INTO note (text) VALUES (?1)", text);
        return {};
    };
}

WriteWork noteThenRefuse() {
    return [](WriteSession& session) -> Result<void> {
        session.connection.run("INSERT INTO note (text) VALUES (NULL)");
        return failure(ErrorCode::SoldOut);
    };
}

WriteWork noteThenThrow() {
    return [](WriteSession& session) -> Result<void> {
        session.connection.run("INSERT INTO note (text) VALUES (NULL)");
        session.connection.execute("INSERT INTO no_such_table VALUES (1)");
        return {};
    };
}

// Passes by itself, and is found wrong when the transaction commits.
WriteWork noteInNoBook() {
    return [](WriteSession& session) -> Result<void> {
        session.connection.run("INSERT INTO note (book) VALUES (77)");
        return {};
    };
}

}  // namespace

TEST_CASE("a write that fails is undone and spoils no other of its group") {
    Notes notes;
    const auto outcomes =
        notes.run({note("a"), noteThenRefuse(), note("b"), noteThenThrow(), note("c")});
    REQUIRE(outcomes.size() == 5);
    CHECK(outcomes[0]);
    CHECK(outcomes[1].error().code == ErrorCode::SoldOut);
    CHECK(outcomes[2]);
    CHECK(outcomes[3].error().code == ErrorCode::DatabaseFailed);
    CHECK(outcomes[4]);
    CHECK(notes.count() == 3);
}

TEST_CASE("when the commit fails every write of the group is told so, and none is kept") {
    Notes notes;
    const auto outcomes = notes.run({note("a"), noteThenRefuse(), noteInNoBook(), note("b")});
    CHECK(outcomes[0].error().code == ErrorCode::DatabaseFailed);
    CHECK(outcomes[1].error().code == ErrorCode::SoldOut);
    CHECK(outcomes[2].error().code == ErrorCode::DatabaseFailed);
    CHECK(outcomes[3].error().code == ErrorCode::DatabaseFailed);
    CHECK(notes.count() == 0);
    CHECK(notes.run({note("again")})[0]);
    CHECK(notes.count() == 1);
}

TEST_CASE("a full disk fails the whole group, and the next group works when there is room again") {
    Notes notes;
    const auto pages = notes.connection().integer("PRAGMA page_count");
    notes.connection().execute("PRAGMA max_page_count = " + std::to_string(pages + 4));
    const auto outcomes =
        notes.run({note("small"), note(std::string(100'000, 'x')), note("after")});
    CHECK(outcomes[1].error().code == ErrorCode::DiskFull);
    const bool is_all_or_nothing = bool(outcomes[0]) == bool(outcomes[2]);
    CHECK(is_all_or_nothing);
    const auto kept = outcomes[0] ? 2 : 0;
    CHECK(notes.count() == kept);
    notes.connection().execute("PRAGMA max_page_count = 100000");
    CHECK(notes.run({note(std::string(100'000, 'x'))})[0]);
    CHECK(notes.count() == kept + 1);
}

TEST_CASE("text goes into no INTEGER column, and an orphan is not accepted") {
    Notes notes;
    const WriteWork text_as_id = [](WriteSession& session) -> Result<void> {
        session.connection.run("INSERT INTO book (id) VALUES ('one')");
        return {};
    };
    CHECK_FALSE(notes.run({text_as_id})[0]);
    CHECK_FALSE(notes.run({noteInNoBook()})[0]);
    CHECK(notes.connection().integer("PRAGMA foreign_keys") == 1);
    CHECK(notes.connection().integer("PRAGMA synchronous") == 2);
}
