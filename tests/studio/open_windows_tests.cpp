// Which captured windows count as open, and how often the window manager is asked.
#include "studio/scenes/open_windows.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

TEST_CASE(
    "a window is open by its class, whatever its title is now; without a class by its title") {
    const std::vector<OpenWindow> windows{{"orchard", "village"}, {"market", ""}};
    CHECK(isOpen({"orchard", "village"}, windows));
    CHECK(isOpen({"another page", "village"}, windows));
    CHECK_FALSE(isOpen({"orchard", "town"}, windows));
    CHECK(isOpen({"market", ""}, windows));
    CHECK(isOpen({"orchard", ""}, windows));
    CHECK_FALSE(isOpen({"village", ""}, windows));
    CHECK_FALSE(isOpen({"orchard", "village"}, {}));
}

TEST_CASE("windows are listed once for all who ask within a second") {
    int lists = 0;
    std::vector<OpenWindow> open{{"orchard", "village"}};
    OpenWindows windows([&] {
        ++lists;
        return open;
    });
    const WindowCapture wanted{"orchard", "village"};
    const OpenWindows::Clock::time_point start{};
    CHECK(windows.has(wanted, start));
    open.clear();
    CHECK(windows.has(wanted, start + 999ms));
    CHECK(lists == 1);
    CHECK_FALSE(windows.has(wanted, start + 1s));
    CHECK_FALSE(windows.has(wanted, start + 1500ms));
    CHECK(lists == 2);
}

}  // namespace
}  // namespace xb::studio
