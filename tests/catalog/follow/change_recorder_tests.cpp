// One line for each act, whatever it touches, and no gap between them.
#include "catalog/database/connection.h"
#include "catalog/database/writer.h"
#include "catalog/follow/log_change.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using Json = nlohmann::json;

namespace {

struct Line {
    std::int64_t number;
    std::string kind;
    std::string subject;
    Json body;
};

std::vector<Line> linesOf(ShopFixture& fixture, std::int64_t after = 0) {
    const auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    std::vector<Line> lines;
    Query query(connection->statement("SELECT number, kind, subject, body FROM change"
                                      " WHERE number > ?1 ORDER BY number"),
                after);
    while (query.step()) {
        lines.push_back({query.integer(0), query.text(1), query.isNull(2) ? "" : query.uuidText(2),
                         Json::parse(query.text(3))});
    }
    return lines;
}

}  // namespace

TEST_CASE("a shop's log begins with the shop itself") {
    ShopFixture fixture;
    const auto lines = linesOf(fixture);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].number == 1);
    CHECK(lines[0].body[0][1] == "shop");
    CHECK(lines[0].subject == fixture.shop().profile()->public_id);
}

TEST_CASE("an order is one line, with its lines and its movements, and without its buyer") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    const auto before = linesOf(fixture).back().number;
    auto draft = draftOf("A1", "ORANGE", 2);
    draft.buyer = {"id77", "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E", "13800001234", "Sicun 7"};
    draft.note = "leave it at the gate";
    const auto placed = place(fixture.shop(), draft);
    const auto lines = linesOf(fixture, before);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].number == before + 1);
    CHECK(lines[0].subject == placed->public_id);
    const std::string text = lines[0].body.dump();
    for (const char* personal : {"id77", "\xE7\x8E\x8B", "13800001234", "Sicun 7", "gate"}) {
        CHECK(text.find(personal) == std::string::npos);
    }
    std::vector<std::string> tables;
    for (const Json& row : lines[0].body)
        tables.push_back(row[1]);
    const auto count = [&](const char* name) {
        return std::count(tables.begin(), tables.end(), name);
    };
    CHECK(count("shop_order") == 1);
    CHECK(count("order_line") == 1);
    CHECK(count("stock_movement") == 1);
    CHECK(count("order_buyer") == 0);
    CHECK(count("stock") == 0);
}

TEST_CASE("what is refused or undone leaves no line, and no number out") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    CHECK_FALSE(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    const auto undone = fixture.shop().writer().run<int>([](WriteSession& session) -> Result<int> {
        session.connection.run("UPDATE sku SET price_fen = 1");
        return failure(ErrorCode::SoldOut);
    });
    CHECK_FALSE(undone);
    REQUIRE(fixture.shop().stock().receive(orange, 5, "test"));
    const auto lines = linesOf(fixture);
    for (std::size_t i = 0; i < lines.size(); ++i)
        CHECK(lines[i].number == static_cast<std::int64_t>(i) + 1);
    CHECK(lines.back().body[0][1] == "stock_movement");
}

TEST_CASE("a change names the row and only what changed") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    REQUIRE(fixture.shop().writer().run<int>([&](WriteSession& session) -> Result<int> {
        session.connection.run("UPDATE sku SET price_fen = 900, spec = spec WHERE id = ?1", orange);
        logChange(session, "sku.priced");
        return 0;
    }));
    const Line line = linesOf(fixture).back();
    CHECK(line.kind == "sku.priced");
    REQUIRE(line.body.size() == 1);
    CHECK(line.body[0][0] == "~");
    CHECK(line.body[0][2] == line.subject);
    CHECK(line.body[0][3] == Json{{"price_fen", 900}});
}

TEST_CASE("a write that changes nothing of record leaves no line") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1);
    const auto before = linesOf(fixture).size();
    REQUIRE(fixture.shop().writer().run<int>([](WriteSession& session) -> Result<int> {
        session.connection.run("UPDATE sku SET spec = spec");
        session.connection.run("DELETE FROM order_buyer");
        return 0;
    }));
    CHECK(linesOf(fixture).size() == before);
}

TEST_CASE("a row that cannot be named cannot be changed") {
    ShopFixture fixture;
    REQUIRE(fixture.shop().writer().run<int>([](WriteSession& session) -> Result<int> {
        session.connection.run(
            "INSERT INTO audit_line (at_ms, who, kind, subject, field) VALUES (1, '', 1, 1, 'x')");
        session.connection.execute("DROP TRIGGER audit_line_is_kept");
        return 0;
    }));
    const auto removed = fixture.shop().writer().run<int>([](WriteSession& session) -> Result<int> {
        session.connection.run("DELETE FROM audit_line");
        return 0;
    });
    CHECK(xb::tests::codeOf(removed) == ErrorCode::DatabaseFailed);
}

TEST_CASE("the log is written at its end and taken from its front only") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1);
    const auto refused = [&](const char* sql) {
        return !fixture.shop().writer().run<int>([sql](WriteSession& session) -> Result<int> {
            session.connection.run(sql);
            return 0;
        });
    };
    CHECK(refused("UPDATE change SET body = '[]' WHERE number = 2"));
    CHECK(refused("DELETE FROM change WHERE number = 2"));
    CHECK(refused("DELETE FROM change"));
    CHECK_FALSE(refused("DELETE FROM change WHERE number <= 2"));
    CHECK(linesOf(fixture).front().number == 3);
}
