// What may be stored as text.
#include "catalog/text_rules.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("well-formed UTF-8 is text") {
    CHECK(isUtf8(""));
    CHECK(isUtf8("沃柑 5kg"));
    CHECK(isUtf8("\xF0\x9F\x8D\x8A"));          // an orange
    CHECK(isUtf8("\xED\x9F\xBF\xEE\x80\x80"));  // both sides of the surrogates
    CHECK(isUtf8("\xF4\x8F\xBF\xBF"));          // the last code point
}

TEST_CASE("malformed UTF-8 is not text") {
    const std::string text =
        GENERATE(std::string("\x80"), std::string("\xC0\xAF"), std::string("\xE0\x80\xAF"),
                 std::string("\xED\xA0\x80"), std::string("\xF0\x80\x80\x80"),
                 std::string("\xF4\x90\x80\x80"), std::string("\xF5\x80\x80\x80"),
                 std::string("\xE6\xB2"), std::string("\xFF"), std::string("a\xC2"));
    CHECK_FALSE(isUtf8(text));
}

TEST_CASE("a text has no NUL, a line has no control characters, and both have a size") {
    CHECK(isText("two\nlines", 20));
    CHECK_FALSE(isText(std::string_view("a\0b", 3), 20));
    CHECK_FALSE(isText("too long", 7));
    CHECK(isPlainLine("王小明", 9));
    CHECK_FALSE(isPlainLine("two\nlines", 20));
    CHECK_FALSE(isPlainLine("bell\x07", 20));
    CHECK_FALSE(isPlainLine("\x7F", 20));
}
