// Encodings told apart and read, however the bytes are cut.
#include "catalog/exchange/text_decoder.h"
#include "catalog/text_rules.h"
#include "tests/catalog/exchange/table_text.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::inGb18030;

namespace {

const std::string words = "订单编号,收货人姓名,象州县😀";

std::string decoded(const std::string& bytes, std::size_t piece = 65'536, std::size_t room = 64) {
    TextDecoder decoder(std::make_unique<MemorySource>(bytes, piece));
    std::string text;
    std::vector<char> buffer(room);
    while (true) {
        const auto count = decoder.read(buffer);
        REQUIRE(count);
        if (*count == 0) return text;
        text.append(buffer.data(), *count);
    }
}

}  // namespace

TEST_CASE("GB18030 and UTF-8 are told apart, with a mark and without") {
    CHECK(decoded(inGb18030(words)) == words);
    CHECK(decoded(words) == words);
    CHECK(decoded("\xEF\xBB\xBF" + words) == words);
    CHECK(decoded("plain") == "plain");
    CHECK(decoded("").empty());
}

TEST_CASE("the encoding is decided where the text stops being ASCII, however far down") {
    const std::string ascii(200'000, 'x');
    CHECK(decoded(ascii + inGb18030(words), 1000, 4096) == ascii + words);
    CHECK(decoded(ascii + words, 1000, 4096) == ascii + words);
}

TEST_CASE("characters cut by the end of a piece are put together again") {
    std::string text;
    while (text.size() < 150'000) {
        text += words + "\n";
    }
    for (const std::size_t piece : {1U, 3U, 4097U}) {
        CHECK(decoded(text, piece, 100) == text);
        CHECK(decoded(inGb18030(text), piece, 100) == text);
    }
}

TEST_CASE("UTF-16 with its mark is read") {
    CHECK(decoded(std::string("\xFF\xFE"
                              "A\0\x8B\x4E",
                              6)) == "A事");
    CHECK(decoded(std::string("\xFE\xFF"
                              "\0A\x4E\x8B",
                              6)) == "A事");
}

TEST_CASE("what GB18030 cannot mean becomes a replacement, and the rest is read") {
    const std::string text = decoded(inGb18030("好") + "\xFF\xFF" + inGb18030("的") + "\xB0");
    CHECK(text == "好\xEF\xBF\xBD\xEF\xBF\xBD的\xEF\xBF\xBD");
    CHECK(isUtf8(text));
}
