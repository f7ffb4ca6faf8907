// What is refused of a draft, whoever made it.
#include "catalog/orders/order_draft.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::draftOf;

TEST_CASE("a draft with ordinary values passes") {
    CHECK(checkOrderDraft(draftOf("1", "ORANGE", 1)));
    OrderDraft draft = draftOf("1", "ORANGE", OrderLimits::quantity);
    draft.lines[0].unit_price.reset();
    CHECK(checkOrderDraft(draft));
}

TEST_CASE("negative and empty quantities are refused on whichever line they stand") {
    OrderDraft draft = draftOf("1", "ORANGE", 1);
    draft.lines.push_back({"RICE", GENERATE(-1, 0, OrderLimits::quantity + 1), Money{1}});
    const auto checked = checkOrderDraft(draft);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::FieldWrong);
    CHECK(checked.error().text(0) == "data.lines[1].quantity");
}

TEST_CASE("text that is not UTF-8 is refused where it stands") {
    OrderDraft draft = draftOf("1", "ORANGE", 1);
    draft.note = "\xFF";
    CHECK(checkOrderDraft(draft).error().text(0) == "data.note");
    draft.buyer.channel_buyer_id = "\xC0\xAF";
    CHECK(checkOrderDraft(draft).error().text(0) == "data.buyer.id");
    draft.external_id = "\x80";
    CHECK(checkOrderDraft(draft).error().text(0) == "data.external_id");
}
