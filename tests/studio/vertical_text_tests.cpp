// What stands, what turns and what changes its form in vertical text, by table.
#include "studio/overlay/vertical_text.h"

#include <catch2/catch.hpp>

namespace xb::studio::overlay {
namespace {

using Pose = VerticalCell::Pose;
using Cells = std::vector<VerticalCell>;

TEST_CASE("characters stand one below the other") {
    CHECK(verticalCells(U"沃柑") == Cells{{U"沃", Pose::Upright}, {U"柑", Pose::Upright}});
    CHECK(verticalCells(U"あｱ한") ==
          Cells{{U"あ", Pose::Upright}, {U"ｱ", Pose::Upright}, {U"한", Pose::Upright}});
    CHECK(verticalCells(U"").empty());
}

TEST_CASE("punctuation takes its vertical form") {
    CHECK(verticalCells(U"（，。）") == Cells{{U"\uFE35", Pose::Upright},
                                              {U"\uFE10", Pose::Upright},
                                              {U"\uFE12", Pose::Upright},
                                              {U"\uFE36", Pose::Upright}});
    CHECK(verticalCells(U"…") == Cells{{U"\uFE19", Pose::Upright}});
    CHECK(verticalCells(U"』") == Cells{{U"\uFE44", Pose::Upright}});
}

TEST_CASE("quotation marks and square brackets stand as corners above and below") {
    CHECK(verticalCells(U"“‘［甜］’”") == Cells{{U"\uFE43", Pose::Upright},
                                                {U"\uFE41", Pose::Upright},
                                                {U"\uFE47", Pose::Upright},
                                                {U"甜", Pose::Upright},
                                                {U"\uFE48", Pose::Upright},
                                                {U"\uFE42", Pose::Upright},
                                                {U"\uFE44", Pose::Upright}});
    CHECK(verticalCells(U"Let’s go") == Cells{{U"Let’s go", Pose::Turned}});
}

TEST_CASE("up to three figures stand, longer runs and Latin words turn") {
    CHECK(verticalCells(U"5斤") == Cells{{U"5", Pose::Upright}, {U"斤", Pose::Upright}});
    CHECK(verticalCells(U"10斤") == Cells{{U"10", Pose::Beside}, {U"斤", Pose::Upright}});
    CHECK(verticalCells(U"2026年") == Cells{{U"2026", Pose::Turned}, {U"年", Pose::Upright}});
    CHECK(verticalCells(U"买Good Rice吧") ==
          Cells{{U"买", Pose::Upright}, {U"Good Rice", Pose::Turned}, {U"吧", Pose::Upright}});
    CHECK(verticalCells(U"5kg") == Cells{{U"5kg", Pose::Turned}});
    CHECK(verticalCells(U"～") == Cells{{U"～", Pose::Turned}});
}

TEST_CASE("what belongs to one emoji stays together") {
    CHECK(verticalCells(U"🍊🌾") == Cells{{U"🍊", Pose::Upright}, {U"🌾", Pose::Upright}});
    CHECK(verticalCells(U"👍🏽") == Cells{{U"👍🏽", Pose::Upright}});
    CHECK(verticalCells(U"👩\u200D🌾好") ==
          Cells{{U"👩\u200D🌾", Pose::Upright}, {U"好", Pose::Upright}});
    CHECK(verticalCells(U"🇨🇳") == Cells{{U"🇨🇳", Pose::Upright}});
    CHECK(verticalCells(U"❤\uFE0F") == Cells{{U"❤\uFE0F", Pose::Upright}});
}

}  // namespace
}  // namespace xb::studio::overlay
