// Whoever types is ahead of the shop; whoever scrolls asks twice.
#include "app/shop/paged_reading.h"
#include "tests/app/desk_application.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int patient_ms = 30'000;

// A shop of one word, read letter by letter; an e, which stands first, has nothing to show.
struct Letters {
    using Reading = PagedReading<int, std::string>;

    Reading::Read read(std::optional<int> after) {
        return [word = word, after]() -> catalog::Result<std::string> {
            const auto at = static_cast<std::size_t>(after.value_or(0));
            return word.substr(at, 1);
        };
    }

    std::optional<int> take(const catalog::Result<std::string>& page, bool is_first) {
        if (is_first) shown.clear();
        ++taken;
        if (*page == "e") return 1;
        shown += *page;
        return std::nullopt;
    }

    [[nodiscard]] bool waitForTaken(int count) const {
        return QTest::qWaitFor([&] { return taken == count; }, patient_ms);
    }

    QObject home;
    std::string word;
    std::string shown;
    int taken = 0;
    ShopCalls reads{home};
    Reading list{reads, [this](std::optional<int> after) { return read(after); },
                 [this](const auto& page, bool is_first) { return take(page, is_first); }};
};

}  // namespace

TEST_CASE("a page that comes for an older question is dropped, and the newer one is asked") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Letters letters;
    letters.word = "a";
    letters.list.begin();
    letters.word = "b";
    letters.list.begin();
    letters.word = "c";
    letters.list.begin();
    REQUIRE(letters.waitForTaken(1));
    CHECK(letters.shown == "c");
    letters.reads.finish();
    QCoreApplication::processEvents();
    CHECK(letters.taken == 1);
}

TEST_CASE("a list that is scrolled reads one page at a time") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Letters letters;
    letters.word = "abc";
    letters.list.begin();
    REQUIRE(letters.waitForTaken(1));
    letters.list.readOn(1);
    letters.list.readOn(2);
    REQUIRE(letters.waitForTaken(2));
    CHECK(letters.shown == "ab");
    letters.list.readOn(2);
    REQUIRE(letters.waitForTaken(3));
    CHECK(letters.shown == "abc");
}

TEST_CASE("a page with nothing to show is read on from at once") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Letters letters;
    letters.word = "ez";
    letters.list.begin();
    REQUIRE(letters.waitForTaken(2));
    CHECK(letters.shown == "z");
}
