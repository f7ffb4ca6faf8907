// How text is cut for searching.
#include "catalog/search/grams.h"
#include "catalog/search/posting.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("width, case, blanks and hyphens make no difference to a search") {
    CHECK(foldForSearch("ＯＲＡＮＧＥ－５ｋｇ") == "orange5kg");
    CHECK(foldForSearch("138 0000-1234") == "13800001234");
    CHECK(foldForSearch("沃柑　5 KG") == "沃柑5kg");
    CHECK(foldForSearch("a\nb") == "a\nb");
    CHECK(foldForSearch("𠮷野") == "𠮷野");
}

TEST_CASE("two neighbours make a gram, of digits three do, and nothing across a line") {
    CHECK(gramsOf("沃柑").size() == 1);
    CHECK(gramsOf("沃柑沃柑").size() == 2);
    CHECK(gramsOf("a1").size() == 1);
    CHECK(gramsOf("12").empty());
    CHECK(gramsOf("123").size() == 1);
    CHECK(gramsOf("1234").size() == 2);
    CHECK(gramsOf("沃\n柑").empty());
    CHECK(gramsOf("12\n3").empty());
    CHECK(singlesOf("柑\n柑子").size() == 2);
    CHECK(singlesOf("沃柑5").size() == 3);
}

TEST_CASE("a text holds all grams of each of its parts") {
    const std::string text = foldForSearch("王小明 13800001234 SF1234567890 老王家沃柑A3");
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            starts.push_back(i);
    }
    const auto all = gramsOf(text);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        for (std::size_t end = i + 1; end < starts.size(); ++end) {
            const auto part = gramsOf(text.substr(starts[i], starts[end] - starts[i]));
            CHECK(std::includes(all.begin(), all.end(), part.begin(), part.end()));
        }
    }
}

TEST_CASE("bytes that are no text are cut without harm") {
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const std::string text = std::string("a") + static_cast<char>(byte);
        CHECK_FALSE(singlesOf(foldForSearch(text)).empty());
        gramsOf(text);
    }
}

TEST_CASE("places come back from their bytes as they were") {
    const Places some = GENERATE(Places{}, Places{0}, Places{4095}, Places{0, 1, 2, 3},
                                 Places{5, 132, 133, 261, 4000, 4095}, Places{127, 255, 256});
    CHECK(unpackPlaces(packPlaces(some)) == some);
}

TEST_CASE("damaged places stay within the block") {
    for (const std::string bytes : {"\xFF", "\xFF\x7F\x01", "\xFF\xFF\xFF\xFF"}) {
        for (const std::uint16_t place : unpackPlaces(bytes))
            CHECK(place < block_size);
    }
}
