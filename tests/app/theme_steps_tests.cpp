// Themes of the overlays are taken back among the edits of scenes, in the order in which both were
// made.
#include "app/pages/scenes/theme_steps.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using Theme = xb::studio::overlay::Theme;

TEST_CASE("a theme is taken back before the edits that came before it, and after later ones") {
    ThemeSteps steps;
    CHECK_FALSE(steps.undo(0));
    steps.record(Theme::Harvest, Theme::Tea, 1);
    CHECK_FALSE(steps.undo(2));
    CHECK(steps.undo(1) == Theme::Harvest);
    CHECK_FALSE(steps.undo(1));
    // The edit before it is done again first.
    CHECK_FALSE(steps.redo(0));
    CHECK(steps.redo(1) == Theme::Tea);
    CHECK_FALSE(steps.canRedo());
    CHECK(steps.canUndo());
}

TEST_CASE("what was taken back is not done again after something new") {
    ThemeSteps steps;
    steps.record(Theme::Harvest, Theme::Tea, 0);
    steps.record(Theme::Tea, Theme::Ink, 0);
    CHECK(steps.undo(0) == Theme::Tea);
    steps.noteEdit();
    CHECK_FALSE(steps.redo(0));
    CHECK(steps.undo(0) == Theme::Harvest);
    steps.record(Theme::Harvest, Theme::Lake, 0);
    CHECK_FALSE(steps.canRedo());
}

TEST_CASE("the oldest themes are forgotten") {
    ThemeSteps steps;
    for (int i = 0; i < 60; ++i)
        steps.record(Theme::Harvest, Theme::Tea, 0);
    int count = 0;
    while (steps.undo(0))
        ++count;
    CHECK(count == 50);
}
